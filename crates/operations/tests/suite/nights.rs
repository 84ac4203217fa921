//! The nightly step: which cases open, which lapse, and that a second run finds nothing to do.

use chrono::TimeDelta;
use fieldwork::{CaseState, LapseReason};
use operations::open_due_cases;
use questionnaire::Wave;
use testing::{Panel, permit};

async fn night(panel: &Panel) -> (u32, u32) {
    let night = open_due_cases(&panel.platform, &panel.system(), panel.today()).await.unwrap();
    assert_eq!(night.retimed, 0, "no rule has changed");
    (night.opened, night.lapsed)
}

#[tokio::test]
async fn a_case_opens_in_its_window_and_once() {
    let panel = Panel::new().await;
    let mut form = panel.referral();
    form.report_date = fieldwork::RawDate::iso("2026-09-01");
    form.agreed_on = form.report_date.clone();
    operations::refer(&panel.platform, &permit(&panel.staff.liaison_officer), form).await.unwrap();
    assert_eq!(night(&panel).await, (0, 0));
    panel.set_clock("2026-10-06T03:00");
    assert_eq!(night(&panel).await, (1, 0));
    assert_eq!(night(&panel).await, (0, 0));
}

#[tokio::test]
async fn a_case_nobody_was_interviewed_in_lapses_with_its_appointment() {
    let panel = Panel::new().await;
    let booked = panel.booked().await;
    panel.advance(TimeDelta::days(60));
    assert_eq!(night(&panel).await, (0, 1));
    assert_eq!(night(&panel).await, (0, 0));
    let person = panel.person(&booked.reference).await;
    assert!(matches!(
        &person.cases[0].state,
        CaseState::Closed { disposition, .. } if disposition.as_str() == "lapsed_not_attempted"
    ));
    assert!(!person.appointments[0].stands());
}

#[tokio::test]
async fn a_closed_investigation_opens_the_second_interview() {
    let panel = Panel::new().await;
    let (booked, _) = panel.interviewed(&[("listened", "agree")]).await;
    panel.advance(TimeDelta::days(20));
    panel.closes(&booked.reference, panel.today()).await;
    assert_eq!(night(&panel).await, (0, 0));
    panel.advance(TimeDelta::days(7));
    assert_eq!(night(&panel).await, (1, 0));
    assert_eq!(panel.case_of(&booked.reference).await.wave, Wave::CaseClosure);
}

#[tokio::test]
async fn closed_before_six_weeks_there_is_the_closure_interview_only() {
    let panel = Panel::new().await;
    let (reference, _) = panel.opened().await;
    panel.closes(&reference, panel.today()).await;
    let rules = panel.platform.rules();
    let person = panel.person(&reference).await;
    assert_eq!(person.cases[0].lapse_reason(&person.history, &rules), Some(LapseReason::ClosedEarly));
    assert_eq!(night(&panel).await, (0, 1));
    let closed = panel.case_of(&reference).await.state;
    assert!(
        matches!(closed, CaseState::Closed { disposition, .. } if disposition.as_str() == "closed_early")
    );
    panel.advance(TimeDelta::days(7));
    assert_eq!(night(&panel).await, (1, 0));
    assert_eq!(panel.case_of(&reference).await.wave, Wave::CaseClosure);
}
