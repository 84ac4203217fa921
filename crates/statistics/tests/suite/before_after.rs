//! Before and after a marked change.

use proptest::prelude::*;
use serde_json::Value;
use statistics::charts::MarkedChange;
use statistics::readings::{BeforeAfter, NoReading, before_after};
use statistics::{Change, Month, Period, Wording};

use crate::published::{figure, read, series};

type Counts = Result<(u32, u32), &'static str>;

fn change(month: &str) -> MarkedChange {
    MarkedChange {
        month: Month::parse(month).unwrap(),
        what: Wording::same("An invented change"),
        concerns: vec!["respect".to_owned()],
    }
}

/// Months from January 2025.
fn monthly(counts: &[Counts]) -> Vec<Value> {
    let months = std::iter::successors(Month::new(2025, 1), |month| Some(month.next()));
    let figures = months.zip(counts);
    figures.map(|(month, counts)| figure(&month.to_string(), &month.to_string(), *counts)).collect()
}

fn reading(
    counts: &[Counts],
    at: &str,
    others: &[MarkedChange],
    months: usize,
) -> Result<BeforeAfter, NoReading> {
    before_after(&read(series("respect.listened", &monthly(counts))), &change(at), others, months)
}

fn period(from: &str, to: &str) -> Period {
    Period { from: Month::parse(from).unwrap(), to: Month::parse(to).unwrap() }
}

#[test]
fn newcombe_1998_56_of_70_after_48_of_80() {
    let counts = [Ok((24, 40)), Ok((24, 40)), Ok((28, 35)), Ok((28, 35))];
    let reading = reading(&counts, "2025-03", &[], 12).unwrap();
    assert_eq!((reading.before.reported.favourable.count, reading.before.reported.base), (48, 80));
    assert_eq!((reading.after.reported.favourable.count, reading.after.reported.base), (56, 70));
    assert!((reading.difference.interval.low - 0.05243).abs() < 5e-6);
    assert!((reading.difference.interval.high - 0.33387).abs() < 5e-6);
    assert_eq!(reading.difference.reading, Change::Higher);
}

#[test]
fn an_interval_with_zero_in_it_is_no_evidence() {
    let reading = reading(&[Ok((20, 40)), Ok((24, 40))], "2025-02", &[], 12).unwrap();
    assert!(reading.difference.interval.contains(0.0));
    assert_eq!(reading.difference.reading, Change::NoEvidence);
}

#[test]
fn each_side_says_its_months() {
    let counts = [Ok((20, 40)); 8];
    let reading = reading(&counts, "2025-05", &[], 3).unwrap();
    assert_eq!(reading.before.reported.period, period("2025-02", "2025-04"));
    assert_eq!(reading.after.reported.period, period("2025-05", "2025-07"));
    assert_eq!((reading.before.months, reading.after.months), (3, 3));
}

#[test]
fn the_period_around_the_change_is_on_neither_side() {
    let figures = [
        figure("2025-01", "2025-02", Ok((20, 40))),
        figure("2025-03", "2025-05", Ok((1, 40))),
        figure("2025-06", "2025-06", Ok((30, 40))),
    ];
    let series = read(series("respect.listened", &figures));
    let reading = before_after(&series, &change("2025-04"), &[], 12).unwrap();
    assert_eq!(reading.across, Some(period("2025-03", "2025-05")));
    assert_eq!((reading.before.reported.base, reading.before.months), (40, 2));
    assert_eq!((reading.after.reported.base, reading.after.months), (40, 1));
}

#[test]
fn a_withheld_month_is_named_and_not_counted() {
    let counts = [Ok((20, 40)), Err("c"), Ok((20, 40)), Ok((30, 40))];
    let reading = reading(&counts, "2025-04", &[], 12).unwrap();
    assert_eq!(reading.before.withheld, [period("2025-02", "2025-02")]);
    assert_eq!((reading.before.reported.base, reading.before.months), (80, 2));
}

#[test]
fn another_change_ends_a_side() {
    let counts = [Ok((20, 40)); 10];
    let others = [change("2025-03"), change("2025-05"), change("2025-08")];
    let reading = reading(&counts, "2025-05", &others, 12).unwrap();
    assert_eq!(reading.before.reported.period, period("2025-03", "2025-04"));
    assert_eq!(reading.after.reported.period, period("2025-05", "2025-07"));
}

#[test]
fn without_a_shown_side_there_is_no_reading() {
    assert_eq!(reading(&[Ok((20, 40))], "2025-01", &[], 12), Err(NoReading::NothingBefore));
    assert_eq!(reading(&[Ok((20, 40)), Err("c")], "2025-02", &[], 12), Err(NoReading::NothingAfter));
    let elsewhere = MarkedChange { concerns: vec!["safety".to_owned()], ..change("2025-02") };
    let series = read(series("respect.listened", &monthly(&[Ok((20, 40)); 3])));
    assert_eq!(before_after(&series, &elsewhere, &[], 12), Err(NoReading::NotAbout));
}

fn counts() -> impl Strategy<Value = Vec<Counts>> {
    let shown = (0_u32..40, 20_u32..40).prop_map(|(count, base)| Ok((count.min(base), base)));
    prop::collection::vec(prop_oneof![5 => shown, 1 => Just(Err("c"))], 1..24)
}

proptest! {
    #[test]
    fn the_interval_contains_the_difference(counts in counts(), at in 1_u32..12, months in 1_usize..15) {
        if let Ok(reading) = reading(&counts, &format!("2025-{at:02}"), &[], months) {
            prop_assert!(reading.difference.interval.contains(reading.difference.difference));
            prop_assert!(reading.before.months <= months && reading.after.months <= months);
            prop_assert!(reading.before.reported.period.to < reading.change.month);
            prop_assert!(reading.after.reported.period.from >= reading.change.month);
        }
    }
}
