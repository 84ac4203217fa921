//! The call ends for good while there is no connection: it is over at once, and the server is told when it can be.

use fieldwork::{Case, CaseState};

use super::cut_off::ASKS_BEFORE_IT_CLOSES;
use super::{Interviewing, said};
use crate::keyboard::F8;

#[tokio::test]
async fn a_call_stops_without_a_connection_and_the_answers_are_kept() {
    let it = Interviewing::begin().await;
    it.stops_without_a_connection("keep").await;
    assert_eq!(it.kept("first_contact").await, said("phone", ""));
    assert_eq!(it.kept("first_taken_seriously").await, said("agree", ""), "what was said last is lost");
    it.browser.report();
}

#[tokio::test]
async fn a_call_stops_without_a_connection_and_the_answers_are_deleted() {
    let it = Interviewing::begin().await;
    it.stops_without_a_connection("delete").await;
    assert_eq!(it.kept("first_contact").await, said("", ""));
    it.browser.report();
}

impl Interviewing {
    async fn stops_without_a_connection(&self, answers: &str) {
        let browser = &self.browser;
        browser.go_to_topic("first_contact").await;
        browser.answer("first_contact", "phone").await;
        browser.says("saved").await;
        browser.cut_off().await;
        browser.answer("first_taken_seriously", "agree").await;
        browser.says("failed").await;
        browser.press(F8).await;
        browser.until("the pause", "document.querySelector('dialog#pause[open]')").await;
        browser.look_closely(&format!("interview-pause-{answers}-no-connection")).await;

        let form = format!("form[action$='/stop/{answers}']");
        browser.press_in_dialog(&format!("details:has({form}) summary")).await;
        browser.press_in_dialog(&format!("{form} button")).await;
        let ended = format!("!document.querySelector(\"#pause {form} [data-ended]\").hidden");
        browser.until("the end of the call", &ended).await;
        assert_eq!(browser.ask(ASKS_BEFORE_IT_CLOSES).await, true, "the tab would close and nobody be told");
        assert!(!matches!(self.case().await.state, CaseState::Closed { .. }), "the server knows already");

        browser.connect().await;
        browser.until("the list of calls", "location.pathname === '/calls'").await;
        browser.look(&format!("calls-stopped-{answers}")).await;
        assert!(matches!(self.case().await.state, CaseState::Closed { .. }), "the server was not told");
    }

    async fn case(&self) -> Case {
        self.panel.case_of(&self.booked.reference).await
    }
}
