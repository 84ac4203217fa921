//! Gaps: nothing is carried across a month that is withheld or missing.

use proptest::prelude::*;
use statistics::charts::{CountOf, Mark, Observation, Rule, Screening, Timeline, TimelineFault};
use statistics::{Marker, Period};

use crate::charted::{holds, month, monthly, p, plotted, xmr};

#[test]
fn a_run_ends_at_a_withheld_month() {
    let calm = [Some((4, 20)), Some((16, 20))].repeat(8);
    let run = [vec![Some((14, 20)); 3], vec![None], vec![Some((14, 20)); 4]].concat();
    let counts = calm.into_iter().chain(run).chain([Some((6, 20))]);
    let line = monthly(counts.map(|it| it.and_then(|(count, base)| CountOf::new(count, base))));
    assert_eq!(holds(&p(&line, &[]), Rule::Shift), []);
}

#[test]
fn the_same_run_without_the_gap_is_a_shift() {
    let calm = [(4, 20), (16, 20)].repeat(8);
    let counts: Vec<_> = calm.into_iter().chain(vec![(14, 20); 7]).chain([(6, 20)]).collect();
    assert_eq!(holds(&p(&crate::charted::shares(&counts), &[]), Rule::Shift).len(), 8);
}

#[test]
fn there_is_no_range_across_a_gap() {
    let values = [Some(1.0), Some(2.0), Some(1.0), None, Some(90.0), Some(91.0)];
    let chart = xmr(&monthly(values), Screening::Off, &[]);
    let limits = plotted(&chart)[0].limits.unwrap();
    assert!((limits.upper - limits.centre - 2.66).abs() < 1e-9, "{limits:?}");
}

#[test]
fn a_month_nobody_mentions_is_a_gap() {
    let at = |place| Observation { period: Period::single(month(place)), seen: Ok(1.0) };
    let chart = xmr(&Timeline::new(vec![at(4), at(0), at(1)]).unwrap(), Screening::Off, &[]);
    let marks: Vec<_> = chart.points.iter().map(|point| (point.month(), point.plotted().is_some())).collect();
    assert_eq!(marks, [(month(0), true), (month(1), true), (month(3), false), (month(4), true)]);
    assert_eq!(chart.points[2].mark, Mark::Gap(Marker::NotAvailable));
}

#[test]
fn windows_that_overlap_are_refused() {
    let rolling =
        |first| Observation { period: Period { from: month(first), to: month(first + 2) }, seen: Ok(1.0) };
    let fault = Timeline::new(vec![rolling(0), rolling(1)]).unwrap_err();
    assert_eq!(fault, TimelineFault(Period { from: month(1), to: month(3) }));
    let backwards = Observation { period: Period { from: month(3), to: month(1) }, seen: Ok(1.0) };
    assert!(Timeline::new(vec![backwards]).is_err());
}

proptest! {
    /// What is on one side of a gap reads the same whether the other side is there or not, apart from the lines.
    #[test]
    fn a_gap_never_joins(
        before in prop::collection::vec(-50_i32..50, 0..20),
        after in prop::collection::vec(-50_i32..50, 0..20),
    ) {
        let values = |values: &[i32]| values.iter().map(|value| Some(f64::from(*value))).collect::<Vec<_>>();
        let both = [values(&before), vec![None], values(&after)].concat();
        let chart = xmr(&monthly(both), Screening::Off, &[]);
        let alone = xmr(&monthly(values(&before)), Screening::Off, &[]);
        let trends = |chart| holds(chart, Rule::Trend).into_iter().filter(|(place, _)| *place < before.len()).collect::<Vec<_>>();
        prop_assert_eq!(trends(&chart), trends(&alone));
        prop_assert_eq!(&chart.points[before.len()].mark, &Mark::Gap(Marker::Confidential));
        prop_assert_eq!(plotted(&chart).len(), before.len() + after.len());
    }
}
