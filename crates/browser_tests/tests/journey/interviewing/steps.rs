//! What was done when the person was upset or not safe is recorded, also without a connection, and those who have to act
//! are told.

use super::Interviewing;
use crate::keyboard::{ALT_DOWN, F2};

#[tokio::test]
async fn the_steps_taken_for_a_person_are_recorded() {
    let it = Interviewing::begin().await;
    let browser = &it.browser;
    browser.go_to_topic("first_contact").await;
    browser.press(ALT_DOWN).await;
    browser.press(F2).await;
    browser.press_in_dialog("[data-do=carry-on]").await;
    it.steps_are_recorded(1).await;
    browser.cut_off().await;
    browser.press(F2).await;
    browser.press_in_dialog("[data-do=skip]").await;
    browser.until("the next topic", "!document.getElementById('topic-video_interview').hidden").await;
    it.steps_are_recorded(1).await;
    browser.connect().await;
    it.steps_are_recorded(2).await;

    browser.press(F2).await;
    browser.press_in_dialog(".end-call button").await;
    browser.until("the list of calls", "location.pathname === '/calls'").await;
    browser.find("main .govuk-inset-text a[href^='/debrief']").await;
    browser.look("calls-debrief-offered").await;

    browser.sign_in(&it.panel.staff.coordinator).await;
    browser.look_at("/today", "today-step").await;
    let rows =
        "[...document.querySelectorAll('main table tbody tr')].map((row) => row.innerText).join('\\n')";
    let rows = browser.ask(rows).await;
    let said = rows.as_str().unwrap();
    assert!(said.contains(it.booked.reference.as_str()), "the coordinator is not told: {said}");
    assert!(!said.contains("Marged"), "the alert says more than the reference: {said}");
    browser.report();
}

impl Interviewing {
    /// Waits until the server has recorded so many.
    async fn steps_are_recorded(&self, steps: usize) {
        for _ in 0..400 {
            if self.panel.audited("record_safety_step").await == steps {
                return;
            }
            tokio::time::sleep(std::time::Duration::from_millis(25)).await;
        }
        panic!("{steps} steps were not recorded, but {}", self.panel.audited("record_safety_step").await);
    }
}
