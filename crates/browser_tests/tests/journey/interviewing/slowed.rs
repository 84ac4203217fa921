//! On an old laptop, six times slower than this machine: typing stays ahead, and keys answer.

use std::time::Duration;

use fantoccini::actions::{InputSource, KeyAction, KeyActions};

use super::{Interviewing, said};
use crate::browser::Browser;
use crate::keyboard::{ALT_DOWN, ESCAPE, F2};

const TIMES: u32 = 6;
/// Between two letters: with the time a letter takes, about a hundred words a minute, faster than people type.
const BETWEEN_LETTERS: Duration = Duration::from_millis(80);
/// How long half of the keys may take until the page shows what they did: nobody notices this.
const HALF_WITHIN_MS: u64 = 100;
/// How long all but the slowest fiftieth may take, on a machine that does other things too.
const NEARLY_ALL_WITHIN_MS: u64 = 400;

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
    let it = Interviewing::begin().await;
    let browser = &it.browser;
    browser.slow_down(TIMES).await;
    browser.go_to_topic("officers").await;
    browser.ask(WATCH).await;

    let words = "Roedd hi’n gwrando. She rang when she said she would. ".repeat(3).trim().to_owned();
    browser.click("#a-officer_one_thing").await;
    browser.type_like_a_person(&words).await;
    assert_eq!(browser.value_of("#a-officer_one_thing").await, words, "a letter was lost");

    browser.go_to_topic("first_contact").await;
    browser.press(ALT_DOWN).await;
    browser.press("123").await;
    for _ in 0..4 {
        browser.press(ALT_DOWN).await;
        browser.press("12345").await;
    }
    browser.press(F2).await;
    browser.until("the dialog", "document.querySelector('#distress[open]')").await;
    browser.press(ESCAPE).await;
    let keys = browser.keys().await;
    let (half, nearly_all) = (quantile(&keys, 50), quantile(&keys, 98));
    println!("{} keys: half within {half} ms, all but a fiftieth within {nearly_all} ms", keys.len());
    assert!(half <= HALF_WITHIN_MS && nearly_all <= NEARLY_ALL_WITHIN_MS, "keys take long: {keys:?}");

    browser.says("saved").await;
    assert_eq!(it.kept("officer_one_thing").await, said(&words, ""));
    assert!(it.page_and_server_agree().await >= 5);
    browser.report();
}

impl Browser {
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
