//! An interview is paused by one interviewer, and a colleague goes on with it.

use chrono::TimeDelta;
use operations::{AppointmentForm, book_appointment, check_before_call, reveal_number};
use testing::{call_check, permit};

use super::{Interviewing, said};
use crate::browser::Browser;
use crate::keyboard::F8;

#[tokio::test]
async fn a_colleague_goes_on_with_a_paused_interview() {
    let it = Interviewing::begin().await;
    let browser = &it.browser;
    browser.go_to_topic("first_contact").await;
    browser.answer("first_contact", "phone").await;
    browser.answer("first_taken_seriously", "agree").await;
    browser.type_words("first_taken_seriously", "They believed me.").await;
    browser.pause_by_key().await;
    assert_eq!(it.kept("first_taken_seriously").await, said("agree", "They believed me."), "paused unsaved");
    browser.look("pause-by-key").await;
    browser.follow("main button[value='call-back']").await;
    browser.look("calls-paused").await;

    it.hand_over().await;
    it.book_with_the_colleague().await;
    it.the_colleague_resumes().await;
    browser.script_begins().await;
    browser.look("interview-resumed").await;
    let page = browser.on_the_page().await;
    assert_eq!(page.get("first_taken_seriously"), Some(&said("agree", "They believed me.")));
    assert_eq!(page.get("first_contact"), Some(&said("phone", "")));
    let topic = browser.ask("document.querySelector('.topic:not([hidden])').id").await;
    assert_eq!(topic, "topic-before_we_start", "it goes on at the first question without an answer");

    browser.go_to_topic("first_contact").await;
    browser.answer("first_told_next", "disagree").await;
    browser.says("saved").await;
    browser.client.refresh().await.unwrap();
    browser.script_begins().await;
    assert_eq!(browser.on_the_page().await.get("first_told_next"), Some(&said("disagree", "")));
    browser.report();
}

impl Browser {
    /// To the page of the pause, which comes once everything is saved.
    pub(super) async fn pause_by_key(&self) {
        self.ask("window.leftBehind = true").await;
        self.press(F8).await;
        let there = "location.pathname.endsWith('/pause') && document.readyState === 'complete'";
        self.until("the pause", &format!("!window.leftBehind && {there}")).await;
    }
}

impl Interviewing {
    /// The interviewer gives the person to a colleague.
    pub(super) async fn hand_over(&self) {
        let browser = &self.browser;
        browser.look_at(&format!("/calls/{}/hand-over", self.booked.case), "hand-over").await;
        let colleague = self.panel.staff.other_interviewer.id;
        browser.choose("colleague", &colleague.to_string()).await;
        browser.send().await;
        browser.open_page(&self.path()).await;
        let shown = browser.ask("document.querySelector('#interview') !== null").await;
        assert_eq!(shown, false, "whoever gave the interview away still sees it");
    }

    /// The coordinator books the call that was agreed, for another day.
    pub(super) async fn book_with_the_colleague(&self) {
        let panel = &self.panel;
        panel.advance(TimeDelta::days(1));
        let colleague = panel.staff.other_interviewer.id;
        let form = AppointmentForm { asked_by_person: true, ..panel.appointment_with(colleague) };
        let coordinator = permit(&panel.staff.coordinator);
        book_appointment(&panel.platform, &coordinator, self.booked.case, form).await.unwrap();
        panel.environment.set(form.slot.start);
    }

    /// The colleague checks, rings, asks again whether it is safe and agreed, and goes on.
    pub(super) async fn the_colleague_resumes(&self) {
        let (panel, browser, case) = (&self.panel, &self.browser, self.booked.case);
        let colleague = &panel.staff.other_interviewer;
        check_before_call(&panel.platform, &permit(colleague), case, &call_check()).await.unwrap();
        reveal_number(&panel.platform, &permit(colleague), case).await.unwrap();
        browser.sign_in(colleague).await;
        browser.look_at(&format!("/calls/{case}"), "call-resumes").await;
        browser.follow("main form[action$='/start'] button[type=submit]").await;
        assert!(browser.path().await.starts_with("/calls"), "it went on without asking again");
        browser.choose("safe_now", "yes").await;
        browser.choose("agree_now", "yes").await;
        browser.follow("main form[action$='/start'] button[type=submit]").await;
        assert_eq!(browser.path().await, self.path());
    }
}
