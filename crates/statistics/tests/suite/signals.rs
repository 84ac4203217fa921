//! The four rules, by examples and by their laws.

use proptest::prelude::*;
use statistics::charts::{
    Direction, Frame, Meaning, Rule, Runs, RunsFault, Screening, Side, p_chart, xmr_chart,
};

use crate::charted::{all, holds, month, monthly, plotted, shares, whole, xmr};

/// A chart whose centre is nought and whose limits are wide: calm months, a gap, the given values, a gap, and the same
/// turned over.
fn after_calm(values: &[f64]) -> statistics::charts::Chart {
    let calm = [-30.0, 30.0].repeat(CALM / 2).into_iter().map(Some);
    let turned = values.iter().map(|value| Some(-value));
    let all = calm.chain([None]).chain(values.iter().copied().map(Some)).chain([None]).chain(turned);
    xmr(&monthly(all), Screening::Off, &[])
}

const CALM: usize = 120;

/// The places of a rule among the values given to [`after_calm`].
fn places(values: &[f64], rule: Rule) -> Vec<usize> {
    let within =
        |(place, _): (usize, Side)| place.checked_sub(CALM + 1).filter(|place| *place < values.len());
    holds(&after_calm(values), rule).into_iter().filter_map(within).collect()
}

#[test]
fn seven_on_one_side_are_a_shift_and_six_are_not() {
    assert_eq!(places(&[5.0; 7], Rule::Shift), [0, 1, 2, 3, 4, 5, 6]);
    assert_eq!(places(&[5.0; 6], Rule::Shift), [0_usize; 0]);
    assert_eq!(places(&[5.0, 6.0, 5.0, 6.0, 0.0, 5.0, 6.0, 5.0, 6.0], Rule::Shift), [0_usize; 0]);
}

#[test]
fn seven_that_rise_are_a_trend_and_six_are_not() {
    let rise = |points: u32| (0..points).map(|step| f64::from(step) * 2.0 - 25.0).collect::<Vec<_>>();
    assert_eq!(places(&rise(7), Rule::Trend), [0, 1, 2, 3, 4, 5, 6]);
    assert_eq!(places(&rise(6), Rule::Trend), [0_usize; 0]);
}

#[test]
fn nhsr_plot_the_dots_equal_neighbours_end_a_trend() {
    assert_eq!(holds(&whole(&[1, 2, 3, 3, 4, 5, 6]), Rule::Trend), []);
    assert_eq!(holds(&whole(&[2, 1, 2, 3, 4, 5, 6, 7, 3]), Rule::Trend), all(1..8, Side::Above));
    assert_eq!(holds(&whole(&[2, 7, 6, 5, 4, 3, 2, 1, 3]), Rule::Trend), all(1..8, Side::Below));
}

#[test]
fn nhsr_plot_the_dots_two_of_three_near_a_limit() {
    // Two thirds of the way to the limit is near 106 here; 110 is near it and 20 is not.
    let (near, far) = (110.0, 20.0);
    let limits = plotted(&after_calm(&[near, far, near]))[0].limits.unwrap();
    assert!(limits.upper * 2.0 / 3.0 < near && near < limits.upper, "{limits:?}");
    assert_eq!(places(&[far, far, near, far, near, far, far], Rule::Near), [2, 4]);
    assert_eq!(places(&[far, near, near, far, far], Rule::Near), [1, 2]);
    assert_eq!(places(&[near, far, far, near, near], Rule::Near), [3, 4]);
    assert_eq!(places(&[near, far, far, near], Rule::Near), [0_usize; 0]);
}

#[test]
fn nhsr_plot_the_dots_near_both_limits_is_no_signal() {
    // Their test: ones and minus ones, then 5.5 and −5.5.
    let mut values = [1.0, -1.0].repeat(7);
    values.extend([5.5, -5.5]);
    let chart = xmr(&monthly(values.into_iter().map(Some)), Screening::Once, &[]);
    let last: Vec<Meaning> = plotted(&chart)[14..].iter().map(|point| point.meaning).collect();
    assert_eq!(last, [Meaning::Usual, Meaning::Usual]);
}

#[test]
fn the_third_point_has_to_be_on_the_same_side() {
    assert_eq!(places(&[125.0, 5.0, 125.0], Rule::Near), [0, 2]);
    assert_eq!(places(&[125.0, -5.0, 125.0], Rule::Near), [0_usize; 0]);
}

#[test]
fn direction_says_what_a_signal_means() {
    let meaning = |direction, value: f64| {
        let values = [1.0, 2.0].repeat(10).into_iter().chain([value, 1.0, 2.0]).map(Some);
        let frame = Frame { direction, changes: &[], runs: &Runs::default() };
        plotted(&xmr_chart(&monthly(values), Screening::Once, &frame))[20].meaning
    };
    assert_eq!(meaning(Direction::HigherIsBetter, 30.0), Meaning::Better);
    assert_eq!(meaning(Direction::HigherIsBetter, -30.0), Meaning::Worse);
    assert_eq!(meaning(Direction::LowerIsBetter, 30.0), Meaning::Worse);
    assert_eq!(meaning(Direction::LowerIsBetter, -30.0), Meaning::Better);
    assert_eq!(meaning(Direction::Neither, 30.0), Meaning::Unusual);
    assert_eq!(meaning(Direction::HigherIsBetter, 1.0), Meaning::Usual);
}

#[test]
fn where_a_point_lies_says_more_than_where_it_is_heading() {
    // Seven that fall from far above the rest: the first are outside the limit, the middle ones only in the trend.
    let mut values = [0, 3].repeat(15);
    values.extend([90, 75, 60, 45, 30, 15, 0]);
    let chart = whole(&values);
    let meanings: Vec<Meaning> = plotted(&chart)[30..].iter().map(|point| point.meaning).collect();
    assert_eq!(meanings[0], Meaning::Better);
    assert_eq!(meanings[6], Meaning::Worse);
    assert_eq!(holds(&chart, Rule::Trend), all(30..37, Side::Below));
}

#[test]
fn run_lengths_can_be_set() {
    let values: Vec<Option<f64>> = [0.0, 9.0].repeat(10).into_iter().chain([6.0; 6]).map(Some).collect();
    let shifted = |shift| {
        let runs = Runs { shift, ..Runs::default() };
        let frame = Frame { direction: Direction::Neither, changes: &[], runs: &runs };
        holds(&xmr_chart(&monthly(values.clone()), Screening::Off, &frame), Rule::Shift)
    };
    // The nine before them belongs to the run.
    assert_eq!(shifted(7), all(19..26, Side::Above));
    assert_eq!(shifted(8), []);
}

#[test]
fn run_lengths_without_sense_are_refused() {
    let fault = Runs { shift: 2, ..Runs::default() }.checked().unwrap_err();
    assert_eq!(fault, RunsFault { length: "shift", given: 2, least: 5, most: 15 });
    assert!(
        serde_json::from_str::<Runs>(r#"{"shift":7,"trend":7,"near":4,"near_of":3,"fewest":5,"settled":12}"#)
            .is_err()
    );
    assert!(
        serde_json::from_str::<Runs>(r#"{"shift":7,"trend":7,"near":2,"near_of":3,"fewest":5,"settled":12}"#)
            .is_ok()
    );
}

#[test]
fn unchecked_run_lengths_do_no_harm() {
    let runs = Runs { shift: 0, trend: 0, near: 0, near_of: 0, fewest: 0, settled: 0 };
    let frame = Frame { direction: Direction::HigherIsBetter, changes: &[], runs: &runs };
    let chart = p_chart(&shares(&[(5, 20), (6, 20), (7, 20), (8, 20)]), &frame);
    assert!(plotted(&chart).iter().all(|point| point.signals.is_empty()));
}

#[test]
fn months_stand_at_their_last_month() {
    assert_eq!(whole(&[1, 2, 3]).points[2].month(), month(2));
}

fn values() -> impl Strategy<Value = Vec<Option<i32>>> {
    prop::collection::vec(prop::option::weighted(0.9, -50_i32..50), 0..40)
}

fn charted(values: &[Option<i32>]) -> statistics::charts::Chart {
    xmr(&monthly(values.iter().map(|value| value.map(f64::from))), Screening::Off, &[])
}

proptest! {
    #[test]
    fn a_constant_series_has_no_signal(value in -1e6_f64..1e6, points in 1_usize..40) {
        let chart = xmr(&monthly(vec![Some(value); points]), Screening::Once, &[]);
        prop_assert!(plotted(&chart).iter().all(|point| point.signals.is_empty()));
    }

    #[test]
    fn a_constant_share_has_no_signal(count in 0_u32..50, more in 0_u32..50, factors in prop::collection::vec(1_u32..9, 1..30)) {
        let base = (count + more).max(1);
        let counts: Vec<_> = factors.iter().map(|factor| (count.min(base) * factor, base * factor)).collect();
        let chart = crate::charted::p(&shares(&counts), &[]);
        prop_assert!(plotted(&chart).iter().all(|point| point.signals.is_empty()));
    }

    #[test]
    fn turning_a_chart_over_turns_every_signal(values in values()) {
        let turned: Vec<_> = values.iter().map(|value| value.map(|value| -value)).collect();
        let (one, other) = (charted(&values), charted(&turned));
        for rule in [Rule::Outside, Rule::Shift, Rule::Near, Rule::Trend] {
            let over = |(place, side)| (place, if side == Side::Above { Side::Below } else { Side::Above });
            prop_assert_eq!(holds(&one, rule), holds(&other, rule).into_iter().map(over).collect::<Vec<_>>());
        }
    }

    #[test]
    fn scaling_changes_no_signal(values in values(), power in 0_i32..12) {
        let factor = 2.0_f64.powi(power - 4);
        let scaled = values.iter().map(|value| value.map(|value| f64::from(value) * factor));
        let (one, other) = (charted(&values), xmr(&monthly(scaled), Screening::Off, &[]));
        for rule in [Rule::Outside, Rule::Shift, Rule::Near, Rule::Trend] {
            prop_assert_eq!(holds(&one, rule), holds(&other, rule));
        }
    }

    #[test]
    fn a_run_is_never_shorter_than_its_rule(values in values()) {
        let chart = charted(&values);
        for (rule, length) in [(Rule::Shift, 7), (Rule::Trend, 7)] {
            let mut run = 0;
            for point in &chart.points {
                let holds = point.plotted().is_some_and(|it| it.signals.iter().any(|signal| signal.rule == rule));
                prop_assert!(holds || run == 0 || run >= length, "{run} points of {rule:?}");
                run = if holds { run + 1 } else { 0 };
            }
            prop_assert!(run == 0 || run >= length);
        }
    }
}
