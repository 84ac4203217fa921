//! The p-chart, against published examples.

use statistics::charts::{CountOf, Limits, Meaning, Note, Rule, Side};

use crate::charted::{all, change, close, holds, p, plotted, shares};

/// D. C. Montgomery, Introduction to Statistical Quality Control, section 7.2: thirty samples of 50 cans while the limits are
/// set up. The NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.3.2, prints the same limits for the same counts.
const CANS: [u32; 30] = [
    12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9,
    6,
];

/// The same, section 7.2: twenty-four samples after the machine was adjusted.
const AFTER_ADJUSTMENT: [u32; 24] = [9, 6, 12, 5, 6, 4, 6, 3, 7, 6, 2, 4, 3, 6, 5, 4, 8, 5, 6, 7, 5, 6, 3, 5];

/// The same, section 7.2.2: purchase orders with errors in twenty-five weeks, out of so many.
const ORDERS: [(u32, u32); 25] = [
    (12, 100),
    (8, 80),
    (6, 80),
    (9, 100),
    (10, 110),
    (12, 110),
    (11, 100),
    (16, 100),
    (10, 90),
    (6, 90),
    (20, 110),
    (15, 120),
    (9, 120),
    (8, 120),
    (6, 110),
    (8, 80),
    (10, 80),
    (7, 80),
    (5, 90),
    (8, 100),
    (5, 100),
    (8, 100),
    (10, 100),
    (6, 90),
    (9, 90),
];

/// T. Pyzdek and P. Keller, The Handbook for Quality Management, table 9.6: bruised peaches in crates of 250, sometimes two.
const PEACHES: [(u32, u32); 25] = [
    (47, 250),
    (42, 250),
    (55, 250),
    (51, 250),
    (46, 250),
    (61, 250),
    (39, 250),
    (44, 250),
    (41, 250),
    (51, 250),
    (88, 500),
    (101, 500),
    (101, 500),
    (40, 250),
    (48, 250),
    (47, 250),
    (50, 250),
    (48, 250),
    (57, 250),
    (45, 250),
    (43, 250),
    (105, 500),
    (98, 500),
    (100, 500),
    (96, 500),
];

fn out_of_50(counts: &[u32]) -> Vec<(u32, u32)> {
    counts.iter().map(|count| (*count, 50)).collect()
}

fn lines(limits: Option<Limits>, lower: f64, centre: f64, upper: f64) {
    let limits = limits.unwrap();
    close(limits.lower, lower, 6e-5);
    close(limits.centre, centre, 6e-5);
    close(limits.upper, upper, 6e-5);
}

#[test]
fn montgomery_and_nist_thirty_samples_of_fifty() {
    let chart = p(&shares(&out_of_50(&CANS)), &[]);
    for point in plotted(&chart) {
        lines(point.limits, 0.0524, 0.2313, 0.4102);
    }
    assert_eq!(holds(&chart, Rule::Outside), all([14, 22], Side::Above));
    assert_eq!(chart.notes, []);
}

#[test]
fn montgomery_without_the_two_samples_outside() {
    let kept: Vec<u32> = CANS.iter().copied().filter(|count| *count != 22 && *count != 24).collect();
    let chart = p(&shares(&out_of_50(&kept)), &[]);
    lines(plotted(&chart)[0].limits, 0.0407, 0.2150, 0.3893);
    // The twenty-first sample is the nineteenth of those kept.
    assert_eq!(holds(&chart, Rule::Outside), all([19], Side::Above));
}

#[test]
fn montgomery_before_and_after_the_adjustment_are_two_segments() {
    let counts: Vec<u32> = CANS.into_iter().chain(AFTER_ADJUSTMENT).collect();
    let chart = p(&shares(&out_of_50(&counts)), &[change(30)]);
    lines(plotted(&chart)[29].limits, 0.0524, 0.2313, 0.4102);
    lines(plotted(&chart)[30].limits, 0.0, 0.1108, 0.2440);
    assert_eq!(chart.segments.len(), 2);
    assert_eq!(chart.segments[1].changes, [change(30)]);
}

#[test]
fn montgomery_limits_follow_each_base() {
    let chart = p(&shares(&ORDERS), &[]);
    let centre = 234.0 / 2450.0;
    close(chart.segments[0].centre.unwrap(), centre, 1e-12);
    let limits = |place: usize| plotted(&chart)[place].limits.unwrap();
    // Printed to three decimals, from a centre of 0.096.
    for (place, lower, upper) in [(0, 0.007, 0.184), (1, 0.0, 0.194), (10, 0.011, 0.180), (11, 0.015, 0.176)]
    {
        close(limits(place).lower, lower, 1.1e-3);
        close(limits(place).upper, upper, 1.1e-3);
    }
    assert_eq!(holds(&chart, Rule::Outside), all([10], Side::Above));
}

#[test]
fn pyzdek_two_sizes_of_sample() {
    let chart = p(&shares(&PEACHES), &[]);
    for (point, (_, base)) in plotted(&chart).into_iter().zip(PEACHES) {
        let (lower, upper) = if base == 250 { (0.118, 0.268) } else { (0.140, 0.246) };
        close(point.limits.unwrap().centre, 0.193, 1e-9);
        close(point.limits.unwrap().lower, lower, 6e-4);
        close(point.limits.unwrap().upper, upper, 6e-4);
        assert_eq!(point.base, Some(base));
    }
    assert_eq!(holds(&chart, Rule::Outside), []);
}

#[test]
fn limits_stay_within_nobody_and_everybody() {
    let chart = p(&shares(&[(1, 20), (0, 20), (20, 20), (19, 20), (20, 20)]), &[]);
    for point in plotted(&chart) {
        let limits = point.limits.unwrap();
        assert!(limits.lower >= 0.0 && limits.upper <= 1.0, "{limits:?}");
    }
}

#[test]
fn a_limit_clamped_to_everybody_is_no_nearer_for_it() {
    // Everybody in three months of four. Two thirds of the way from 97.5% to 100% would be passed by each of them.
    let chart = p(&shares(&[(20, 20), (20, 20), (20, 20), (18, 20)].repeat(4)), &[]);
    assert_eq!(holds(&chart, Rule::Near), []);
}

#[test]
fn everybody_every_month_is_nothing_unusual() {
    let chart = p(&shares(&[(20, 20), (31, 31), (25, 25), (40, 40)].repeat(5)), &[]);
    assert!(plotted(&chart).iter().all(|point| point.signals.is_empty()));
}

#[test]
fn fewer_than_twelve_points_are_said_to_be_a_trial() {
    let trial = |points: usize| p(&shares(&out_of_50(&CANS[..points])), &[]).notes;
    assert_eq!(trial(11), [Note::TrialLimits { segment: 0, points: 11, settled: 12 }]);
    assert_eq!(trial(12), []);
    assert_eq!(trial(5), [Note::TrialLimits { segment: 0, points: 5, settled: 12 }]);
}

/// D. J. Wheeler, Understanding Variation: limits are of use from five or six values on.
#[test]
fn wheeler_fewer_than_five_points_have_no_limits() {
    let chart = p(&shares(&out_of_50(&CANS[..4])), &[]);
    assert_eq!(chart.notes, [Note::NoLimits { segment: 0, points: 4 }]);
    assert!(plotted(&chart).iter().all(|point| point.limits.is_none() && point.meaning == Meaning::Unread));
}

#[test]
fn a_share_its_base_cannot_give_is_refused() {
    assert_eq!(CountOf::new(11, 10), None);
    assert_eq!(CountOf::new(0, 0), None);
    assert!(CountOf::new(10, 10).is_some());
}
