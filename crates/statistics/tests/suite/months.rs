//! Months and the periods they join into.

use chrono::NaiveDate;
use proptest::prelude::*;
use statistics::disclosure::pool;
use statistics::{DisclosurePolicy, Month, Period};

fn month(text: &str) -> Month {
    Month::parse(text).unwrap()
}

#[test]
fn a_month_reads_as_it_writes() {
    assert_eq!(month("2026-02").to_string(), "2026-02");
    for wrong in ["2026-13", "2026-00", "26-01", "2026-1", "2026/01", "+026-01", ""] {
        assert!(Month::parse(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn a_month_knows_its_days() {
    let february = month("2028-02");
    assert_eq!(february.last_day(), NaiveDate::from_ymd_opt(2028, 2, 29).unwrap());
    assert_eq!(Month::of(february.last_day()), february);
    assert_eq!(february.next(), month("2028-03"));
    assert_eq!(month("2028-01").previous(), month("2027-12"));
}

#[test]
fn a_period_lists_its_months() {
    let period = Period { from: month("2026-11"), to: month("2027-01") };
    let listed: Vec<String> = period.months().map(|month| month.to_string()).collect();
    assert_eq!(listed, ["2026-11", "2026-12", "2027-01"]);
}

#[test]
fn months_join_until_there_are_enough_interviews() {
    let months = [("2026-01", 25), ("2026-02", 9), ("2026-03", 0), ("2026-04", 11), ("2026-05", 19)];
    let pooled = pool(&months.map(|(text, people)| (month(text), people)), &DisclosurePolicy::default());
    let closed: Vec<_> =
        pooled.closed.iter().map(|(p, n)| (p.from.to_string(), p.to.to_string(), *n)).collect();
    let expected = [("2026-01", "2026-01", 25), ("2026-02", "2026-04", 20)];
    assert_eq!(closed, expected.map(|(from, to, n)| (from.to_owned(), to.to_owned(), n)));
    assert_eq!(pooled.carried, Some(Period::single(month("2026-05"))));
}

proptest! {
    #[test]
    fn every_month_is_in_exactly_one_period(people in prop::collection::vec(0_u32..40, 1..30)) {
        let months: Vec<(Month, u32)> =
            std::iter::successors(Some(month("2026-01")), |m| Some(m.next())).zip(people).collect();
        let pooled = pool(&months, &DisclosurePolicy::default());
        let periods: Vec<Period> = pooled.closed.iter().map(|(period, _)| *period).chain(pooled.carried).collect();
        for (month, _) in &months {
            prop_assert_eq!(periods.iter().filter(|period| period.contains(*month)).count(), 1);
        }
        prop_assert!(pooled.closed.iter().all(|(_, interviews)| *interviews >= 20));
    }

    #[test]
    fn a_closed_period_stays_as_it_is(people in prop::collection::vec(0_u32..40, 2..30)) {
        let months: Vec<(Month, u32)> =
            std::iter::successors(Some(month("2026-01")), |m| Some(m.next())).zip(people).collect();
        let before = pool(&months[..months.len() - 1], &DisclosurePolicy::default());
        let after = pool(&months, &DisclosurePolicy::default());
        prop_assert_eq!(&after.closed[..before.closed.len()], &before.closed[..]);
    }
}
