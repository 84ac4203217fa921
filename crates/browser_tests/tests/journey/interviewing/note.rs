//! The interviewer's own note about the call: kept apart, and nobody else's to read.

use super::Interviewing;
use crate::browser::Browser;

const NOTE: &str = "Ask about the dog first; she likes that.";

#[tokio::test]
async fn a_note_is_kept_for_the_one_who_wrote_it() {
    let it = Interviewing::begin().await;
    let browser = &it.browser;
    browser.find("#note").await.send_keys("Ask about the dog first; ").await.unwrap();
    browser.note_says("saved").await;
    browser.cut_off().await;
    browser.find("#note").await.send_keys("she likes that.").await.unwrap();
    browser.note_says("failed").await;
    browser.look_closely("interview-note-no-connection").await;
    browser.connect().await;
    browser.note_says("saved").await;
    it.open().await;
    assert_eq!(browser.own_note().await, NOTE);
    browser.nothing_is_kept().await;

    browser.pause_by_key().await;
    browser.follow("main button[value='call-back']").await;
    it.hand_over().await;
    it.book_with_the_colleague().await;
    it.the_colleague_resumes().await;
    browser.script_begins().await;
    assert_eq!(browser.own_note().await, "", "the colleague reads another's note");
    let page = browser.ask("document.documentElement.outerHTML").await;
    assert!(!page.as_str().unwrap().contains("the dog"), "the colleague's page has another's note in it");
    browser.report();
}

impl Browser {
    async fn own_note(&self) -> String {
        self.ask("document.getElementById('note').value").await.as_str().unwrap().to_owned()
    }

    /// The words beside the note are those of this state, up to the time in them.
    async fn note_says(&self, state: &str) {
        let line = "document.getElementById('note-state')";
        let says = format!("{line}.textContent.startsWith({line}.dataset.{state}.split('#')[0])");
        self.until(&format!("a note that is {state}"), &says).await;
    }
}
