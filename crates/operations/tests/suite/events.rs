//! What a force tells the panel about an investigation: late, twice, wrong and put right.

use access::permission::RecordEvent;
use access::{Permission, Permit};
use chrono::{Days, NaiveDate, TimeDelta};
use fieldwork::{
    ClosedEarly, ForceCode, ForceRules, HomeOfficeOutcome, MatterKey, Misfit, RawEvent, RawReferral, Wall,
};
use operations::{
    ConsentForm, EventRecorded, Nightly, open_due_cases, record_consent, record_event, record_event_for,
    refer,
};
use questionnaire::Wave;
use testing::{EASTMERE, GLANMOR, Panel, consent, happened, permit};

use crate::{code, fields};

fn day(iso: &str) -> NaiveDate {
    iso.parse().unwrap()
}

fn officer(panel: &Panel) -> Permit<RecordEvent> {
    permit(&panel.staff.liaison_officer)
}

fn correction(of: &str, to: &str) -> RawEvent {
    RawEvent { corrects: of.to_owned(), ..happened("correction", day(to)) }
}

fn never(of: &str) -> RawEvent {
    RawEvent {
        kind: "correction".to_owned(),
        corrects: of.to_owned(),
        never_happened: "yes".to_owned(),
        ..RawEvent::default()
    }
}

fn outcome(code: &str, on: &str) -> RawEvent {
    RawEvent { outcome: code.to_owned(), ..happened("outcome", day(on)) }
}

async fn night(panel: &Panel) -> Nightly {
    open_due_cases(&panel.platform, &panel.system(), panel.today()).await.unwrap()
}

#[tokio::test]
async fn what_happened_is_recorded_and_what_was_said_before_changes_nothing() {
    let panel = Panel::new().await;
    let reference = panel.referred().await;
    let tell =
        async |event| record_event(&panel.platform, &officer(&panel), &reference, event).await.unwrap();
    for event in [happened("abe", day("2026-09-01")), happened("closure", day("2026-10-01"))] {
        assert!(matches!(tell(event.clone()).await, EventRecorded::New(_)));
        assert_eq!(tell(event).await, EventRecorded::AlreadyKnown);
    }
    assert!(matches!(tell(outcome("16", "2026-10-01")).await, EventRecorded::New(_)));
    let person = panel.person(&reference).await;
    assert_eq!(person.participant.closed_on, Some(day("2026-10-01")));
    assert_eq!(person.history.outcome(), HomeOfficeOutcome::try_from(16).ok());
    assert_eq!(person.history.entries().len(), 4, "the report, and three more");
    assert_eq!(panel.audited(RecordEvent::NAME).await, 5);
}

#[tokio::test]
async fn a_day_that_makes_no_sense_is_said_to_make_none() {
    let panel = Panel::new().await;
    let reference = panel.referred().await;
    let tell = async |event| record_event(&panel.platform, &officer(&panel), &reference, event).await;
    assert_eq!(fields(tell(happened("closure", day("2026-10-06"))).await), [("on", "date-in-future")]);
    assert_eq!(fields(tell(happened("closure", day("2026-01-01"))).await), [("on", "closed-before-report")]);
    assert_eq!(fields(tell(happened("charge", day("2026-01-01"))).await), [("on", "event-before-report")]);
    assert_eq!(fields(tell(never("closure")).await), [("corrects", "event-corrects-unknown")]);
    assert_eq!(fields(tell(never("report")).await), [("on", "event-report-needed")]);
    let held = RawEvent { kind: "hold".to_owned(), ..happened("", day("2026-10-01")) };
    assert_eq!(fields(tell(held).await), [("kind", "event-kind-unknown")]);
    assert_eq!(panel.person(&reference).await.history.entries().len(), 1);
}

/// Four events, one of them told twice, in every order a message can overtake another in.
#[tokio::test]
async fn in_whatever_order_events_arrive_the_schedule_is_the_same() {
    let panel = Panel::new().await;
    let told = [
        happened("abe", day("2026-09-02")),
        outcome("15", "2026-09-20"),
        happened("closure", day("2026-09-30")),
        outcome("1", "2026-09-28"),
        happened("closure", day("2026-09-30")),
    ];
    let mut schedules = Vec::new();
    for first in 0..told.len() {
        for step in 1..told.len() {
            let reference = panel.referred().await;
            for place in 0..told.len() {
                let event = told[(first + place * step) % told.len()].clone();
                record_event(&panel.platform, &officer(&panel), &reference, event).await.unwrap();
            }
            let history = panel.person(&reference).await.history;
            let windows = Wave::ALL.map(|wave| fieldwork::window(wave, &history, &panel.platform.policy));
            schedules.push((windows, history.outcome(), history.entries().len()));
        }
    }
    assert_eq!(schedules.len(), 20);
    assert!(schedules.iter().all(|schedule| *schedule == schedules[0]), "{schedules:?}");
    assert_eq!(schedules[0].2, 5, "the report, and each once");
}

#[tokio::test]
async fn a_corrected_date_re_times_the_case_that_is_open() {
    let panel = Panel::new().await;
    let (reference, _) = panel.opened().await;
    let before = panel.case_of(&reference).await.window;
    let earlier = before.due - Days::new(42 + 10);
    let coordinator = permit(&panel.staff.coordinator);
    let moved = correction("report", &earlier.to_string());
    record_event(&panel.platform, &coordinator, &reference, moved).await.unwrap();
    let person = panel.person(&reference).await;
    assert_eq!(person.cases[0].window.due, before.due - Days::new(10));
    assert_eq!(person.participant.report_date, earlier);
    assert_eq!(night(&panel).await, Nightly::default());
}

#[tokio::test]
async fn a_closure_that_never_was_is_taken_back_and_told_again() {
    let panel = Panel::new().await;
    let (booked, _) = panel.interviewed(&[("listened", "agree")]).await;
    panel.closes(&booked.reference, panel.today()).await;
    panel.advance(TimeDelta::days(8));
    assert_eq!(night(&panel).await.opened, 1);
    record_event(&panel.platform, &officer(&panel), &booked.reference, never("closure")).await.unwrap();
    assert_eq!(panel.person(&booked.reference).await.participant.closed_on, None);
    panel.advance(TimeDelta::days(60));
    assert_eq!(night(&panel).await, Nightly::default(), "the interview waits for the next closure");
    let again = panel.today() - Days::new(2);
    panel.closes(&booked.reference, again).await;
    let case = panel.case_of(&booked.reference).await;
    assert_eq!((case.wave, case.window.due), (Wave::CaseClosure, again + Days::new(14)));
    assert!(!case.is_closed());
}

#[tokio::test]
async fn a_corrected_date_never_calls_an_appointment_off() {
    let panel = Panel::new().await;
    let booked = panel.booked().await;
    let long_ago = panel.today() - Days::new(200);
    let moved = correction("report", &long_ago.to_string());
    record_event(&panel.platform, &officer(&panel), &booked.reference, moved).await.unwrap();
    assert_eq!(night(&panel).await.lapsed, 0);
    let person = panel.person(&booked.reference).await;
    let misfit = person.cases[0].misfit(&booked.appointment, &person.history, &panel.platform.policy);
    assert_eq!(misfit, Some(Misfit::OutsideWindow));
    assert!(person.appointments[0].stands());
    panel.advance(TimeDelta::days(5));
    assert_eq!(night(&panel).await.lapsed, 1, "once its day has passed the case is over");
}

#[tokio::test]
async fn a_file_names_a_person_by_the_force_s_own_reference() {
    let panel = Panel::new().await;
    let form = RawReferral { force_reference: "EM/4711/26".to_owned(), ..panel.referral() };
    let reference = refer(&panel.platform, &officer_who_refers(&panel), form).await.unwrap();
    let matter = |force: &str, number: &str| MatterKey {
        force: ForceCode::parse(force).unwrap(),
        force_reference: number.to_owned(),
    };
    let closure = || happened("closure", day("2026-10-01"));
    let tell = async |permit: &Permit<RecordEvent>, matter| {
        record_event_for(&panel.platform, permit, matter, closure()).await
    };
    assert!(matches!(
        tell(&officer(&panel), matter(EASTMERE, "em/4711 /26")).await,
        Ok(EventRecorded::New(_))
    ));
    assert_eq!(panel.person(&reference).await.participant.closed_on, Some(day("2026-10-01")));
    assert_eq!(code(tell(&officer(&panel), matter(EASTMERE, "EM/1/26")).await), "no-such-person");
    assert_eq!(code(tell(&officer(&panel), matter(GLANMOR, "EM/4711/26")).await), "no-such-person");
    let stranger = permit(&panel.staff.other_liaison_officer);
    assert_eq!(code(tell(&stranger, matter(EASTMERE, "EM/4711/26")).await), "no-such-person");
    let by_panel_reference = record_event(&panel.platform, &stranger, &reference, closure()).await;
    assert_eq!(code(by_panel_reference), "no-such-person");
}

fn officer_who_refers(panel: &Panel) -> Permit<access::permission::Refer> {
    permit(&panel.staff.liaison_officer)
}

#[tokio::test]
async fn a_force_hears_the_same_whether_a_person_is_still_on_the_panel() {
    let panel = Panel::new().await;
    let (stays, leaves) = (panel.consented().await, panel.consented().await);
    let no = ConsentForm { taking_part: false, ..consent() };
    record_consent(&panel.platform, &permit(&panel.staff.coordinator), &leaves, no).await.unwrap();
    assert_eq!(panel.person(&leaves).await.participant.wall, Some(Wall::Refused));
    for event in [happened("closure", day("2026-10-02")), correction("closure", "2026-10-01")] {
        for again in [false, true] {
            let mut replies = Vec::new();
            for reference in [&stays, &leaves] {
                let told = record_event(&panel.platform, &officer(&panel), reference, event.clone()).await;
                replies.push(matches!(told.unwrap(), EventRecorded::AlreadyKnown));
            }
            assert_eq!(replies, [again, again]);
        }
    }
    let wrong = happened("closure", day("2026-01-01"));
    for reference in [&stays, &leaves] {
        let told = record_event(&panel.platform, &officer(&panel), reference, wrong.clone()).await;
        assert_eq!(fields(told), [("on", "closed-before-report")]);
    }
}

#[tokio::test]
async fn a_clock_that_was_put_back_does_not_make_the_last_word_older() {
    let panel = Panel::new().await;
    let reference = panel.referred().await;
    panel.closes(&reference, day("2026-10-01")).await;
    panel.advance(TimeDelta::hours(-72));
    record_event(&panel.platform, &officer(&panel), &reference, correction("closure", "2026-09-30"))
        .await
        .unwrap();
    record_event(&panel.platform, &officer(&panel), &reference, happened("closure", day("2026-09-29")))
        .await
        .unwrap();
    assert_eq!(panel.person(&reference).await.participant.closed_on, Some(day("2026-09-29")));
}

#[tokio::test]
async fn a_night_that_is_run_again_or_on_another_day_makes_no_second_case() {
    let panel = Panel::new().await;
    let (reference, _) = panel.opened().await;
    for jump in [0, -3, 5, -40, 38, 1] {
        panel.advance(TimeDelta::days(jump));
        assert_eq!(night(&panel).await, Nightly::default(), "{}", panel.today());
    }
    assert_eq!(panel.person(&reference).await.cases.len(), 1);
    panel.advance(TimeDelta::days(90));
    assert_eq!(night(&panel).await.lapsed, 1);
    panel.advance(TimeDelta::days(-90));
    assert_eq!(night(&panel).await, Nightly::default(), "what has lapsed stays so when the clock goes back");
}

#[tokio::test]
async fn a_case_opens_on_its_day_across_the_change_of_the_clocks() {
    // Summer time ended on Sunday 25 October 2026, and began again on Sunday 28 March 2027.
    for (reported, opens) in [("2026-09-20", "2026-10-25"), ("2027-02-21", "2027-03-28")] {
        let panel = Panel::at(testing::moment(&format!("{reported}T12:00"))).await;
        let mut form = panel.referral();
        form.report_date = fieldwork::RawDate::iso(reported);
        form.agreed_on = form.report_date.clone();
        let reference = refer(&panel.platform, &officer_who_refers(&panel), form).await.unwrap();
        panel.set_clock(&format!("{}T23:59", day(opens) - Days::new(1)));
        assert_eq!(night(&panel).await, Nightly::default());
        panel.set_clock(&format!("{opens}T00:00"));
        assert_eq!(night(&panel).await.opened, 1, "{opens}");
        assert_eq!(panel.case_of(&reference).await.window.opens, day(opens));
    }
}

#[tokio::test]
async fn a_force_that_agreed_otherwise_has_windows_of_its_own() {
    let mut panel = Panel::new().await;
    let rules = ForceRules { six_week_due_days: Some(56), ..ForceRules::default() };
    panel.platform.policy.force = [(ForceCode::parse(EASTMERE).unwrap(), rules)].into();
    panel.platform.policy = panel.platform.policy.clone().checked().unwrap();
    // Reported forty days ago: after eight weeks the window opens in nine days.
    let reference = panel.consented().await;
    assert_eq!(night(&panel).await, Nightly::default());
    panel.advance(TimeDelta::days(9));
    assert_eq!(night(&panel).await.opened, 1);
    let case = panel.case_of(&reference).await;
    assert_eq!(case.window.due, panel.today() + Days::new(7));
    // The agreement ends: the cases that are open follow it the next night.
    panel.platform.policy.in_full.clear();
    assert_eq!(night(&panel).await, Nightly { retimed: 1, ..Nightly::default() });
    assert_eq!(panel.case_of(&reference).await.window.due, case.window.due - Days::new(14));
    assert_eq!(night(&panel).await, Nightly::default());
}

#[tokio::test]
async fn a_panel_may_hold_both_interviews_of_a_case_that_closed_early() {
    let mut panel = Panel::new().await;
    panel.platform.policy.closed_early = ClosedEarly::Both;
    let (reference, _) = panel.opened().await;
    panel.closes(&reference, panel.today()).await;
    for _ in 0..20 {
        assert_eq!(night(&panel).await, Nightly::default(), "one after the other, never at once");
        panel.advance(TimeDelta::days(1));
    }
    panel.advance(TimeDelta::days(12));
    let lapsed_then_opened = Nightly { opened: 1, lapsed: 1, retimed: 0 };
    assert_eq!(night(&panel).await, lapsed_then_opened);
    assert_eq!(panel.case_of(&reference).await.wave, Wave::CaseClosure);
}
