//! Interviewers' time: moves, hand-overs, limits, debriefs, and who has a call.

use access::AccountRecord;
use access::permission::{
    BookAppointment, HandOver, RecordAvailability, RecordCall, RevealNumber, ViewDebriefs,
};
use chrono::TimeDelta;
use fieldwork::{
    Appointment, AppointmentState, Case, CaseState, DispositionCode, Id, InterviewState, RawAvailability,
    RawDate, RawDebrief, RawProfile, Slot,
};
use operations::{
    AppointmentForm, CallOutcome, Dialling, Error, Problem, book_appointment, cancel_appointment,
    check_before_call, close_debrief, hand_over, move_appointment, pause_interview, record_availability,
    record_call, record_profile, request_debrief, reveal_number, start_interview,
};
use questionnaire::Language;
use testing::{Booked, Panel, call_check, permit};

use crate::{code, fields};

/// Three hours later, with the same interviewer.
fn later(booked: &Booked) -> AppointmentForm {
    let Appointment { interviewer, slot, .. } = booked.appointment;
    let slot = Slot { start: slot.start + TimeDelta::hours(3), ..slot };
    AppointmentForm { interviewer, slot, asked_by_person: false, interviewer_agreed: false }
}

fn profile() -> RawProfile {
    RawProfile {
        languages: vec!["en".to_owned()],
        calls_a_day: "3".to_owned(),
        calls_a_week: "12".to_owned(),
        heavy_in_a_row: "2".to_owned(),
        ..RawProfile::default()
    }
}

/// Looks at everything again and shows the number.
async fn dial(panel: &Panel, by: &AccountRecord, case: Id<Case>) -> Result<Dialling, Error> {
    check_before_call(&panel.platform, &permit(by), case, &call_check()).await?;
    reveal_number(&panel.platform, &permit(by), case).await
}

async fn record(panel: &Panel, case: Id<Case>, outcome: &str) {
    let permit = permit::<RecordCall>(&panel.staff.interviewer);
    let dialling = dial(panel, &panel.staff.interviewer, case).await.unwrap();
    let said = CallOutcome { disposition: DispositionCode::parse(outcome).unwrap(), message_left: false };
    record_call(&panel.platform, &permit, dialling.call, said).await.unwrap();
}

#[tokio::test]
async fn a_moved_appointment_is_the_same_one_at_another_time() {
    let panel = Panel::new().await;
    let booked = panel.booked().await;
    let coordinator = permit(&panel.staff.coordinator);
    let moved =
        move_appointment(&panel.platform, &coordinator, booked.appointment.id, later(&booked)).await.unwrap();
    assert_eq!(moved.id, booked.appointment.id);
    assert_eq!(panel.case_of(&booked.reference).await.appointment(), Some(moved.id));
    let person = panel.person(&booked.reference).await;
    assert_eq!(person.appointments, std::slice::from_ref(&moved));
    // The hour it left is free again, the hour it took is not.
    let (_, case) = panel.opened().await;
    let book = async |slot| {
        let form = AppointmentForm { slot, ..later(&booked) };
        book_appointment(&panel.platform, &permit(&panel.staff.coordinator), case, form).await
    };
    assert_eq!(code(book(moved.slot).await), "slot-taken");
    book(booked.appointment.slot).await.unwrap();
}

#[tokio::test]
async fn an_appointment_does_not_move_where_it_could_not_be_booked() {
    let panel = Panel::new().await;
    let booked = panel.booked().await;
    let coordinator = permit(&panel.staff.coordinator);
    let to = async |form| move_appointment(&panel.platform, &coordinator, booked.appointment.id, form).await;
    let slot = booked.appointment.slot;
    let night =
        AppointmentForm { slot: Slot { start: slot.start + TimeDelta::hours(11), ..slot }, ..later(&booked) };
    assert_eq!(code(to(night).await), "outside-safe-hours");
    let nobody = AppointmentForm { interviewer: panel.staff.coordinator.id, ..later(&booked) };
    assert_eq!(code(to(nobody).await), "not-an-interviewer");
    assert_eq!(panel.person(&booked.reference).await.appointments, std::slice::from_ref(&booked.appointment));
    panel.environment.set(slot.start);
    dial(&panel, &panel.staff.interviewer, booked.case).await.unwrap();
    assert_eq!(code(to(later(&booked)).await), "call-still-open");
}

#[tokio::test]
async fn an_interviewer_hands_over_what_is_theirs_and_nothing_else() {
    let panel = Panel::new().await;
    let booked = panel.booked().await;
    let (ines, olwen) = (&panel.staff.interviewer, &panel.staff.other_interviewer);
    let give = async |by, to| hand_over(&panel.platform, &permit::<HandOver>(by), booked.case, to).await;
    assert_eq!(code(give(olwen, olwen.id).await), "no-such-case");
    give(ines, olwen.id).await.unwrap();
    let person = panel.person(&booked.reference).await;
    let interviewers: Vec<_> = person.appointments.iter().map(|it| (it.interviewer, it.state)).collect();
    assert_eq!(interviewers, [(olwen.id, AppointmentState::Booked)]);
    assert_eq!(code(give(ines, ines.id).await), "no-such-case", "it is no longer theirs");
    panel.environment.set(booked.appointment.slot.start);
    let foreign = reveal_number(&panel.platform, &permit::<RevealNumber>(ines), booked.case).await;
    assert_eq!(code(foreign), "no-such-case");
    dial(&panel, olwen, booked.case).await.unwrap();
    assert_eq!(panel.audited("hand_over").await, 1);
}

#[tokio::test]
async fn a_paused_interview_goes_on_with_a_colleague() {
    let panel = Panel::new().await;
    let (booked, interview) = panel.interviewing().await;
    let (ines, olwen) = (&panel.staff.interviewer, &panel.staff.other_interviewer);
    pause_interview(&panel.platform, &permit(ines), interview.id).await.unwrap();
    let call = panel.person(&booked.reference).await.calls.pop().unwrap();
    let moved =
        CallOutcome { disposition: DispositionCode::parse("asked_to_move").unwrap(), message_left: false };
    record_call(&panel.platform, &permit(ines), call.id, moved).await.unwrap();
    hand_over(&panel.platform, &permit::<HandOver>(ines), booked.case, olwen.id).await.unwrap();
    panel.advance(TimeDelta::days(1));
    let form = AppointmentForm { asked_by_person: true, ..panel.appointment_with(olwen.id) };
    book_appointment(&panel.platform, &permit(&panel.staff.coordinator), booked.case, form).await.unwrap();
    panel.environment.set(form.slot.start);
    dial(&panel, olwen, booked.case).await.unwrap();
    let resumed =
        start_interview(&panel.platform, &permit(olwen), booked.case, Language::English).await.unwrap();
    assert_eq!((resumed.id, resumed.interviewer), (interview.id, olwen.id));
    assert_eq!(resumed.state, InterviewState::InProgress);
}

#[tokio::test]
async fn there_has_to_be_something_to_hand_over() {
    let panel = Panel::new().await;
    let (_, case) = panel.opened().await;
    let coordinator = permit::<HandOver>(&panel.staff.coordinator);
    let given = hand_over(&panel.platform, &coordinator, case, panel.staff.interviewer.id).await;
    assert_eq!(code(given), "nothing-to-hand-over");
}

#[tokio::test]
async fn the_second_interviewer_is_told_who_has_the_call() {
    let panel = Panel::new().await;
    let (reference, case) = panel.opened().await;
    let (ines, olwen) = (&panel.staff.interviewer, &panel.staff.other_interviewer);
    // Olwen rang first and reached nobody; the next call is Ines's.
    let form = panel.appointment_with(olwen.id);
    book_appointment(&panel.platform, &permit(&panel.staff.coordinator), case, form).await.unwrap();
    panel.environment.set(form.slot.start);
    let first = dial(&panel, olwen, case).await.unwrap();
    let nobody =
        CallOutcome { disposition: DispositionCode::parse("no_answer").unwrap(), message_left: false };
    record_call(&panel.platform, &permit(olwen), first.call, nobody).await.unwrap();
    panel.advance(TimeDelta::days(2));
    let second = panel.book(case).await;
    panel.environment.set(second.slot.start);
    dial(&panel, ines, case).await.unwrap();
    let told = |outcome: Result<(), Error>| match outcome {
        Err(Error::Problem(Problem::WithColleague { name })) => assert_eq!(name, ines.name),
        other => panic!("{other:?}"),
    };
    told(reveal_number(&panel.platform, &permit(olwen), case).await.map(|_| ()));
    told(start_interview(&panel.platform, &permit(olwen), case, Language::English).await.map(|_| ()));
    let now = panel.platform.now();
    let view = panel.platform.store.reader().call(&permit(olwen), case, now).await.unwrap().unwrap();
    assert_eq!(view.colleague.as_ref(), Some(&ines.name));
    let own = panel.platform.store.reader().call(&permit(ines), case, now).await.unwrap().unwrap();
    assert_eq!(own.colleague, None);
    assert_eq!(panel.case_of(&reference).await.attempts, 2, "nothing was counted twice");
}

#[tokio::test]
async fn a_profile_limits_what_is_booked() {
    let panel = Panel::new().await;
    let (coordinator, ines) = (&panel.staff.coordinator, panel.staff.interviewer.id);
    let one_a_day = RawProfile { calls_a_day: "1".to_owned(), ..profile() };
    record_profile(&panel.platform, &permit(coordinator), ines, &one_a_day).await.unwrap();
    let booked = panel.booked().await;
    let (_, case) = panel.opened().await;
    let form = later(&booked);
    let again = book_appointment(&panel.platform, &permit(coordinator), case, form).await;
    assert_eq!(code(again), "day-full");
    cancel_appointment(&panel.platform, &permit(coordinator), booked.appointment.id).await.unwrap();
    book_appointment(&panel.platform, &permit(coordinator), case, form).await.unwrap();
    let welsh = RawProfile { languages: vec!["cy".to_owned()], ..profile() };
    record_profile(&panel.platform, &permit(coordinator), ines, &welsh).await.unwrap();
    let back = book_appointment(&panel.platform, &permit(coordinator), booked.case, later(&booked)).await;
    assert_eq!(code(back), "interviewer-language");
    let wrong = RawProfile { calls_a_week: "many".to_owned(), ..profile() };
    let refused = record_profile(&panel.platform, &permit(coordinator), ines, &wrong).await;
    assert_eq!(fields(refused), [("calls_a_week", "profile-limit-invalid")]);
    let nobody = record_profile(&panel.platform, &permit(coordinator), coordinator.id, &profile()).await;
    assert_eq!(code(nobody), "not-an-interviewer");
}

#[tokio::test]
async fn interviewers_say_when_they_work_and_nobody_elses_hours() {
    let panel = Panel::new().await;
    let (ines, olwen) = (&panel.staff.interviewer, &panel.staff.other_interviewer);
    let (_, case) = panel.opened().await;
    let form = panel.appointment_with(ines.id);
    let mut raw = RawAvailability::default();
    raw.hours.iter_mut().for_each(|day| *day = ("09:00".to_owned(), "18:00".to_owned()));
    raw.away_from = RawDate::iso(&form.slot.date().to_string());
    let own = permit::<RecordAvailability>(ines);
    record_availability(&panel.platform, &own, ines.id, &raw).await.unwrap();
    let other = record_availability(&panel.platform, &own, olwen.id, &raw).await;
    assert_eq!(code(other), "not-an-interviewer");
    let coordinator = permit::<BookAppointment>(&panel.staff.coordinator);
    let book = async |form| book_appointment(&panel.platform, &coordinator, case, form).await;
    assert_eq!(code(book(form).await), "interviewer-away");
    book(AppointmentForm { interviewer_agreed: true, ..form }).await.unwrap();
}

#[tokio::test]
async fn after_two_heavy_calls_a_debrief_comes_before_the_next_booking() {
    let panel = Panel::new().await;
    for _ in 0..2 {
        let booked = panel.booked().await;
        panel.environment.set(booked.appointment.slot.start);
        record(&panel, booked.case, "not_safe_to_talk").await;
        panel.advance(TimeDelta::minutes(30));
    }
    let (_, case) = panel.opened().await;
    let coordinator = &panel.staff.coordinator;
    let form = panel.appointment_with(panel.staff.interviewer.id);
    let book = async || book_appointment(&panel.platform, &permit(coordinator), case, form).await;
    assert_eq!(code(book().await), "debrief-first");
    let raw = RawDebrief { wanted: "today".to_owned(), words: "Both were hard.".to_owned() };
    let ines = permit(&panel.staff.interviewer);
    let debrief = request_debrief(&panel.platform, &ines, None, &raw).await.unwrap();
    assert_eq!(code(book().await), "debrief-first", "asking is not holding");
    let rows = panel.platform.store.reader().debriefs(&permit::<ViewDebriefs>(coordinator)).await.unwrap();
    let seen: Vec<_> =
        rows.iter().map(|row| (row.interviewer_name.as_str(), row.debrief.words.as_str())).collect();
    assert_eq!(seen, [("Ines Interviewer", "Both were hard.")]);
    close_debrief(&panel.platform, &permit(coordinator), debrief).await.unwrap();
    assert_eq!(code(close_debrief(&panel.platform, &permit(coordinator), debrief).await), "debrief-over");
    book().await.unwrap();
}

#[tokio::test]
async fn a_debrief_about_a_call_makes_it_a_heavy_one() {
    let panel = Panel::new().await;
    let lone = RawProfile { heavy_in_a_row: "1".to_owned(), ..profile() };
    let (coordinator, ines) = (&panel.staff.coordinator, &panel.staff.interviewer);
    record_profile(&panel.platform, &permit(coordinator), ines.id, &lone).await.unwrap();
    let booked = panel.booked().await;
    panel.environment.set(booked.appointment.slot.start);
    record(&panel, booked.case, "asked_to_move").await;
    let (_, case) = panel.opened().await;
    let raw = RawDebrief { wanted: "any-time".to_owned(), words: String::new() };
    request_debrief(&panel.platform, &permit(ines), Some(booked.case), &raw).await.unwrap();
    let form = panel.appointment_with(ines.id);
    let next = book_appointment(&panel.platform, &permit(coordinator), case, form).await;
    assert_eq!(code(next), "debrief-first");
    let stranger =
        request_debrief(&panel.platform, &permit(&panel.staff.other_interviewer), Some(case), &raw).await;
    assert_eq!(code(stranger), "no-such-case");
    let empty = request_debrief(&panel.platform, &permit(ines), None, &RawDebrief::default()).await;
    assert_eq!(fields(empty), [("wanted", "debrief-wanted-required")]);
}

/// The rules never let two appointments overlap. Should they ever fail to, the database refuses the second.
#[tokio::test]
async fn the_database_gives_no_minute_of_an_interviewer_twice() {
    let panel = Panel::new().await;
    let booked = panel.booked().await;
    let (_, case) = panel.opened().await;
    let permit = permit::<BookAppointment>(&panel.staff.coordinator);
    let add = async |minutes: i64, state| {
        let Appointment { slot, .. } = booked.appointment;
        let slot = Slot { start: slot.start + TimeDelta::minutes(minutes), ..slot };
        let id = Id::from_uuid(panel.platform.environment.uuid());
        let other = Appointment { id, case, slot, state, ..booked.appointment.clone() };
        let work = async |tx: &store::Tx| tx.add_appointment(&other).await;
        panel.platform.store.writer().write(&permit, panel.platform.now(), work).await
    };
    for overlapping in [-55, 0, 5, 55] {
        let refused = add(overlapping, AppointmentState::Booked).await;
        assert!(matches!(refused, Err(store::Fault::Database(_))), "{overlapping}: {refused:?}");
    }
    add(30, AppointmentState::Cancelled).await.unwrap();
    add(60, AppointmentState::Booked).await.unwrap();
    assert_eq!(
        panel.case_of(&booked.reference).await.state,
        CaseState::Booked { appointment: booked.appointment.id }
    );
}
