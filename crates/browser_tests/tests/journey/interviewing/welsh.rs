//! An interviewer who works in Welsh: every page of the interview, with what is asked in the language of the call.

use super::Interviewing;
use crate::browser::Browser;
use crate::keyboard::{ESCAPE, F2};

#[tokio::test]
async fn an_interview_on_pages_in_welsh() {
    let it = Interviewing::begin().await;
    let browser = &it.browser;
    browser.change_language().await;
    browser.script_begins().await;
    browser.is_in_welsh().await;
    let asked = "[...document.querySelectorAll('#interview .said q')].every((words) => words.lang === 'en')";
    assert_eq!(browser.ask(asked).await, true, "the questions are not marked as English on a Welsh page");
    browser.go_to_topic("first_contact").await;
    browser.answer("first_taken_seriously", "agree").await;
    browser.type_words("first_taken_seriously", "Wrth gwrs, ŵyr neb ŷn well.").await;
    browser.says("saved").await;
    assert_eq!(it.page_and_server_agree().await, 1);
    browser.press(F2).await;
    browser.until("the dialog", "document.querySelector('#distress[open]')").await;
    browser.look("interview-distress-cy").await;
    browser.press(ESCAPE).await;
    for page in ["pause", "stop/keep", "stop/delete", "review", "complete"] {
        browser.open_page(&format!("{}/{page}", it.path())).await;
        browser.is_in_welsh().await;
        browser.look(&format!("{}-welsh", page.replace('/', "-"))).await;
    }
    browser.report();
}

impl Browser {
    async fn is_in_welsh(&self) {
        let language = self.ask("document.documentElement.lang").await;
        assert_eq!(language, "cy", "{} is not in Welsh", self.path().await);
    }
}
