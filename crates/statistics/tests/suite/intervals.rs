//! Intervals, against published values and by their laws.

use proptest::prelude::*;
use statistics::{Interval, newcombe, wilson};

fn close(interval: Interval, low: f64, high: f64, within: f64) {
    assert!((interval.low - low).abs() < within, "low is {}, not {low}", interval.low);
    assert!((interval.high - high).abs() < within, "high is {}, not {high}", interval.high);
}

#[test]
fn wilson_of_65_in_100() {
    close(wilson(65, 100).unwrap(), 0.552_544_432_968_880, 0.736_357_517_569_025, 5e-15);
}

#[test]
fn wilson_of_1045_in_5000() {
    close(wilson(1045, 5000).unwrap(), 0.197_955_498_800_133, 0.220_491_303_731_890, 5e-15);
}

#[test]
fn newcombe_1998_of_56_in_70_and_48_in_80() {
    close(newcombe((56, 70), (48, 80)).unwrap(), 0.05243, 0.33387, 5e-6);
}

/// R. G. Newcombe, Interval estimation for the difference between independent proportions, Statistics in Medicine 17
/// (1998), table II, method 10.
#[test]
fn newcombe_1998_table_ii() {
    let table = [
        ((56, 70), (48, 80), 0.0524, 0.3339),
        ((9, 10), (3, 10), 0.1705, 0.8090),
        ((6, 7), (2, 7), 0.0582, 0.8062),
        ((5, 56), (0, 29), -0.0381, 0.1926),
        ((0, 10), (0, 20), -0.1611, 0.2775),
        ((0, 10), (0, 10), -0.2775, 0.2775),
        ((10, 10), (0, 20), 0.6791, 1.0),
        ((10, 10), (0, 10), 0.6075, 1.0),
    ];
    for (now, before, low, high) in table {
        close(newcombe(now, before).unwrap(), low, high, 5.1e-5);
    }
}

#[test]
fn nobody_and_everybody_reach_the_ends() {
    assert_eq!(wilson(0, 30).unwrap().low, 0.0);
    assert_eq!(wilson(30, 30).unwrap().high, 1.0);
}

#[test]
fn there_is_no_interval_without_a_base() {
    assert_eq!(wilson(0, 0), None);
    assert_eq!(wilson(3, 2), None);
    assert_eq!(newcombe((1, 2), (0, 0)), None);
}

prop_compose! {
    fn share()(base in 1_u32..5000)(successes in 0..=base, base in Just(base)) -> (u32, u32) {
        (successes, base)
    }
}

proptest! {
    #[test]
    fn wilson_contains_the_share((successes, base) in share()) {
        let interval = wilson(successes, base).unwrap();
        prop_assert!(interval.contains(f64::from(successes) / f64::from(base)));
        prop_assert!(interval.low >= 0.0 && interval.high <= 1.0);
    }

    #[test]
    fn wilson_mirrors_its_complement((successes, base) in share()) {
        let (one, other) = (wilson(successes, base).unwrap(), wilson(base - successes, base).unwrap());
        prop_assert!((one.low - (1.0 - other.high)).abs() < 1e-12);
    }

    #[test]
    fn newcombe_contains_the_difference_and_turns_with_it(now in share(), before in share()) {
        let forward = newcombe(now, before).unwrap();
        let back = newcombe(before, now).unwrap();
        let share = |(x, n): (u32, u32)| f64::from(x) / f64::from(n);
        prop_assert!(forward.contains(share(now) - share(before)));
        prop_assert!((forward.low + back.high).abs() < 1e-12);
    }
}
