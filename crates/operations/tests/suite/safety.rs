//! Nobody is rung without a current go, and without a look at everything on the day.

use access::permission::{AssessRisk, CheckBeforeCall, RevealNumber, ViewPeople, ViewToday};
use access::{Permission, Permit};
use chrono::TimeDelta;
use fieldwork::{
    ConsentChannel, DispositionCode, RawCallCheck, RawDate, RawRisk, Reference, RiskFamily, RiskLevel,
    RiskOutcome,
};
use operations::{
    AppointmentForm, CallOutcome, ConsentForm, assess_risk, book_appointment, cancel_appointment,
    change_number, check_before_call, record_call, record_consent, record_safe_contact, reveal_number,
    start_interview,
};
use questionnaire::{Language, Wave};
use store::{Alert, AlertKind};
use testing::{Panel, call_check, consent, permit, risk, safe_contact};

use crate::{code, fields};

fn hold(why: &str) -> RawCallCheck {
    RawCallCheck { outcome: "hold".to_owned(), reason: why.to_owned(), ..call_check() }
}

async fn alerts(panel: &Panel) -> Vec<Alert> {
    let permit = permit::<ViewToday>(&panel.staff.coordinator);
    panel.platform.store.reader().alerts(&permit).await.unwrap()
}

fn viewing(panel: &Panel) -> Permit<ViewPeople> {
    permit(&panel.staff.coordinator)
}

async fn assess(panel: &Panel, reference: &Reference, form: RawRisk) -> Result<(), operations::Error> {
    let permit = permit::<AssessRisk>(&panel.staff.coordinator);
    assess_risk(&panel.platform, &permit, reference, &form).await.map(|_| ())
}

#[tokio::test]
async fn without_an_assessment_nobody_is_booked() {
    let panel = Panel::new().await;
    let reference = panel.consented().await;
    operations::open_due_cases(&panel.platform, &panel.system(), panel.today()).await.unwrap();
    let case = panel.case_of(&reference).await.id;
    let form = AppointmentForm {
        interviewer: panel.staff.interviewer.id,
        slot: panel.next_slot(),
        asked_by_person: true,
        interviewer_agreed: false,
    };
    let coordinator = permit(&panel.staff.coordinator);
    let book = async || book_appointment(&panel.platform, &coordinator, case, form).await;
    assert_eq!(code(book().await), "no-risk-assessment");
    assess(&panel, &reference, RawRisk { review_on: RawDate::iso("2026-10-05"), ..risk() }).await.unwrap();
    let tomorrow = AppointmentForm {
        slot: fieldwork::Slot { start: form.slot.start + TimeDelta::days(1), ..form.slot },
        ..form
    };
    assert_eq!(
        code(book_appointment(&panel.platform, &coordinator, case, tomorrow).await),
        "risk-review-due"
    );
    book().await.unwrap();
}

#[tokio::test]
async fn the_number_is_shown_after_a_go_of_this_interviewer_for_this_call_on_this_day() {
    let panel = Panel::new().await;
    let booked = panel.booked().await;
    panel.environment.set(booked.appointment.slot.start);
    let reveal = permit::<RevealNumber>(&panel.staff.interviewer);
    assert_eq!(code(reveal_number(&panel.platform, &reveal, booked.case).await), "check-first");
    let stranger = permit::<CheckBeforeCall>(&panel.staff.other_interviewer);
    let checked = check_before_call(&panel.platform, &stranger, booked.case, &call_check()).await;
    assert_eq!(code(checked), "no-such-case");
    panel.check(booked.case).await;
    reveal_number(&panel.platform, &reveal, booked.case).await.unwrap();
}

#[tokio::test]
async fn a_go_for_one_appointment_is_none_for_the_next() {
    let panel = Panel::new().await;
    let booked = panel.booked().await;
    panel.environment.set(booked.appointment.slot.start - TimeDelta::minutes(5));
    panel.check(booked.case).await;
    let coordinator = permit(&panel.staff.coordinator);
    cancel_appointment(&panel.platform, &coordinator, booked.appointment.id).await.unwrap();
    let next = panel.book(booked.case).await;
    panel.environment.set(next.slot.start);
    let reveal = permit::<RevealNumber>(&panel.staff.interviewer);
    assert_eq!(code(reveal_number(&panel.platform, &reveal, booked.case).await), "check-first");
}

#[tokio::test]
async fn a_call_is_checked_on_its_own_day() {
    let panel = Panel::new().await;
    let (_, case) = panel.opened().await;
    let mut slot = panel.next_slot();
    slot.start += TimeDelta::days(1);
    let form = AppointmentForm {
        interviewer: panel.staff.interviewer.id,
        slot,
        asked_by_person: false,
        interviewer_agreed: false,
    };
    let coordinator = permit(&panel.staff.coordinator);
    book_appointment(&panel.platform, &coordinator, case, form).await.unwrap();
    let interviewer = permit(&panel.staff.interviewer);
    let check = async || check_before_call(&panel.platform, &interviewer, case, &call_check()).await;
    assert_eq!(code(check().await), "not-on-time");
    panel.environment.set(slot.start + TimeDelta::days(1));
    assert_eq!(code(check().await), "not-on-time");
    panel.environment.set(slot.start - TimeDelta::hours(2));
    check().await.unwrap();
}

#[tokio::test]
async fn a_held_call_stops_everything_until_a_coordinator_has_decided() {
    let panel = Panel::new().await;
    let booked = panel.booked().await;
    panel.environment.set(booked.appointment.slot.start);
    panel.check(booked.case).await;
    panel.advance(TimeDelta::minutes(1));
    let interviewer = permit(&panel.staff.interviewer);
    let checked = check_before_call(&panel.platform, &interviewer, booked.case, &hold("Not alone.")).await;
    assert_eq!(checked.unwrap().outcome, RiskOutcome::Hold);
    let reveal = permit::<RevealNumber>(&panel.staff.interviewer);
    assert_eq!(code(reveal_number(&panel.platform, &reveal, booked.case).await), "risk-hold");
    let again = check_before_call(&panel.platform, &interviewer, booked.case, &call_check()).await;
    assert_eq!(code(again), "risk-hold", "an interviewer does not lift their own hold");
    let [alert] = &alerts(&panel).await[..] else { panic!("one alert was expected") };
    assert_eq!((&alert.reference, alert.case), (&booked.reference, booked.case));
    assert_eq!(alert.what, AlertKind::Held { interviewer: panel.staff.interviewer.name.clone() });
    panel.advance(TimeDelta::minutes(5));
    panel.assess(&booked.reference).await;
    assert_eq!(alerts(&panel).await, []);
    panel.check(booked.case).await;
    reveal_number(&panel.platform, &reveal, booked.case).await.unwrap();
}

#[tokio::test]
async fn a_number_already_shown_is_not_shown_again_after_a_hold() {
    let panel = Panel::new().await;
    let (booked, _) = panel.rung().await;
    panel.advance(TimeDelta::minutes(1));
    let held = RawRisk { outcome: "hold".to_owned(), conditions: "Wait.".to_owned(), ..risk() };
    assess(&panel, &booked.reference, held).await.unwrap();
    let reveal = permit::<RevealNumber>(&panel.staff.interviewer);
    assert_eq!(code(reveal_number(&panel.platform, &reveal, booked.case).await), "risk-hold");
    let start = permit(&panel.staff.interviewer);
    let started = start_interview(&panel.platform, &start, booked.case, Language::English).await;
    assert_eq!(code(started), "risk-hold");
}

#[tokio::test]
async fn decisions_are_kept_with_their_words_and_the_newest_stands() {
    let panel = Panel::new().await;
    let (reference, _) = panel.opened().await;
    panel.advance(TimeDelta::hours(1));
    let mut form = RawRisk { outcome: "go-with-conditions".to_owned(), ..risk() };
    form.conditions = "Mornings only.".to_owned();
    form.safeguarding.level = "high".to_owned();
    form.safeguarding.note = "They share a house.".to_owned();
    assess(&panel, &reference, form).await.unwrap();
    let records = panel.platform.store.reader().risks(&viewing(&panel), &reference).await.unwrap();
    let outcomes: Vec<_> = records.iter().map(|it| it.assessment.outcome).collect();
    assert_eq!(outcomes, [RiskOutcome::GoWithConditions, RiskOutcome::Go]);
    let stands = panel.person(&reference).await.risk.unwrap();
    assert_eq!(stands, records[0].assessment);
    assert_eq!(stands.level(RiskFamily::Safeguarding), RiskLevel::High);
    assert_eq!(stands.concerns[0].note, "They share a house.");
    assert_eq!(records[0].decided_by, panel.staff.coordinator.name);
    let people = panel.platform.store.reader().people(&viewing(&panel), &Default::default()).await.unwrap();
    let row = people.iter().find(|row| row.participant.reference == reference).unwrap();
    assert!(row.risk.unwrap().goes(panel.today()) && row.risk.unwrap().review_on == stands.review_on);
}

#[tokio::test]
async fn what_is_wrong_with_an_assessment_is_said_and_nothing_is_kept() {
    let panel = Panel::new().await;
    let reference = panel.consented().await;
    let high = RawRisk { outcome: "nonsense".to_owned(), ..risk() };
    assert_eq!(fields(assess(&panel, &reference, high).await), [("outcome", "risk-outcome-required")]);
    assert_eq!(panel.audited(AssessRisk::NAME).await, 0);
}

#[tokio::test]
async fn consent_has_its_wave_channel_and_version_and_every_time_is_on_record() {
    let panel = Panel::new().await;
    let reference = panel.referred().await;
    let coordinator = permit(&panel.staff.coordinator);
    let record = async |form| record_consent(&panel.platform, &coordinator, &reference, form).await;
    let unknown = ConsentForm { wording: "2031-7".to_owned(), ..consent() };
    assert_eq!(fields(record(unknown).await), [("wording", "consent-wording-unknown")]);
    let first = ConsentForm { channel: ConsentChannel::Letter, wording: "2024-1".to_owned(), ..consent() };
    record(first).await.unwrap();
    record(ConsentForm { quotes: false, wave: Wave::CaseClosure, ..consent() }).await.unwrap();
    let records = panel.platform.store.reader().consents(&viewing(&panel), &reference).await.unwrap();
    let [later, earlier] = &records[..] else { panic!("two were expected") };
    assert_eq!((later.consent.wave, later.consent.quotes), (Wave::CaseClosure, false));
    assert_eq!((earlier.consent.channel, earlier.consent.wave), (ConsentChannel::Letter, Wave::SixWeek));
    assert_eq!(earlier.consent.wording, "2024-1");
    assert_eq!(earlier.recorded_by, panel.staff.coordinator.name);
    assert_eq!(later.consent.recorded_by, Some(panel.staff.coordinator.id));
}

#[tokio::test]
async fn what_is_agreed_at_the_end_of_an_interview_says_who_heard_it() {
    let panel = Panel::new().await;
    let (booked, _) = panel.interviewed(&[("listened", "agree")]).await;
    let said = panel.person(&booked.reference).await.consent.unwrap();
    assert_eq!((said.recorded_by, said.channel), (Some(panel.staff.interviewer.id), ConsentChannel::Phone));
    assert_eq!(said.wave, Wave::SixWeek);
}

#[tokio::test]
async fn a_changed_number_is_dialled_only_after_the_plan_was_gone_through_again() {
    let panel = Panel::new().await;
    let booked = panel.booked().await;
    let coordinator = &panel.staff.coordinator;
    let change = async |number: &str| {
        change_number(&panel.platform, &permit(coordinator), &booked.reference, number).await
    };
    assert_eq!(fields(change("").await), [("number", "referral-number-required")]);
    assert_eq!(fields(change("12").await), [("number", "referral-number-invalid")]);
    change("(01632) 960 777").await.unwrap();
    panel.environment.set(booked.appointment.slot.start);
    let interviewer = permit(&panel.staff.interviewer);
    let checked = check_before_call(&panel.platform, &interviewer, booked.case, &call_check()).await;
    assert_eq!(code(checked), "plan-expired");
    let plan = safe_contact();
    record_safe_contact(&panel.platform, &permit(coordinator), &booked.reference, &plan).await.unwrap();
    panel.check(booked.case).await;
    let reveal = permit::<RevealNumber>(&panel.staff.interviewer);
    let dialling = reveal_number(&panel.platform, &reveal, booked.case).await.unwrap();
    assert_eq!(dialling.number.national(), "01632 960777");
}

#[tokio::test]
async fn a_number_that_is_somebody_elses_too_is_flagged_however_it_is_written() {
    let panel = Panel::new().await;
    let (first, second) = (panel.referred().await, panel.referred().await);
    let flags = async |reference: &Reference| {
        panel.platform.store.reader().number_flags(&viewing(&panel), reference).await.unwrap()
    };
    assert!(!flags(&first).await.any() && !flags(&second).await.any());
    let coordinator = permit(&panel.staff.coordinator);
    change_number(&panel.platform, &coordinator, &second, "+44 7700 900 123").await.unwrap();
    let (of_first, of_second) = (flags(&first).await, flags(&second).await);
    assert_eq!((of_first.shared_with, of_first.differs_from_referral), (vec![second.clone()], false));
    assert_eq!((of_second.shared_with, of_second.differs_from_referral), (vec![first], true));
    change_number(&panel.platform, &coordinator, &second, "07700 900124").await.unwrap();
    assert!(!flags(&second).await.any());
}

/// One call in the first interview, and none is left for both together, though each by itself would have more.
#[tokio::test]
async fn the_attempts_of_both_interviews_are_counted_together() {
    let mut panel = Panel::new().await;
    panel.platform.policy.attempts_all_waves = 1;
    let (booked, dialling) = panel.rung().await;
    let nobody =
        CallOutcome { disposition: DispositionCode::parse("no_answer").unwrap(), message_left: false };
    record_call(&panel.platform, &permit(&panel.staff.interviewer), dialling.call, nobody).await.unwrap();
    panel.advance(TimeDelta::days(2));
    let form = AppointmentForm {
        interviewer: panel.staff.interviewer.id,
        slot: panel.next_slot(),
        asked_by_person: false,
        interviewer_agreed: false,
    };
    let coordinator = permit(&panel.staff.coordinator);
    let again = book_appointment(&panel.platform, &coordinator, booked.case, form).await;
    assert_eq!(code(again), "all-waves-spent");
    let asked = AppointmentForm { asked_by_person: true, ..form };
    book_appointment(&panel.platform, &coordinator, booked.case, asked).await.unwrap();
}
