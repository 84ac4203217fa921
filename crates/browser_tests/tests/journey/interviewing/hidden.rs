//! Somebody comes in: the screen is blank at once, the call and everything typed go on, and nothing says what it was.

use super::Interviewing;
use crate::browser::Browser;
use crate::keyboard::{ENTER, ESCAPE};

/// Whether a blank page lies over everything: whatever point of the window is asked for.
const COVERED: &str = "
    (() => {
      const cover = document.querySelector('#cover[open]')
      const points = [[2, 2], [innerWidth - 3, 2], [innerWidth / 2, innerHeight / 2], [2, innerHeight - 3]]
      return Boolean(cover) && points.every(([x, y]) => document.elementFromPoint(x, y)?.closest('#cover'))
    })()";

#[tokio::test]
async fn the_screen_is_hidden_and_the_call_goes_on() {
    let it = Interviewing::begin().await;
    let browser = &it.browser;
    let title = browser.title().await;
    browser.go_to_topic("first_contact").await;
    browser.answer("first_contact", "phone").await;
    browser.type_words("first_taken_seriously", "Somebody came ").await;
    browser.click("#hide-screen").await;
    browser.is_blank(&it).await;
    browser.press(ESCAPE).await;
    browser.is_blank(&it).await;
    browser.says("saved").await;
    assert_eq!(it.kept("first_taken_seriously").await.words, "Somebody came ", "hidden is not saved");
    browser.look_closely("hidden").await;

    browser.show().await;
    assert_eq!(browser.title().await, title);
    assert_eq!(browser.question_in_focus().await, "first_taken_seriously", "the keyboard is somewhere else");
    browser.cut_off().await;
    browser.type_words("first_taken_seriously", "in.").await;
    browser.click("#hide-screen").await;
    browser.is_blank(&it).await;
    browser.connect().await;
    browser.says("saved").await;
    browser.show().await;
    assert_eq!(it.kept("first_taken_seriously").await.words, "Somebody came in.");
    assert_eq!(it.page_and_server_agree().await, 2);
    browser.report();
}

impl Browser {
    async fn title(&self) -> String {
        self.client.title().await.unwrap()
    }

    async fn is_blank(&self, it: &Interviewing) {
        self.until("a blank page", COVERED).await;
        let words = self.ask("document.querySelector('#cover').innerText").await;
        for text in [self.title().await.as_str(), words.as_str().unwrap()] {
            let tells = [it.booked.reference.as_str(), "Marged", "Candour", "nterview"];
            assert!(!tells.iter().any(|tell| text.contains(tell)), "the blank page says “{text}”");
        }
    }

    async fn show(&self) {
        self.find("#cover [data-do=show]").await.send_keys(ENTER).await.unwrap();
        self.until("the page again", "!document.querySelector('#cover[open]')").await;
    }
}
