//! On an old laptop, six times slower than this machine: typing stays ahead, and keys answer.

use std::time::Duration;

use fantoccini::actions::{InputSource, KeyAction, KeyActions};

use super::{Interviewing, said};
use crate::browser::Browser;
use crate::keyboard::{ALT_DOWN, ESCAPE, F2};

const TIMES: u32 = 6;
/// Between two letters: with the time a letter takes, about a hundred words a minute, faster than people type.
const BETWEEN_LETTERS: Duration = Duration::from_millis(80);
/// What half of the keys may take, as a multiple of what half of them take in an empty page on this machine.
const HALF_WITHIN: u64 = 5;
/// What nine of ten keys may take, as the same multiple. The machine does other things too: the rest may wait for those.
const NEARLY_ALL_WITHIN: u64 = 10;

/// A page with nothing in it but one box to type in: what this machine's browser needs for a key in any case.
const EMPTY_PAGE: &str = "data:text/html,<!doctype html><title>Empty</title><textarea id=box></textarea>";

/// Notes how long each key takes until what it does is painted, in milliseconds.
const WATCH: &str = "
    (() => {
      window.keys = []
      const watch = (list) => {
        for (const entry of list.getEntries()) if (entry.name === 'keydown') keys.push(entry.duration)
      }
      new PerformanceObserver(watch).observe({ type: 'event', durationThreshold: 16 })
    })()";

#[tokio::test]
async fn typing_stays_ahead_on_a_slow_laptop() {
    let it = Interviewing::signed_in().await;
    let browser = &it.browser;
    browser.slow_down(TIMES).await;
    let words = "Roedd hi’n gwrando. She rang when she said she would. ".repeat(3).trim().to_owned();
    let empty = browser.keys_of_an_empty_page(&words).await;
    it.open().await;
    browser.go_to_topic("officers").await;
    browser.ask(WATCH).await;

    browser.click("#a-officer_one_thing").await;
    browser.type_like_a_person(&words).await;
    assert_eq!(browser.value_of("#a-officer_one_thing").await, words, "a letter was lost");

    browser.go_to_topic("first_contact").await;
    browser.press(ALT_DOWN).await;
    browser.type_like_a_person("123").await;
    for _ in 0..4 {
        browser.press(ALT_DOWN).await;
        browser.type_like_a_person("12345").await;
    }
    browser.press(F2).await;
    browser.until("the dialog", "document.querySelector('#distress[open]')").await;
    browser.press(ESCAPE).await;
    stays_ahead(&browser.keys().await, &empty);

    browser.says("saved").await;
    assert_eq!(it.kept("officer_one_thing").await, said(&words, ""));
    assert!(it.page_and_server_agree().await >= 5);
    browser.report();
}

fn stays_ahead(keys: &[u64], empty: &[u64]) {
    let (half, nearly_all, bare) = (quantile(keys, 50), quantile(keys, 90), quantile(empty, 50));
    println!(
        "{} keys: half within {half} ms, nine of ten within {nearly_all} ms; an empty page: {bare} ms",
        keys.len()
    );
    assert!(
        half <= HALF_WITHIN * bare,
        "half of the keys take more than {HALF_WITHIN} times {bare} ms: {keys:?}"
    );
    assert!(
        nearly_all <= NEARLY_ALL_WITHIN * bare,
        "keys take more than {NEARLY_ALL_WITHIN} times {bare} ms: {keys:?}"
    );
}

impl Browser {
    async fn keys_of_an_empty_page(&self, words: &str) -> Vec<u64> {
        self.client.goto(EMPTY_PAGE).await.unwrap();
        self.ask(WATCH).await;
        self.click("#box").await;
        self.type_like_a_person(words).await;
        self.keys().await
    }

    /// Letter by letter, and no faster than fingers.
    async fn type_like_a_person(&self, words: &str) {
        let mut keys = KeyActions::new("keyboard".to_owned());
        for value in words.chars() {
            let pause = KeyAction::Pause { duration: BETWEEN_LETTERS };
            keys = keys.then(KeyAction::Down { value }).then(KeyAction::Up { value }).then(pause);
        }
        self.client.perform_actions(keys).await.unwrap();
    }

    async fn value_of(&self, css: &str) -> String {
        let value = self.ask(&format!("document.querySelector('{css}').value")).await;
        value.as_str().unwrap().to_owned()
    }

    /// How long each key took, the shortest first.
    async fn keys(&self) -> Vec<u64> {
        let mut keys: Vec<u64> = serde_json::from_value(self.ask("keys.map(Math.round)").await).unwrap();
        keys.sort_unstable();
        keys
    }
}

fn quantile(sorted: &[u64], percent: usize) -> u64 {
    sorted.get(sorted.len() * percent / 100).copied().expect("keys were pressed")
}
