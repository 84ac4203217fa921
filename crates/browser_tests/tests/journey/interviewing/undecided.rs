//! Without a connection nobody can say whether a question is asked that depends on an answer not saved yet: it stands on
//! the page and says so.

use super::{Interviewing, said};
use crate::browser::Browser;

#[tokio::test]
async fn what_cannot_be_decided_is_shown_and_says_so() {
    let it = Interviewing::begin().await;
    let browser = &it.browser;
    assert!(browser.hidden("abe_explained").await);
    browser.cut_off().await;
    browser.go_to_topic("video_interview").await;
    browser.answer("abe_done", "yes").await;
    browser.says("failed").await;
    browser.says_undecided("abe_explained").await;
    browser.answer("abe_explained", "agree").await;
    browser.look_closely("interview-undecided").await;
    browser.go_to_topic("devices").await;
    browser.answer("device_taken", "no").await;
    browser.says_undecided("device_reason").await;
    browser.answer("device_reason", "yes").await;

    browser.connect().await;
    browser.says("saved").await;
    browser.until("the server's route", "!document.querySelector('.question-undecided')").await;
    assert!(!browser.hidden("abe_explained").await, "what was opened is not asked");
    // Nobody's focus is taken away: the question goes once the focus has.
    browser.go_to_topic("closing").await;
    assert!(browser.hidden("device_reason").await, "what is not asked is still shown");
    assert_eq!(it.kept("abe_explained").await, said("agree", ""));
    assert_eq!(it.kept("device_reason").await, said("yes", ""), "what was answered meanwhile is lost");
    browser.report();
}

impl Browser {
    async fn hidden(&self, question: &str) -> bool {
        self.ask(&format!("document.getElementById('q-{question}').hidden")).await == true
    }

    async fn says_undecided(&self, question: &str) {
        let says =
            format!("document.querySelector('#q-{question}:not([hidden]) .question-undecided')?.innerText");
        self.until(&format!("a word that {question} is not decided"), &says).await;
    }
}
