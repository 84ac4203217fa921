//! Ringing people: the checks at the moment of dialling, the attempt budget, and what comes of a call.

use access::permission::{RecordCall, RevealNumber};
use chrono::TimeDelta;
use fieldwork::{CaseState, DispositionCode};
use operations::{
    AppointmentForm, CallOutcome, book_appointment, cancel_appointment, record_call, reveal_number,
};
use testing::{Panel, permit};

use crate::code;

fn outcome(disposition: &str) -> CallOutcome {
    CallOutcome { disposition: DispositionCode::parse(disposition).unwrap(), message_left: false }
}

#[tokio::test]
async fn the_number_is_shown_at_the_time_of_the_appointment_only() {
    let panel = Panel::new().await;
    let booked = panel.booked().await;
    let permit = permit::<RevealNumber>(&panel.staff.interviewer);
    panel.environment.set(booked.appointment.slot.start - TimeDelta::hours(1));
    assert_eq!(code(reveal_number(&panel.platform, &permit, booked.case).await), "not-on-time");
    panel.environment.set(booked.appointment.slot.start);
    panel.check(booked.case).await;
    let dialling = reveal_number(&panel.platform, &permit, booked.case).await.unwrap();
    assert_eq!(dialling.preferred_name, "Marged");
    assert!(!format!("{dialling:?}").contains("Marged"));
}

#[tokio::test]
async fn another_interviewer_sees_no_such_case() {
    let panel = Panel::new().await;
    let booked = panel.booked().await;
    panel.environment.set(booked.appointment.slot.start);
    let stranger = permit(&panel.staff.other_interviewer);
    assert_eq!(code(reveal_number(&panel.platform, &stranger, booked.case).await), "no-such-case");
}

#[tokio::test]
async fn showing_the_number_twice_is_one_attempt() {
    let panel = Panel::new().await;
    let (booked, first) = panel.rung().await;
    let permit = permit(&panel.staff.interviewer);
    let again = reveal_number(&panel.platform, &permit, booked.case).await.unwrap();
    assert_eq!(first, again);
    assert_eq!(panel.case_of(&booked.reference).await.attempts, 1);
}

#[tokio::test]
async fn the_attempts_of_a_wave_are_counted_and_end() {
    let panel = Panel::new().await;
    let (reference, case) = panel.opened().await;
    let interviewer = &panel.staff.interviewer;
    for attempt in 1..=3 {
        let appointment = panel.book(case).await;
        panel.environment.set(appointment.slot.start);
        panel.check(case).await;
        let dialling = reveal_number(&panel.platform, &permit(interviewer), case).await.unwrap();
        record_call(&panel.platform, &permit(interviewer), dialling.call, outcome("no_answer"))
            .await
            .unwrap();
        assert_eq!(panel.case_of(&reference).await.attempts, attempt);
        panel.advance(TimeDelta::days(2));
    }
    let form = panel.appointment_with(interviewer.id);
    let coordinator = permit(&panel.staff.coordinator);
    assert_eq!(code(book_appointment(&panel.platform, &coordinator, case, form).await), "budget-spent");
    let asked = AppointmentForm { asked_by_person: true, ..form };
    book_appointment(&panel.platform, &coordinator, case, asked).await.unwrap();
}

#[tokio::test]
async fn an_outcome_is_recorded_once_and_from_the_list() {
    let panel = Panel::new().await;
    let (_, dialling) = panel.rung().await;
    let permit = permit::<RecordCall>(&panel.staff.interviewer);
    let record = async |code: &str| record_call(&panel.platform, &permit, dialling.call, outcome(code)).await;
    assert_eq!(code(record("complete").await), "outcome-not-offered");
    assert_eq!(code(record("abducted_by_aliens").await), "outcome-not-offered");
    record("engaged").await.unwrap();
    assert_eq!(code(record("engaged").await), "call-over");
}

#[tokio::test]
async fn after_not_safe_to_talk_nobody_rings_until_the_plan_is_confirmed() {
    let panel = Panel::new().await;
    let (booked, dialling) = panel.rung().await;
    let permit_call = permit(&panel.staff.interviewer);
    record_call(&panel.platform, &permit_call, dialling.call, outcome("not_safe_to_talk")).await.unwrap();
    panel.advance(TimeDelta::days(3));
    let form = panel.appointment_with(panel.staff.interviewer.id);
    let coordinator = permit(&panel.staff.coordinator);
    assert_eq!(
        code(book_appointment(&panel.platform, &coordinator, booked.case, form).await),
        "plan-expired"
    );
}

#[tokio::test]
async fn two_people_are_not_booked_for_one_hour() {
    let panel = Panel::new().await;
    let first = panel.booked().await;
    let (_, case) = panel.opened().await;
    let form = AppointmentForm {
        slot: first.appointment.slot,
        ..panel.appointment_with(panel.staff.interviewer.id)
    };
    let coordinator = permit(&panel.staff.coordinator);
    assert_eq!(code(book_appointment(&panel.platform, &coordinator, case, form).await), "slot-taken");
}

#[tokio::test]
async fn a_cancelled_appointment_leaves_the_case_open_for_another() {
    let panel = Panel::new().await;
    let booked = panel.booked().await;
    let coordinator = permit(&panel.staff.coordinator);
    cancel_appointment(&panel.platform, &coordinator, booked.appointment.id).await.unwrap();
    assert_eq!(panel.case_of(&booked.reference).await.state, CaseState::Open);
    panel.book(booked.case).await;
}

#[tokio::test]
async fn calls_go_to_interviewers_only() {
    let panel = Panel::new().await;
    let (_, case) = panel.opened().await;
    let form = panel.appointment_with(panel.staff.coordinator.id);
    let coordinator = permit(&panel.staff.coordinator);
    assert_eq!(code(book_appointment(&panel.platform, &coordinator, case, form).await), "not-an-interviewer");
}
