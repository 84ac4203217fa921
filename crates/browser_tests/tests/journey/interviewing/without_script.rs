//! A whole interview on a laptop where scripts do not run: one long form, saved topic by topic.

use fantoccini::Locator;
use fieldwork::CaseState;

use super::{Interviewing, said};
use crate::browser::Browser;

/// More than the times that an answer opens further questions in one topic.
const ROUNDS: usize = 5;

#[tokio::test]
async fn a_whole_interview_without_script() {
    let it = Interviewing::signed_in().await;
    let browser = &it.browser;
    browser.without_script().await;
    browser.open_page(&it.path()).await;
    assert_eq!(browser.ask("document.querySelector('.interview--one-topic') === null").await, true);
    browser.look_without_script("interview-without-script").await;
    let topics = browser.ask("[...document.querySelectorAll('.topic')].map((topic) => topic.id)").await;
    let topics: Vec<String> = serde_json::from_value(topics).unwrap();
    for topic in &topics {
        browser.answer_topic(topic).await;
        if topic == "topic-first_contact" {
            it.pause_and_come_back().await;
        }
    }
    assert!(browser.path().await.ends_with("/review"), "{}", browser.path().await);
    browser.look_without_script("review-without-script").await;
    assert_eq!(
        it.kept("abe_safe").await,
        said("strongly_disagree", ""),
        "what an answer opened was not asked"
    );
    browser.follow("main a.govuk-button[href$='/complete']").await;
    browser.agree_to_everything().await;
    browser.send().await;
    let case = it.panel.case_of(&it.booked.reference).await;
    let CaseState::Closed { disposition, .. } = &case.state else {
        panic!("the case is still open: {case:?}")
    };
    assert_eq!(disposition.as_str(), "complete");
    browser.report();
}

impl Browser {
    /// Answers what is asked in a topic and saves with its button, until nothing more is opened by what was answered.
    async fn answer_topic(&self, topic: &str) {
        for _ in 0..ROUNDS {
            let unanswered =
                format!("#{topic} .question:not([hidden]):not(:has(:checked)) .choices label:first-child");
            let open = self.client.find_all(Locator::Css(&unanswered)).await.unwrap();
            for first in &open {
                self.click_on(first.clone()).await;
            }
            self.follow(&format!("#{topic} .topic-next")).await;
            if open.is_empty() {
                return;
            }
            if self.path().await.ends_with("/review") {
                return;
            }
        }
        panic!("{topic} does not end");
    }
}

impl Interviewing {
    /// Pause and "Distress or safety" are buttons of the same form, so what was typed is saved on the way.
    async fn pause_and_come_back(&self) {
        let browser = &self.browser;
        browser.type_words("first_taken_seriously", "Saved by the pause.").await;
        browser.follow(".call-bar [value=pause]").await;
        assert!(browser.path().await.ends_with("/pause"), "{}", browser.path().await);
        assert_eq!(self.kept("first_taken_seriously").await.words, "Saved by the pause.");
        browser.follow("main a.govuk-button").await;
        assert_eq!(browser.path().await, self.path());
        browser.follow(".call-bar [value=distress]").await;
        assert!(browser.path().await.ends_with("/pause"), "{}", browser.path().await);
        browser.follow("main a.govuk-button").await;
    }
}
