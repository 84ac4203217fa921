//! Holds: nobody is contacted on a held day, and no day of it counts against the window.

use chrono::{Days, NaiveDate};
use fieldwork::*;
use proptest::prelude::*;
use questionnaire::Wave;

use crate::panel::{event, *};

fn six_weeks(history: &History) -> Window {
    window(Wave::SixWeek, history, &PanelPolicy::default()).unwrap()
}

fn refusal<T>(outcome: Result<T, CaseRefusal>) -> &'static str {
    outcome.err().unwrap().code()
}

/// The panel once the police have said that the person may be dead or too ill.
fn told(panel: &Panel, more: &[InvestigationEvent]) -> Panel {
    let outcome = HomeOfficeOutcome::try_from(13).unwrap();
    let thirteen = event(50, EventKind::Outcome { code: outcome, on: day("2026-09-15") });
    let known = panel.history.entries().iter().map(|entry| entry.event);
    Panel { history: History::of(known.chain([thirteen]).chain(more.iter().copied())), ..panel.clone() }
}

#[test]
fn a_window_closes_later_by_the_days_held_inside_it() {
    let panel = Panel::new();
    assert_eq!(six_weeks(&panel.history).closes, day("2026-10-19"));
    let held = panel.held("2026-09-21", "2026-09-25");
    assert_eq!(six_weeks(&held.history).closes, day("2026-10-24"));
    assert_eq!(held.history.held_days(&six_weeks(&held.history)), 5);
    let before = panel.held("2026-09-01", "2026-09-15");
    assert_eq!(six_weeks(&before.history).closes, day("2026-10-21"), "two of its days are in the window");
    let long = panel.held("2026-09-14", "2026-12-31");
    assert_eq!(six_weeks(&long.history).closes, day("2026-12-31") + Days::new(36));
}

#[test]
fn nothing_is_booked_dialled_started_or_opened_on_a_held_day() {
    let panel = Panel::new();
    let held = panel.held("2026-09-21", "2026-09-25");
    assert_eq!(refusal(held.book(panel.case(), booking("2026-09-25 10:00"))), "on-hold");
    held.book(panel.case(), booking("2026-09-28 10:00")).unwrap();
    let (case, appointment) = panel.book(panel.case(), booking("2026-09-21 10:00")).unwrap();
    let then = held.on("2026-09-21 10:00");
    assert_eq!(refusal(then.dial(case.clone(), &appointment)), "on-hold");
    let dialled = panel.on("2026-09-21 10:00").dial(case, &appointment).unwrap();
    assert_eq!(refusal(then.start(dialled, &call(&appointment, then.now))), "on-hold");
    let (case, ..) = panel.interviewing();
    let paused = case.pause().unwrap();
    assert_eq!(refusal(paused.resume(&then.standing(), &then.rules())), "on-hold");
    assert_eq!(due_wave(&then.standing(), &[], &then.policy, day("2026-09-21")), None);
    assert!(due_wave(&then.standing(), &[], &then.policy, day("2026-09-26")).is_some());
}

#[test]
fn a_case_may_be_arranged_during_a_hold_for_after_it() {
    let held = Panel::new().held("2026-09-14", "2026-09-18");
    held.book(Panel::new().case(), booking("2026-09-21 10:00")).unwrap();
}

#[test]
fn an_outcome_that_says_they_may_be_dead_holds_until_somebody_has_made_sure() {
    let panel = told(&Panel::new(), &[]);
    let hold = panel.history.hold_on(day("2031-01-01")).unwrap();
    assert_eq!((hold.reason, hold.until), (HoldReason::Outcome13, None));
    let taken_back = event(51, EventKind::Correction { of: id(50), to: None });
    assert!(told(&panel, &[taken_back]).history.hold_on(day("2026-10-01")).is_some(), "taken back or not");
    let case = Panel::new().case();
    let late = panel.on("2027-03-01 03:00");
    assert_eq!(case.lapse_reason(&panel.history, &late.rules()), None, "nothing lapses meanwhile");
    let release = event(52, EventKind::Release { hold: id(50), on: day("2026-10-05") });
    let released = told(&panel, &[release]).history;
    assert_eq!(released.hold_on(day("2026-10-05")), None);
    assert_eq!(released.hold_on(day("2026-10-04")).unwrap().until, Some(day("2026-10-04")));
    assert_eq!(six_weeks(&released).closes, day("2026-10-19") + Days::new(20));
}

#[test]
fn an_appointment_that_no_longer_fits_is_named_and_stands() {
    let panel = Panel::new();
    let (case, appointment) = panel.book(panel.case(), booking("2026-09-21 10:00")).unwrap();
    let misfit = |panel: &Panel, case: &Case| case.misfit(&appointment, &panel.history, &panel.policy);
    assert_eq!(misfit(&panel, &case), None);
    assert_eq!(misfit(&panel.held("2026-09-21", "2026-09-21"), &case), Some(Misfit::OnHold));
    let moved = History::of([event(1, EventKind::Report { on: day("2026-05-01") })]);
    let retimed = case.retimed(&moved, &panel.rules());
    assert_eq!(retimed.window.due, day("2026-06-12"));
    let moved = Panel { history: moved, ..panel };
    assert_eq!(misfit(&moved, &retimed), Some(Misfit::OutsideWindow));
    assert!(appointment.stands());
}

#[test]
fn a_closure_interview_whose_closure_is_taken_back_waits_for_the_next() {
    let panel = Panel::new().closed("2026-11-01").on("2026-11-10 09:00");
    let six_week = Case { state: over(), ..Panel::new().case() };
    let case = Case::open(id(2), &panel.standing(), &[six_week], &panel.rules()).unwrap();
    assert_eq!(case.wave, Wave::CaseClosure);
    let back = Panel { history: Panel::new().history, ..panel.clone() };
    assert_eq!(refusal(back.book(case.clone(), booking("2026-11-16 10:00"))), "not-due");
    let later = back.on("2027-01-10 03:00");
    assert_eq!(case.lapse_reason(&later.history, &later.rules()), None);
    let again = later.closed("2027-01-05");
    let retimed = case.retimed(&again.history, &again.rules());
    assert_eq!(retimed.window.due, day("2027-01-19"));
}

fn over() -> CaseState {
    CaseState::Closed { disposition: named("complete").code, on: day("2026-09-23") }
}

#[test]
fn every_reason_has_a_name_of_its_own() {
    for reason in HoldReason::ALL {
        assert_eq!(HoldReason::parse(reason.slug()), Ok(reason));
    }
    assert!(HoldReason::offered().all(|reason| reason != HoldReason::Outcome13));
    assert!(HoldReason::parse("because").is_err());
}

fn holds() -> impl Strategy<Value = Vec<InvestigationEvent>> {
    let hold = |(from, long): (u64, u64)| {
        let from: NaiveDate = day("2026-08-01") + Days::new(from);
        let until = from + Days::new(long);
        EventKind::Hold { reason: HoldReason::IllHealth, from, until, review_on: until }
    };
    proptest::collection::vec((0_u64..120, 0_u64..30).prop_map(hold), 0..6)
        .prop_map(|kinds| (10..).zip(kinds).map(|(number, kind)| event(number, kind)).collect())
}

proptest! {
    #[test]
    fn a_window_has_as_many_free_days_as_it_had_days(events in holds()) {
        let plain = six_weeks(&Panel::new().history);
        let known = Panel::new().history.entries()[0].event;
        let history = History::of(events.into_iter().chain([known]));
        let moved = six_weeks(&history);
        let days = |window: &Window| (window.closes - window.opens).num_days() + 1;
        let held = i64::try_from(history.held_days(&moved)).unwrap();
        prop_assert_eq!(days(&moved) - held, days(&plain));
        prop_assert!(moved.closes >= plain.closes && moved.contains(moved.due));
        prop_assert_eq!((moved.opens, moved.due), (plain.opens, plain.due));
        prop_assert!(history.hold_on(moved.closes).is_none() || held == 0, "it never closes on a held day");
    }

    #[test]
    fn another_hold_never_shortens_a_window(events in holds(), one in 0_usize..6) {
        let known = Panel::new().history.entries()[0].event;
        let with = History::of(events.iter().copied().chain([known]));
        let left_out = events.iter().enumerate().filter(|(place, _)| *place != one).map(|(_, event)| *event);
        let without = History::of(left_out.chain([known]));
        prop_assert!(six_weeks(&with).closes >= six_weeks(&without).closes);
    }
}
