//! Windows, slots and holds across the nights on which the clocks change, 2019 to 2028.

use chrono::{Datelike, Days, NaiveDate, NaiveTime, TimeDelta};
use fieldwork::*;
use questionnaire::Wave;

use crate::panel::{reported, *};
use crate::slots::offered_beside;

/// When summer time began and ended in the United Kingdom: the last Sundays of March and October.
const CHANGES: [(&str, &str); 10] = [
    ("2019-03-31", "2019-10-27"),
    ("2020-03-29", "2020-10-25"),
    ("2021-03-28", "2021-10-31"),
    ("2022-03-27", "2022-10-30"),
    ("2023-03-26", "2023-10-29"),
    ("2024-03-31", "2024-10-27"),
    ("2025-03-30", "2025-10-26"),
    ("2026-03-29", "2026-10-25"),
    ("2027-03-28", "2027-10-31"),
    ("2028-03-26", "2028-10-29"),
];

fn changes() -> impl Iterator<Item = (NaiveDate, i64)> {
    CHANGES.into_iter().flat_map(|(spring, autumn)| [(day(spring), 23), (day(autumn), 25)])
}

fn midnight(date: NaiveDate) -> chrono::DateTime<chrono::Utc> {
    from_london(date.and_time(NaiveTime::MIN)).unwrap()
}

#[test]
fn the_day_the_clocks_change_is_one_day_of_23_or_25_hours() {
    for (date, hours) in changes() {
        assert_eq!(midnight(date + Days::new(1)) - midnight(date), TimeDelta::hours(hours), "{date}");
        let last = midnight(date + Days::new(1)) - TimeDelta::seconds(1);
        assert_eq!((london_date(midnight(date)), london_date(last)), (date, date));
    }
}

#[test]
fn a_window_over_the_change_has_as_many_days_as_any_other() {
    for (date, _) in changes() {
        let history = reported(date - Days::new(42), None);
        let six_weeks = window(Wave::SixWeek, &history, &PanelPolicy::default()).unwrap();
        assert_eq!(six_weeks.due, date);
        assert_eq!((six_weeks.closes - six_weeks.opens).num_days(), 35);
    }
}

/// Both nights end on a Sunday, so Friday and Monday lie on either side.
#[test]
fn an_appointment_is_at_the_same_hour_on_either_side() {
    for (date, hours) in changes() {
        let (friday, monday) = (date - Days::new(2), date + Days::new(1));
        let ten = |date: NaiveDate| Slot::at_london(date.and_time(time("10:00")), 60).unwrap();
        let apart = ten(monday).start - ten(friday).start;
        assert_eq!(apart, TimeDelta::hours(48 + hours), "{date}");
        for slot in [ten(friday), ten(monday)] {
            assert_eq!((slot.starts_at().time(), slot.ends_at().time()), (time("10:00"), time("11:00")));
            assert!(plan().allows(&slot));
        }
    }
}

#[test]
fn slots_are_offered_by_the_clock_on_the_day_itself() {
    for (date, _) in changes() {
        let panel = Panel { now: midnight(date - Days::new(3)), ..Panel::new() };
        let plan = SafeContactPlan {
            safe_days: vec![date.weekday()],
            safe_from: time("09:00"),
            safe_until: time("13:00"),
            confirmed_on: date - Days::new(30),
            expires_on: date + Days::new(30),
            ..plan()
        };
        let case = Case { window: Window { due: date, opens: date, closes: date }, ..Panel::new().case() };
        let offered =
            offered_beside(&Panel { plan: Some(plan), risk: Some(always_go()), ..panel }, &case, date, &[]);
        let hours: Vec<_> = offered.iter().map(|slot| slot.starts_at().time()).collect();
        assert_eq!(hours, ["09:00", "10:00", "11:00", "12:00"].map(time), "{date}");
    }
}

#[test]
fn a_hold_ends_at_midnight_in_london() {
    for (date, _) in changes() {
        let (from, until) = (date - Days::new(1), date);
        let hold = EventKind::Hold { reason: HoldReason::Safety, from, until, review_on: until };
        let history = History::of([event(3, hold)]);
        let over = midnight(date + Days::new(1));
        let held = |now| history.hold_on(london_date(now)).is_some();
        assert!(held(over - TimeDelta::seconds(1)) && !held(over), "{date}");
        assert!(held(midnight(from)) && !held(midnight(from) - TimeDelta::seconds(1)), "{date}");
    }
}
