//! The report on fieldwork, and what a coordinator records by hand.

use access::permission::{CloseCase, RecordOutcome, ViewFieldwork};
use fieldwork::{CaseState, Fate, FieldworkReport, RateClass, RawOutcome, Step, Wall};
use operations::{close_case, download_fieldwork, fieldwork_report, record_outcome};
use questionnaire::Wave;
use store::Cohort;
use testing::{Panel, permit};

use crate::code;

fn raw(way: &str, outcome: &str, note: &str) -> RawOutcome {
    RawOutcome { way: way.to_owned(), outcome: outcome.to_owned(), note: note.to_owned() }
}

async fn report(panel: &Panel, wave: Wave, cohort: &Cohort) -> FieldworkReport {
    let view = permit::<ViewFieldwork>(&panel.staff.coordinator);
    fieldwork_report(&panel.platform, &view, wave, cohort).await.unwrap()
}

fn reached(report: &FieldworkReport) -> Vec<u32> {
    report.funnel.levels.iter().map(|level| level.reached).collect()
}

#[tokio::test]
async fn the_funnel_follows_each_person_to_where_they_are() {
    let panel = Panel::new().await;
    panel.interviewed(&[("listened", "agree")]).await;
    panel.rung().await;
    panel.consented().await;
    panel.referred().await;
    let six_week = report(&panel, Wave::SixWeek, &Cohort::default()).await;
    assert_eq!(reached(&six_week), [4, 4, 4, 2, 1, 1]);
    assert_eq!(six_week.funnel.levels[5].full + six_week.funnel.levels[5].partial, 1);
    assert_eq!((six_week.counts.total(), six_week.open), (1, 1));
    let closure = report(&panel, Wave::CaseClosure, &Cohort::default()).await;
    assert_eq!(reached(&closure), [4, 4, 4, 2, 0, 0]);
}

#[tokio::test]
async fn a_cohort_is_of_a_force_and_a_period() {
    let panel = Panel::new().await;
    panel.referred().await;
    let glanmor = fieldwork::ForceCode::parse(testing::GLANMOR).unwrap();
    let elsewhere = Cohort { force: Some(glanmor), ..Cohort::default() };
    assert_eq!(report(&panel, Wave::SixWeek, &elsewhere).await.funnel.referrals(), 0);
    let today = panel.today();
    let later = Cohort { from: Some(today), ..Cohort::default() };
    assert_eq!(report(&panel, Wave::SixWeek, &later).await.funnel.referrals(), 0);
    let until = Cohort { until: Some(today), ..Cohort::default() };
    assert_eq!(report(&panel, Wave::SixWeek, &until).await.funnel.referrals(), 1);
}

#[tokio::test]
async fn a_person_who_rings_to_say_no_is_behind_the_wall() {
    let panel = Panel::new().await;
    let booked = panel.booked().await;
    let coordinator = permit::<RecordOutcome>(&panel.staff.coordinator);
    let said = raw("rang-us", "declined", "They changed their mind.");
    record_outcome(&panel.platform, &coordinator, booked.case, &said).await.unwrap();
    let person = panel.person(&booked.reference).await;
    assert_eq!(person.participant.wall, Some(Wall::Refused));
    assert!(person.cases[0].is_closed() && !person.appointments[0].stands());
    assert_eq!(person.cases[0].attempts, 0);
    assert_eq!(person.recorded[0].note.as_deref(), Some("They changed their mind."));
    let again = record_outcome(&panel.platform, &coordinator, booked.case, &said).await;
    assert_eq!(code(again), "case-closed");
    let entries = panel.audit().await;
    let entry = entries.iter().find(|entry| entry.action == "record_outcome").unwrap();
    assert_eq!(entry.subject.as_deref(), Some(booked.reference.as_str()));
}

#[tokio::test]
async fn what_comes_in_uses_up_no_attempt_and_moves_no_booking() {
    let panel = Panel::new().await;
    let booked = panel.booked().await;
    let coordinator = permit(&panel.staff.coordinator);
    record_outcome(&panel.platform, &coordinator, booked.case, &raw("letter", "ill", "")).await.unwrap();
    let person = panel.person(&booked.reference).await;
    assert!(matches!(person.cases[0].state, CaseState::Booked { .. }));
    assert_eq!(person.cases[0].attempts, 0);
    assert!(person.appointments[0].stands());
}

#[tokio::test]
async fn word_that_it_is_not_safe_stops_the_calls() {
    let panel = Panel::new().await;
    let (reference, case) = panel.opened().await;
    let coordinator = permit(&panel.staff.coordinator);
    record_outcome(&panel.platform, &coordinator, case, &raw("passed-on", "not_safe_to_talk", ""))
        .await
        .unwrap();
    let plan = panel.person(&reference).await.plan.unwrap();
    assert!(!plan.current(panel.today()));
}

#[tokio::test]
async fn nothing_is_recorded_over_a_call_that_is_open() {
    let panel = Panel::new().await;
    let (booked, _) = panel.rung().await;
    let coordinator = permit(&panel.staff.coordinator);
    let said =
        record_outcome(&panel.platform, &coordinator, booked.case, &raw("letter", "declined", "")).await;
    assert_eq!(code(said), "call-still-open");
    let closing = permit::<CloseCase>(&panel.staff.coordinator);
    let closed = close_case(&panel.platform, &closing, booked.case, &raw("", "duplicate", "twice")).await;
    assert_eq!(code(closed), "call-still-open");
}

#[tokio::test]
async fn a_case_closed_by_hand_stays_in_the_rates() {
    let panel = Panel::new().await;
    let booked = panel.booked().await;
    let coordinator = permit::<CloseCase>(&panel.staff.coordinator);
    let no_note = close_case(&panel.platform, &coordinator, booked.case, &raw("", "duplicate", "")).await;
    assert_eq!(code(no_note), "form");
    let not_offered = close_case(&panel.platform, &coordinator, booked.case, &raw("", "complete", "x")).await;
    assert_eq!(code(not_offered), "form");
    close_case(&panel.platform, &coordinator, booked.case, &raw("", "duplicate", "twice")).await.unwrap();
    let person = panel.person(&booked.reference).await;
    assert!(person.cases[0].is_closed() && !person.appointments[0].stands());
    assert_eq!(person.participant.wall, None);
    let report = report(&panel, Wave::SixWeek, &Cohort::default()).await;
    assert_eq!(report.counts.of(RateClass::Ne), 1);
    assert!(report.rates.response().iter().all(|rate| rate.value.is_none()));
    assert!(report.funnel.levels[3].lost_in_all() == 1, "{:?}", report.funnel.levels[3]);
}

#[tokio::test]
async fn an_unsafe_case_ends_every_wave() {
    let panel = Panel::new().await;
    let (reference, case) = panel.opened().await;
    let coordinator = permit(&panel.staff.coordinator);
    close_case(&panel.platform, &coordinator, case, &raw("", "unsafe", "No safe way is left."))
        .await
        .unwrap();
    assert_eq!(panel.person(&reference).await.participant.wall, Some(Wall::Unsafe));
    let closure = report(&panel, Wave::CaseClosure, &Cohort::default()).await;
    let lost =
        |step: Step| closure.funnel.levels.iter().find(|level| level.step == step).unwrap().lost_in_all();
    assert_eq!(Step::ALL.into_iter().map(lost).sum::<u32>(), 1);
}

#[tokio::test]
async fn the_file_says_what_the_report_says_and_its_digest_is_on_record() {
    let panel = Panel::new().await;
    panel.interviewed(&[("listened", "agree")]).await;
    panel.referred().await;
    let coordinator = permit(&panel.staff.coordinator);
    let file =
        download_fieldwork(&panel.platform, &coordinator, Wave::SixWeek, &Cohort::default()).await.unwrap();
    let text = String::from_utf8(file.bytes).unwrap();
    for row in
        ["funnel,referred,reached,2,,", "rate,RR1,I / (D + U),", "asked_by,liaison-officer,agreement,,1,"]
    {
        assert!(text.contains(row), "{row} in {text}");
    }
    assert!(!text.contains("Marged") && !text.contains("VF-"));
    let entries = panel.audit().await;
    let entry = entries.iter().find(|entry| entry.action == "download_fieldwork").unwrap();
    assert!(entry.subject.as_deref().unwrap().ends_with(&file.digest));
}

/// Whoever has been interviewed is somewhere in the funnel, also once they have gone on to the second interview.
#[tokio::test]
async fn everybody_is_in_exactly_one_place() {
    let panel = Panel::new().await;
    panel.interviewed(&[]).await;
    panel.booked().await;
    panel.referred().await;
    let view = permit::<ViewFieldwork>(&panel.staff.coordinator);
    let people = panel.platform.store.reader().tracks(&view, &Cohort::default()).await.unwrap();
    let rules = panel.platform.rules();
    let fates =
        people.iter().map(|row| row.track().passage(Wave::SixWeek, &panel.platform.dispositions, &rules));
    let waiting = fates.filter(|passage| matches!(passage.fate, Fate::Waiting(_))).count();
    assert_eq!((people.len(), waiting), (3, 2));
}
