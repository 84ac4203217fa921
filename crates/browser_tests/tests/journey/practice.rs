//! The interviewer practises, and prints the paper copy.

use crate::Journey;
use crate::keyboard::F8;

/// Whether the question that an earlier answer opens can be seen.
const OPENED: &str = "!document.getElementById('q-abe_safe').hidden";

impl Journey {
    /// A practice interview with its script: what is asked follows the answers, and they are carried to the pause and
    /// the summary and back.
    pub(crate) async fn practise(&self) {
        let browser = &self.browser;
        browser.sign_in(&self.panel.staff.interviewer).await;
        browser.look_at("/practice", "practice-list").await;
        browser.follow("main a[href='/practice/six-week%401/en']").await;
        browser.look("practice").await;
        browser.find(".topic-list a[href='#topic-video_interview']").await.click().await.unwrap();
        browser.until("the topic", "document.activeElement.matches('.topic-title')").await;
        assert_eq!(browser.ask(OPENED).await, false);
        browser.find("#a-abe_done-yes").await.click().await.unwrap();
        browser.until("the questions about it", OPENED).await;
        browser.look("practice-opened").await;
        browser.ask("window.leftBehind = true").await;
        browser.press(F8).await;
        browser.until("the pause", "!window.leftBehind && document.querySelector('.choices-of-four')").await;
        browser.look("practice-pause").await;
        browser.follow("main .way-on button:not([formaction])").await;
        assert_eq!(browser.ask(OPENED).await, true, "the answer did not come back from the pause");
        browser.follow(".topic:not([hidden]) .topic-actions button[value=review]").await;
        browser.look("practice-summary").await;
        let why = browser.ask("document.querySelector('.why-list').closest('main').innerText").await;
        assert!(why.as_str().unwrap().contains("Shown because"), "{why}");
        self.print().await;
    }

    async fn print(&self) {
        let browser = &self.browser;
        for language in ["en", "cy"] {
            browser.look_at(&format!("/paper/six-week%401/{language}"), &format!("paper-{language}")).await;
        }
    }

    /// Every page of a version on its way into use.
    pub(crate) async fn read_versions(&self) {
        let browser = &self.browser;
        browser.look_at("/admin/question-sets", "question-sets").await;
        for page in ["", "/words", "/changes", "/rehearsal", "/approval"] {
            browser
                .look_at(
                    &format!("/admin/question-sets/six-week%402{page}"),
                    &format!("question-set{}", page.replace('/', "-")),
                )
                .await;
        }
        browser.open_page("/admin/question-sets/six-week%402/rehearsal").await;
        browser.send().await;
        browser.look("question-set-rehearsed").await;
        browser.open_page("/admin/question-sets/six-week%402/approval").await;
        browser.send().await;
        browser.look("question-set-unread").await;
        browser.choose("read", "yes").await;
        browser.send().await;
        browser.look("question-set-approved").await;
    }
}
