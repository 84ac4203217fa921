//! The same interview in two tabs: what the other has said is shown, and one of the two is kept by choice.

use super::{Interviewing, said};

#[tokio::test]
async fn two_tabs_of_one_interview() {
    let it = Interviewing::begin().await;
    let browser = &it.browser;
    browser.expect("status of 409");
    browser.go_to_topic("first_contact").await;
    let first = browser.tab().await;
    let second = browser.open_tab().await;
    it.open().await;
    browser.go_to_topic("first_contact").await;

    browser.go_to_tab(&first).await;
    browser.answer("first_taken_seriously", "agree").await;
    browser.says("saved").await;

    browser.go_to_tab(&second).await;
    browser.answer("first_taken_seriously", "disagree").await;
    it.conflict_over("first_taken_seriously", "Agree").await;
    assert_eq!(it.kept("first_taken_seriously").await, said("agree", ""), "it was silently overwritten");
    browser.look_closely("interview-conflict").await;
    it.settle("mine").await;
    assert_eq!(it.kept("first_taken_seriously").await, said("disagree", ""));

    browser.go_to_tab(&first).await;
    browser.type_words("first_taken_seriously", "At first.").await;
    it.conflict_over("first_taken_seriously", "Disagree").await;
    it.settle("theirs").await;
    assert_eq!(it.kept("first_taken_seriously").await, said("disagree", ""));
    assert_eq!(it.page_and_server_agree().await, 1);

    browser.answer("first_told_next", "agree").await;
    browser.says("saved").await;
    browser.go_to_tab(&second).await;
    browser.answer("first_contact", "phone").await;
    browser.says("saved").await;
    assert_eq!(
        it.kept("first_told_next").await,
        said("agree", ""),
        "answers to other questions do not conflict"
    );
    assert_eq!(it.kept("first_contact").await, said("phone", ""));
    browser.report();
}

impl Interviewing {
    /// The question says what the other tab has, beside what stands here.
    async fn conflict_over(&self, question: &str, theirs: &str) {
        let browser = &self.browser;
        browser.says("conflict").await;
        let notice = format!("document.querySelector('#q-{question} .question-notice')?.innerText");
        let notice = browser.ask(&notice).await;
        let words = notice.as_str().unwrap_or_default();
        assert!(words.contains(theirs), "the conflict does not show {theirs}: {notice}");
    }

    async fn settle(&self, whose: &str) {
        self.browser.click(&format!(".question-notice [data-keep={whose}]")).await;
        self.browser.until("the end of the conflict", "!document.querySelector('.question-notice')").await;
        self.browser.says("saved").await;
    }
}
