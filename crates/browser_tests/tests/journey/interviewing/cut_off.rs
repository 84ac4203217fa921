//! The connection is lost for a minute in the middle of a call.

use std::time::{Duration, Instant};

use super::{Interviewing, said};
use crate::browser::Browser;
use crate::keyboard::{ESCAPE, F2, F8};

/// How long the connection is away.
const AWAY: Duration = Duration::from_secs(60);

/// Whether closing the tab would be asked about first.
pub(super) const ASKS_BEFORE_IT_CLOSES: &str = "
    (() => {
      const closing = new Event('beforeunload', { cancelable: true })
      dispatchEvent(closing)
      return closing.defaultPrevented
    })()";

#[tokio::test]
async fn the_connection_is_lost_for_a_minute() {
    let it = Interviewing::begin().await;
    let browser = &it.browser;
    browser.go_to_topic("first_contact").await;
    browser.answer("first_contact", "phone").await;
    browser.says("saved").await;
    browser.keep_screen("interview").await;
    assert_eq!(browser.ask(ASKS_BEFORE_IT_CLOSES).await, false, "nothing waits, and still the tab asks");

    browser.cut_off().await;
    let since = Instant::now();
    three_topics(browser).await;
    browser.says("failed").await;
    assert_eq!(browser.ask("document.getElementById('save-alert').hidden").await, false);
    assert_eq!(browser.ask(ASKS_BEFORE_IT_CLOSES).await, true, "the tab would close with answers in it");
    browser.look_closely("interview-no-connection").await;
    browser.keep_screen("not-saved").await;
    keys_work(browser).await;
    finish_is_refused(browser).await;
    browser.nothing_is_kept().await;
    tokio::time::sleep(AWAY.saturating_sub(since.elapsed())).await;
    assert_eq!(it.kept("first_taken_seriously").await, said("", ""), "this was saved without a connection");

    browser.connect().await;
    browser.says("saved").await;
    assert_eq!(it.page_and_server_agree().await, 6);
    assert_eq!(
        it.kept("officer_one_thing").await,
        said("Un peth: gwrando. She rang back when she said she would.", "")
    );
    assert_eq!(browser.ask("document.getElementById('save-alert').hidden").await, true);
    assert_eq!(browser.ask(ASKS_BEFORE_IT_CLOSES).await, false);
    browser.nothing_is_kept().await;
    browser.report();
}

/// The interview goes on: choices and words in three topics.
async fn three_topics(browser: &Browser) {
    browser.answer("first_taken_seriously", "agree").await;
    browser.type_words("first_taken_seriously", "Roedden nhw’n garedig.").await;
    browser.go_to_topic("officers").await;
    let typed = browser.find("#a-officer_one_thing").await;
    typed.send_keys("Un peth: gwrando. She rang back when she said she would.").await.unwrap();
    browser.go_to_topic("devices").await;
    browser.answer("device_taken", "no").await;
    browser.go_to_topic("safety").await;
    browser.click("#topic-safety .question:not([hidden]) input").await;
    browser.go_to_topic("support").await;
    browser.click("#topic-support .question:not([hidden]) input").await;
}

/// Distress and pause open what is already in the page.
async fn keys_work(browser: &Browser) {
    for key in [F2, F8] {
        browser.press(key).await;
        browser.until("a dialog", "document.querySelector('dialog[open]')").await;
        let steps = browser.ask("document.querySelector('dialog[open]').innerText").await;
        assert!(steps.as_str().unwrap().contains("There is no rush"), "{steps}");
        browser.press(ESCAPE).await;
        browser.until("the dialog's end", "!document.querySelector('dialog[open]')").await;
        assert_ne!(browser.question_in_focus().await, "", "the keyboard is not back where it was");
    }
}

/// Nobody is led away from answers that are not saved.
async fn finish_is_refused(browser: &Browser) {
    let here = browser.path().await;
    browser.go_to_topic("closing").await;
    browser.click("#topic-closing button[value=review]").await;
    browser.says("failed").await;
    assert_eq!(browser.path().await, here);
}
