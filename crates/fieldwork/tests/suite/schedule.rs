//! When a wave is due, and the laws of it.

use chrono::{Days, NaiveDate};
use fieldwork::*;
use proptest::prelude::*;
use questionnaire::Wave;

use crate::panel::{reported as reported_on, *};

fn window_of(wave: Wave, reported: &str, closed: Option<&str>) -> Option<(String, String, String)> {
    let history = reported_on(day(reported), closed.map(day));
    let Window { due, opens, closes } = window(wave, &history, &PanelPolicy::default())?;
    Some((opens.to_string(), due.to_string(), closes.to_string()))
}

fn strings(opens: &str, due: &str, closes: &str) -> Option<(String, String, String)> {
    Some((opens.to_owned(), due.to_owned(), closes.to_owned()))
}

#[test]
fn six_weeks_are_forty_two_days_after_the_report() {
    let expected = strings("2026-09-14", "2026-09-21", "2026-10-19");
    assert_eq!(window_of(Wave::SixWeek, "2026-08-10", None), expected);
}

#[test]
fn case_closure_is_fourteen_days_after_it() {
    let expected = strings("2026-11-08", "2026-11-15", "2026-12-13");
    assert_eq!(window_of(Wave::CaseClosure, "2026-08-10", Some("2026-11-01")), expected);
    assert_eq!(window_of(Wave::CaseClosure, "2026-08-10", None), None);
}

#[test]
fn closed_before_six_weeks_there_is_the_closure_interview_only() {
    assert_eq!(window_of(Wave::SixWeek, "2026-08-10", Some("2026-09-20")), None);
    assert!(window_of(Wave::SixWeek, "2026-08-10", Some("2026-09-21")).is_some());
}

#[test]
fn a_window_never_opens_before_what_it_counts_from() {
    let policy = PanelPolicy { closure_due_days: 3, ..PanelPolicy::default() };
    let history = reported_on(day("2026-08-10"), Some(day("2026-11-01")));
    let window = window(Wave::CaseClosure, &history, &policy).unwrap();
    assert_eq!(window.opens, day("2026-11-01"));
}

/// The wave that is due on a day, for a person with these cases.
fn due(panel: &Panel, cases: &[Case], on: &str) -> Option<Wave> {
    due_wave(&panel.standing(), cases, &panel.policy, day(on)).map(|(wave, _)| wave)
}

#[test]
fn a_case_opens_with_its_window_and_once() {
    let panel = Panel::new();
    assert_eq!(due(&panel, &[], "2026-09-13"), None);
    assert_eq!(due(&panel, &[], "2026-09-14"), Some(Wave::SixWeek));
    assert_eq!(due(&panel, &[], "2026-09-21"), Some(Wave::SixWeek));
    assert_eq!(due(&panel, &[], "2026-10-19"), Some(Wave::SixWeek));
    assert_eq!(due(&panel, &[], "2026-10-20"), None);
    assert_eq!(due(&panel, &[panel.case()], "2026-09-21"), None);
    let again = Case::open(id(2), &panel.standing(), &[panel.case()], &panel.rules());
    assert_eq!(again.unwrap_err(), CaseRefusal::NotDue);
}

#[test]
fn a_closure_interview_waits_for_the_six_week_one() {
    let panel = Panel::new();
    let six_weeks = panel.case();
    let panel = panel.closed("2026-09-22");
    assert_eq!(due(&panel, std::slice::from_ref(&six_weeks), "2026-10-06"), None);
    let over = closed(six_weeks, "complete");
    assert_eq!(due(&panel, &[over], "2026-10-06"), Some(Wave::CaseClosure));
}

#[test]
fn a_second_interview_is_held_only_if_they_agreed_to_one() {
    let panel = Panel::new();
    let six_weeks = panel.case();
    let mut panel = panel.closed("2026-09-22");
    panel.consent.as_mut().unwrap().second_interview = false;
    let talked = closed(six_weeks.clone(), "partial");
    assert_eq!(due(&panel, &[talked], "2026-10-06"), None);
    let never_reached = closed(six_weeks, "lapsed_non_contact");
    assert_eq!(due(&panel, &[never_reached], "2026-10-06"), Some(Wave::CaseClosure));
}

#[test]
fn six_weeks_never_follow_case_closure() {
    let panel = Panel::new();
    let closure = Case { wave: Wave::CaseClosure, ..closed(panel.case(), "complete") };
    assert_eq!(due(&panel, &[closure], "2026-09-21"), None);
}

#[test]
fn nothing_is_due_behind_a_wall_or_after_a_no() {
    let panel = Panel::new();
    for wall in Wall::ALL {
        assert_eq!(due(&panel.behind(wall), &[], "2026-09-21"), None);
        let opened = Case::open(id(1), &panel.behind(wall).standing(), &[], &panel.rules());
        assert_eq!(opened.unwrap_err(), CaseRefusal::BehindWall(wall));
    }
    let no = Panel { consent: Some(Consent { taking_part: false, ..consent() }), ..panel.clone() };
    assert_eq!(due(&no, &[], "2026-09-21"), None);
    let unasked = Panel { consent: None, ..panel };
    assert_eq!(due(&unasked, &[], "2026-09-21"), Some(Wave::SixWeek));
}

fn closed(case: Case, code: &str) -> Case {
    let state = CaseState::Closed { disposition: named(code).code, on: day("2026-09-23") };
    Case { state, ..case }
}

fn days() -> impl Strategy<Value = NaiveDate> {
    (0_u64..4_000).prop_map(|days| day("2019-01-01") + Days::new(days))
}

proptest! {
    #[test]
    fn windows_hold_their_due_day_and_follow_their_event(
        reported in days(),
        closed in proptest::option::of(days()),
        due in 0_u32..400,
        before in 0_u32..60,
        after in 0_u32..60,
    ) {
        let policy = PanelPolicy {
            six_week_due_days: due,
            closure_due_days: due,
            opens_before_days: before,
            window_after_days: after,
            ..PanelPolicy::default()
        };
        let history = reported_on(reported, closed);
        // A closure before the report is no closure.
        let closed = closed.filter(|day| *day >= reported);
        for (wave, event) in [(Wave::SixWeek, Some(reported)), (Wave::CaseClosure, closed)] {
            if let Some(window) = window(wave, &history, &policy) {
                let event = event.expect("a wave without its event has no window");
                prop_assert!(event <= window.opens && window.opens <= window.due && window.due <= window.closes);
                prop_assert_eq!(window.due, event + Days::new(u64::from(due)));
                prop_assert!(window.contains(window.due));
            }
        }
        prop_assert_eq!(window(Wave::CaseClosure, &history, &policy).is_some(), closed.is_some());
    }

    #[test]
    fn a_due_wave_is_one_that_can_be_opened(today in days(), reported in days(), closed in proptest::option::of(days())) {
        let mut panel = Panel::new();
        panel.history = reported_on(reported, closed);
        panel.now = from_london(today.and_hms_opt(12, 0, 0).unwrap()).unwrap();
        let due = due_wave(&panel.standing(), &[], &panel.policy, today);
        let opened = Case::open(id(1), &panel.standing(), &[], &panel.rules());
        prop_assert_eq!(due, opened.ok().map(|case| (case.wave, case.window)));
        if let Some((_, window)) = due {
            prop_assert!(window.contains(today));
        }
    }

    #[test]
    fn overlap_of_windows_is_symmetric(a in days(), b in days(), long in 0_u64..60, longer in 0_u64..60) {
        let window = |opens: NaiveDate, length| Window { due: opens, opens, closes: opens + Days::new(length) };
        let (one, other) = (window(a, long), window(b, longer));
        prop_assert_eq!(one.overlaps(&other), other.overlaps(&one));
        let shares_a_day = one.opens.iter_days().take_while(|day| *day <= one.closes).any(|day| other.contains(day));
        prop_assert_eq!(one.overlaps(&other), shares_a_day);
    }
}
