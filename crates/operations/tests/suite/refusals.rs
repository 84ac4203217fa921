//! A refusal is a wall: nothing is arranged behind it, in any wave, by anybody.

use access::permission::{BookAppointment, RevealNumber};
use chrono::TimeDelta;
use fieldwork::{AppointmentState, CaseState, DispositionCode, Wall};
use operations::{
    AppointmentForm, CallOutcome, ConsentForm, Nightly, book_appointment, open_due_cases, record_call,
    record_consent, reveal_number, start_interview,
};
use questionnaire::Language;
use testing::{Panel, consent, permit};

use crate::code;

/// Everything that could bring this person a call is refused.
async fn check_behind_wall(
    panel: &Panel,
    reference: &fieldwork::Reference,
    case: fieldwork::Id<fieldwork::Case>,
) {
    let coordinator = &panel.staff.coordinator;
    let form =
        AppointmentForm { asked_by_person: true, ..panel.appointment_with(panel.staff.interviewer.id) };
    let booked = book_appointment(&panel.platform, &permit::<BookAppointment>(coordinator), case, form).await;
    assert!(["behind-wall", "case-closed"].contains(&code(booked)));
    let dialled =
        reveal_number(&panel.platform, &permit::<RevealNumber>(&panel.staff.interviewer), case).await;
    assert!(["case-closed", "no-such-case"].contains(&code(dialled)));
    let asked_again = record_consent(&panel.platform, &permit(coordinator), reference, consent()).await;
    assert_eq!(code(asked_again), "behind-wall");
}

/// Nothing opens for this person any more, not even when their investigation closes.
async fn check_no_other_wave(panel: &Panel, reference: &fieldwork::Reference) {
    panel.closes(reference, panel.today()).await;
    for _ in 0..60 {
        panel.advance(TimeDelta::days(1));
        let night = open_due_cases(&panel.platform, &panel.system(), panel.today()).await.unwrap();
        assert_eq!(night, Nightly::default());
    }
}

#[tokio::test]
async fn who_declines_on_the_phone_is_left_alone() {
    let panel = Panel::new().await;
    let (booked, dialling) = panel.rung().await;
    let said = CallOutcome { disposition: DispositionCode::parse("declined").unwrap(), message_left: false };
    let interviewer = permit(&panel.staff.interviewer);
    record_call(&panel.platform, &interviewer, dialling.call, said).await.unwrap();
    check_behind_wall(&panel, &booked.reference, booked.case).await;
    check_no_other_wave(&panel, &booked.reference).await;
}

#[tokio::test]
async fn who_does_not_consent_is_left_alone_and_their_appointment_is_off() {
    let panel = Panel::new().await;
    let booked = panel.booked().await;
    let no = ConsentForm { taking_part: false, ..consent() };
    record_consent(&panel.platform, &permit(&panel.staff.coordinator), &booked.reference, no).await.unwrap();
    let person = panel.person(&booked.reference).await;
    assert_eq!(person.participant.wall, Some(Wall::Refused));
    assert!(
        matches!(&person.cases[0].state, CaseState::Closed { disposition, .. } if disposition.as_str() == "declined")
    );
    assert_eq!(person.appointments[0].state, AppointmentState::Cancelled);
    check_behind_wall(&panel, &booked.reference, booked.case).await;
    check_no_other_wave(&panel, &booked.reference).await;
}

#[tokio::test]
async fn who_declines_in_the_middle_takes_their_answers_along() {
    let panel = Panel::new().await;
    let (booked, interview) = panel.interviewing().await;
    panel.answer(&interview, &[("listened", "agree")]).await;
    let call = panel.person(&booked.reference).await.calls[0].id;
    let said = CallOutcome { disposition: DispositionCode::parse("declined").unwrap(), message_left: false };
    record_call(&panel.platform, &permit(&panel.staff.interviewer), call, said).await.unwrap();
    assert!(panel.interview(&interview).await.sheet.answers().is_empty());
    let interviewer = permit(&panel.staff.interviewer);
    let again = start_interview(&panel.platform, &interviewer, booked.case, Language::English).await;
    assert_eq!(code(again), "no-open-call");
}
