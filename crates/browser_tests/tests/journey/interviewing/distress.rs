//! "Distress or safety": from every topic by key and by button, and back to the same question.

use super::Interviewing;
use crate::browser::Browser;
use crate::keyboard::{ALT_DOWN, ENTER, ESCAPE, F2, TAB};

/// More than the stops of the dialog.
const STOPS: usize = 30;

#[tokio::test]
async fn distress_or_safety_is_one_key_away_everywhere() {
    let it = Interviewing::begin().await;
    let browser = &it.browser;
    let topics =
        browser.ask("[...document.querySelectorAll('.topic')].map((topic) => topic.id.slice(6))").await;
    let topics: Vec<String> = serde_json::from_value(topics).unwrap();
    assert!(topics.len() > 8, "{topics:?}");
    let (online, offline) = topics.split_at(topics.len() / 2);
    for topic in online {
        browser.there_and_back(topic).await;
    }
    browser.cut_off().await;
    for topic in offline {
        browser.there_and_back(topic).await;
    }
    browser.connect().await;

    browser.go_to_topic(&topics[1]).await;
    browser.skips_the_topic(&topics[2]).await;
    it.not_safe_to_talk().await;
    browser.report();
}

impl Browser {
    /// From a question of the topic into the dialog and back: by key and Esc, then by button and "Carry on".
    async fn there_and_back(&self, topic: &str) {
        self.go_to_topic(topic).await;
        self.press(ALT_DOWN).await;
        let question = self.question_in_focus().await;
        assert_ne!(question, "", "{topic} has no question to be on");

        self.press(F2).await;
        self.dialog_is_open(topic).await;
        self.press(ESCAPE).await;
        self.back_on(&question).await;

        self.press(F2).await;
        self.dialog_is_open(topic).await;
        self.press_in_dialog("[data-do=carry-on]").await;
        self.back_on(&question).await;

        self.click("[data-open=distress]").await;
        self.dialog_is_open(topic).await;
        self.press(ESCAPE).await;
        self.until("the dialog's end", "!document.querySelector('dialog[open]')").await;
    }

    async fn dialog_is_open(&self, topic: &str) {
        let inside = "document.querySelector('#distress[open]')?.contains(document.activeElement)";
        self.until(&format!("the dialog, from {topic},"), inside).await;
    }

    /// Tabs to something in the dialog that is open and presses Enter.
    pub(super) async fn press_in_dialog(&self, css: &str) {
        for _ in 0..STOPS {
            let there = format!("document.activeElement.matches(\"dialog[open] {css}\")");
            if self.ask(&there).await == true {
                return self.press(ENTER).await;
            }
            self.press(TAB).await;
        }
        panic!("{css} cannot be reached with the keyboard in the dialog");
    }

    async fn back_on(&self, question: &str) {
        self.until("the dialog's end", "!document.querySelector('dialog[open]')").await;
        assert_eq!(self.question_in_focus().await, question, "the keyboard is not back where it was");
    }

    async fn skips_the_topic(&self, next: &str) {
        self.press(F2).await;
        self.press_in_dialog("[data-do=skip]").await;
        let there = format!("document.activeElement.matches('#topic-{next} .topic-title')");
        self.until(&format!("the topic {next}"), &there).await;
    }
}

impl Interviewing {
    /// The call ends in an ordinary way; the coordinator is told, by reference alone.
    async fn not_safe_to_talk(&self) {
        let browser = &self.browser;
        browser.press(F2).await;
        browser.look_closely("interview-distress-dialog").await;
        browser.ask("window.leftBehind = true").await;
        browser.press_in_dialog(".end-call button").await;
        browser.until("the list of calls", "!window.leftBehind && document.readyState === 'complete'").await;
        assert_eq!(browser.path().await, "/calls");
        browser.look("calls-not-safe").await;

        browser.sign_in(&self.panel.staff.coordinator).await;
        browser.look_at("/today", "today-not-safe").await;
        let call = "[...document.querySelectorAll('.day-list li')].find((line) => line.querySelector('.govuk-tag--red'))?.innerText";
        let call = browser.ask(call).await;
        let said = call.as_str().unwrap_or_default();
        assert!(said.contains(self.booked.reference.as_str()), "the coordinator is not told: {call}");
        assert!(!said.contains("Marged"), "the alert says more than the reference: {call}");
    }
}
