//! Holds: nobody is booked, rung or interviewed on a held day, and no appointment is called off behind anybody's back.

use chrono::{Days, TimeDelta};
use fieldwork::{HoldReason, Misfit, RawDate, RawEvent, RawHold, RawRelease, Reference};
use operations::{
    AppointmentForm, Error, Nightly, book_appointment, hold_person, open_due_cases, record_event,
    release_hold, reveal_number, start_interview,
};
use questionnaire::Language;
use testing::{Panel, happened, permit};

use crate::{code, fields};

/// A hold from today, for so many days.
async fn hold(panel: &Panel, reference: &Reference, days: u64) -> String {
    let until = panel.today() + Days::new(days - 1);
    let form = RawHold {
        reason: "bereavement".to_owned(),
        until: RawDate::iso(&until.to_string()),
        ..RawHold::default()
    };
    let coordinator = permit(&panel.staff.coordinator);
    hold_person(&panel.platform, &coordinator, reference, form).await.unwrap().to_string()
}

async fn release(panel: &Panel, reference: &Reference, hold: &str, checked: &str) -> Result<(), Error> {
    let form = RawRelease { hold: hold.to_owned(), checked: checked.to_owned() };
    release_hold(&panel.platform, &permit(&panel.staff.coordinator), reference, form).await
}

async fn night(panel: &Panel) -> Nightly {
    open_due_cases(&panel.platform, &panel.system(), panel.today()).await.unwrap()
}

#[tokio::test]
async fn nothing_is_booked_for_a_held_day() {
    let panel = Panel::new().await;
    let (reference, case) = panel.opened().await;
    hold(&panel, &reference, 3).await;
    let interviewer = panel.staff.interviewer.id;
    let coordinator = permit(&panel.staff.coordinator);
    let form = AppointmentForm { asked_by_person: true, ..panel.appointment_with(interviewer) };
    let refused = book_appointment(&panel.platform, &coordinator, case, form).await;
    assert_eq!(code(refused), "on-hold");
    panel.advance(TimeDelta::days(3));
    panel.book(case).await;
}

#[tokio::test]
async fn a_window_closes_as_many_days_later_as_are_held_in_it() {
    let panel = Panel::new().await;
    let (reference, _) = panel.opened().await;
    let before = panel.case_of(&reference).await.window;
    hold(&panel, &reference, 10).await;
    let after = panel.case_of(&reference).await.window;
    assert_eq!(after.closes, before.closes + Days::new(10));
    assert_eq!(night(&panel).await, Nightly::default());
}

#[tokio::test]
async fn an_appointment_on_a_held_day_stands_and_no_number_is_shown_for_it() {
    let panel = Panel::new().await;
    let booked = panel.booked().await;
    let placed = hold(&panel, &booked.reference, 20).await;
    panel.environment.set(booked.appointment.slot.start);
    let interviewer = permit(&panel.staff.interviewer);
    assert_eq!(code(reveal_number(&panel.platform, &interviewer, booked.case).await), "on-hold");
    let person = panel.person(&booked.reference).await;
    assert!(person.appointments[0].stands());
    let misfit = person.cases[0].misfit(&booked.appointment, &person.history, &panel.platform.policy);
    assert_eq!(misfit, Some(Misfit::OnHold));
    assert!(person.calls.is_empty() && person.cases[0].attempts == 0, "it was no attempt");
    release(&panel, &booked.reference, &placed, "").await.unwrap();
    panel.check(booked.case).await;
    reveal_number(&panel.platform, &interviewer, booked.case).await.unwrap();
}

#[tokio::test]
async fn an_interview_does_not_begin_in_a_hold_that_was_placed_during_the_call() {
    let panel = Panel::new().await;
    let (booked, _) = panel.rung().await;
    hold(&panel, &booked.reference, 1).await;
    let interviewer = permit(&panel.staff.interviewer);
    let started = start_interview(&panel.platform, &interviewer, booked.case, Language::English).await;
    assert_eq!(code(started), "on-hold");
}

#[tokio::test]
async fn nothing_opens_or_lapses_while_a_hold_stands_and_it_ends_by_itself() {
    let panel = Panel::new().await;
    let reference = panel.consented().await;
    hold(&panel, &reference, 40).await;
    for _ in 0..40 {
        assert_eq!(night(&panel).await, Nightly::default(), "{}", panel.today());
        panel.advance(TimeDelta::days(1));
    }
    // Reported forty days before the hold: without it the window would have closed ten days ago.
    assert_eq!(night(&panel).await.opened, 1);
    let case = panel.case_of(&reference).await;
    hold(&panel, &reference, 200).await;
    panel.advance(TimeDelta::days(150));
    assert_eq!(night(&panel).await, Nightly::default());
    assert!(!panel.case_of(&reference).await.is_closed());
    panel.advance(TimeDelta::days(50));
    assert_eq!(night(&panel).await, Nightly::default(), "the days after the hold are still to come");
    let left = u64::try_from((case.window.closes - case.window.opens).num_days()).unwrap();
    panel.advance(TimeDelta::days(i64::try_from(left).unwrap()));
    assert_eq!(night(&panel).await.lapsed, 1);
}

#[tokio::test]
async fn an_outcome_that_says_they_may_be_dead_holds_until_somebody_has_made_sure() {
    let panel = Panel::new().await;
    let booked = panel.booked().await;
    let officer = permit(&panel.staff.liaison_officer);
    let thirteen = RawEvent { outcome: "13".to_owned(), ..happened("outcome", panel.today()) };
    record_event(&panel.platform, &officer, &booked.reference, thirteen).await.unwrap();
    panel.environment.set(booked.appointment.slot.start);
    let interviewer = permit(&panel.staff.interviewer);
    assert_eq!(code(reveal_number(&panel.platform, &interviewer, booked.case).await), "on-hold");
    let taken_back = RawEvent {
        corrects: "outcome".to_owned(),
        never_happened: "yes".to_owned(),
        ..RawEvent { kind: "correction".to_owned(), ..RawEvent::default() }
    };
    record_event(&panel.platform, &officer, &booked.reference, taken_back).await.unwrap();
    assert_eq!(code(reveal_number(&panel.platform, &interviewer, booked.case).await), "on-hold");
    let person = panel.person(&booked.reference).await;
    let hold = person.history.hold_on(panel.today()).unwrap();
    assert_eq!((hold.reason, hold.until), (HoldReason::Outcome13, None));
    let event = hold.event.to_string();
    let unchecked = release(&panel, &booked.reference, &event, "").await;
    assert_eq!(fields(unchecked), [("checked", "release-check-required")]);
    release(&panel, &booked.reference, &event, "yes").await.unwrap();
    panel.check(booked.case).await;
    reveal_number(&panel.platform, &interviewer, booked.case).await.unwrap();
}

#[tokio::test]
async fn a_hold_is_ended_once_and_only_where_there_is_one() {
    let panel = Panel::new().await;
    let (one, other) = (panel.consented().await, panel.consented().await);
    let placed = hold(&panel, &one, 5).await;
    assert_eq!(fields(release(&panel, &other, &placed, "yes").await), [("hold", "release-hold-unknown")]);
    release(&panel, &one, &placed, "").await.unwrap();
    assert_eq!(fields(release(&panel, &one, &placed, "").await), [("hold", "release-hold-unknown")]);
    assert!(panel.person(&one).await.history.holds().is_empty(), "not one day of it was held");
}
