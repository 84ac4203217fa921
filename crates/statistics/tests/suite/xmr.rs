//! The XmR chart, against published examples.

use statistics::charts::{Chart, Limits, Note, Rule, Screening, Side};

use crate::charted::{all, close, holds, monthly, plotted, whole, xmr};

/// NHS England, Making Data Count: a single leap, and what screening the ranges does about it.
const LEAP: [f64; 18] =
    [1.0, 2.0, 1.0, 2.0, 10.0, 1.0, 2.0, 1.0, 2.0, 1.0, 2.0, 1.0, 2.0, 1.0, 2.0, 1.0, 2.0, 1.0];

/// The NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2: ten flow rates.
const FLOW: [f64; 10] = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];

/// D. C. Montgomery, Introduction to Statistical Quality Control, section 6.4: the cost of processing a loan in twenty
/// weeks, then in twenty more.
const LOANS: [i32; 40] = [
    310, 288, 297, 298, 307, 303, 294, 297, 308, 306, 294, 299, 297, 299, 314, 295, 293, 306, 301, 304, 305,
    282, 305, 296, 314, 295, 287, 301, 298, 311, 310, 292, 305, 299, 304, 310, 304, 305, 333, 328,
];

/// NHS-R Community, NHSRplotthedots (version 0.1.0), the values its own limits are tested with.
const PLOT_THE_DOTS: [f64; 20] = [
    -0.560, -0.230, 1.56, 0.0705, 0.129, 1.72, 0.461, -1.27, -0.687, -0.446, 1.22, 0.360, 0.401, 0.111,
    -0.556, 1.79, 0.498, -1.97, 0.701, -0.473,
];

fn of(values: &[f64], screening: Screening) -> Chart {
    xmr(&monthly(values.iter().copied().map(Some)), screening, &[])
}

fn limits(chart: &Chart) -> Limits {
    plotted(chart)[0].limits.unwrap()
}

#[test]
fn making_data_count_one_leap() {
    let chart = of(&LEAP, Screening::Off);
    close(limits(&chart).centre, 1.94, 5e-3);
    close(limits(&chart).upper, 6.95, 5e-3);
    close(limits(&chart).lower, -3.06, 5e-3);
    assert_eq!(holds(&chart, Rule::Outside), all([4], Side::Above));
    assert_eq!(chart.notes, []);
}

#[test]
fn making_data_count_one_leap_screened() {
    let chart = of(&LEAP, Screening::Once);
    close(limits(&chart).centre, 1.94, 5e-3);
    close(limits(&chart).upper, 4.60, 5e-3);
    close(limits(&chart).lower, -0.72, 5e-3);
    assert_eq!(chart.notes, [Note::Screened { segment: 0, ranges: 2 }]);
}

#[test]
fn nist_ten_flow_rates() {
    // The handbook divides by 1.128 where the convention here multiplies by 2.66.
    let chart = of(&FLOW, Screening::Off);
    close(limits(&chart).centre, 50.81, 1e-9);
    close(limits(&chart).upper, 55.8041, 2e-3);
    close(limits(&chart).lower, 45.8159, 2e-3);
    assert_eq!(holds(&chart, Rule::Outside), []);
    assert_eq!(chart.notes, [Note::TrialLimits { segment: 0, points: 10, settled: 12 }]);
}

#[test]
fn montgomery_twenty_loans() {
    let chart = whole(&LOANS[..20]);
    close(limits(&chart).centre, 300.5, 1e-9);
    close(limits(&chart).upper, 321.22, 2e-2);
    close(limits(&chart).lower, 279.78, 2e-2);
    assert_eq!(holds(&chart, Rule::Outside), []);
}

#[test]
fn montgomery_the_cost_rises_in_the_thirty_ninth_week() {
    // Limits from all forty are wider than from the first twenty, and the two weeks are outside them all the same.
    assert_eq!(holds(&whole(&LOANS), Rule::Outside), all([38, 39], Side::Above));
}

#[test]
fn nhsr_plot_the_dots_limits() {
    let chart = of(&PLOT_THE_DOTS, Screening::Once);
    close(limits(&chart).centre, 0.142, 1e-3);
    // The values are printed to three figures, the limits too.
    close(limits(&chart).upper, 3.29, 1e-2);
    close(limits(&chart).lower, -3.01, 1e-2);
}

#[test]
fn the_screen_is_used_once() {
    // Ten ranges of 1, then 5 and 30. Their mean is 45/12, and 30 goes. Looked at once more, with a mean of 15/11, the 5
    // would go as well.
    let mut values: Vec<f64> = (0..=10).map(f64::from).collect();
    values.extend([15.0, 45.0]);
    let chart = of(&values, Screening::Once);
    close(limits(&chart).upper - limits(&chart).centre, 2.66 * 15.0 / 11.0, 1e-9);
}

#[test]
fn what_is_not_a_number_is_a_gap() {
    let chart = of(&[1.0, f64::NAN, 2.0, f64::INFINITY, 3.0, f64::NAN, 4.0, f64::NAN, 5.0], Screening::Off);
    assert_eq!(plotted(&chart).len(), 5);
    // No two stand in a row, so there is no range and no limit.
    assert!(plotted(&chart).iter().all(|point| point.limits.is_none()));
}
