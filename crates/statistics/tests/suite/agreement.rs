//! Agreement of two coders, against published examples and by its laws.

use std::collections::BTreeSet;

use proptest::collection::{btree_set, vec};
use proptest::prelude::*;
use statistics::agreement::{Agreement, FrameAgreement, Ratings, TwoCodings, frame_agreement};

fn agreement(table: &[&[u32]]) -> Agreement {
    Ratings::new(table.iter().map(|row| row.to_vec()).collect()).unwrap().agreement()
}

fn close(value: f64, expected: f64, within: f64) {
    assert!((value - expected).abs() < within, "{value} is not {expected}");
}

/// J. Cohen, A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20 (1960): 200
/// patients, three diagnoses; the observed agreement is .70, the expected .41, and kappa .492.
#[test]
fn cohen_1960() {
    let found = agreement(&[&[88, 14, 18], &[10, 40, 10], &[2, 6, 12]]);
    assert_eq!(found.subjects, 200);
    close(found.observed, 0.70, 1e-12);
    close(found.kappa.unwrap().value, 0.29 / 0.59, 1e-12);
    close(found.kappa.unwrap().value, 0.492, 5e-4);
}

/// J. L. Fleiss, Statistical Methods for Rates and Proportions, 2nd edition (1981), chapter 13: 100 subjects, psychotic,
/// neurotic and organic. Kappa is .68 with a standard error of .087, and the interval .51 to .85, reckoned from the
/// rounded numbers: ours are .676 and .0877.
#[test]
fn fleiss_1981_of_three_diagnoses() {
    let kappa = agreement(&[&[75, 1, 4], &[5, 4, 1], &[0, 0, 10]]).kappa.unwrap();
    close(kappa.value, 0.68, 5e-3);
    close(kappa.standard_error, 0.087, 1e-3);
    let interval = kappa.interval.unwrap();
    close(interval.low, 0.51, 1e-2);
    close(interval.high, 0.85, 1e-2);
}

/// The same table, one diagnosis at a time against the other two: .69, .50 and .77.
#[test]
fn fleiss_1981_of_each_diagnosis() {
    let of = |both, first, second, neither| {
        Ratings::of_two(both, first, second, neither).unwrap().agreement().kappa.unwrap().value
    };
    close(of(75, 5, 5, 15), 0.69, 5e-3);
    close(of(4, 6, 1, 89), 0.50, 5e-3);
    close(of(10, 0, 5, 85), 0.77, 5e-3);
}

/// A. R. Feinstein and D. V. Cicchetti, High agreement but low kappa: I, Journal of Clinical Epidemiology 43 (1990): the same
/// 85% agreed on, and a kappa of .70 or of .32 as the yes and no are balanced or not.
#[test]
fn feinstein_and_cicchetti_1990() {
    for (table, kappa) in [([40, 9, 6, 45], 0.70), ([80, 10, 5, 5], 0.32)] {
        let [both, first, second, neither] = table;
        let found = Ratings::of_two(both, first, second, neither).unwrap().agreement();
        close(found.observed, 0.85, 1e-12);
        close(found.kappa.unwrap().value, kappa, 5e-3);
    }
}

#[test]
fn chance_is_nothing_everything_is_one_and_a_code_nobody_used_has_no_kappa() {
    close(agreement(&[&[25, 25], &[25, 25]]).kappa.unwrap().value, 0.0, 1e-12);
    let all = agreement(&[&[10, 0], &[0, 20]]).kappa.unwrap();
    close(all.value, 1.0, 1e-12);
    assert_eq!(all.interval, None);
    let unused = agreement(&[&[0, 0], &[0, 30]]);
    assert_eq!((unused.observed, unused.kappa), (1.0, None));
}

#[test]
fn a_table_that_is_not_one_is_refused() {
    assert_eq!(Ratings::new(vec![vec![1, 2], vec![3]]), None);
    assert_eq!(Ratings::new(vec![vec![0, 0], vec![0, 0]]), None);
    assert_eq!(Ratings::new(Vec::new()), None);
}

fn codings(pairs: &[(&[&str], &[&str])]) -> Vec<TwoCodings> {
    let set = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect();
    pairs.iter().map(|(first, second)| TwoCodings { first: set(first), second: set(second) }).collect()
}

fn frame(pairs: &[(&[&str], &[&str])]) -> FrameAgreement {
    frame_agreement(&["heard", "informed", "unused"].map(str::to_owned), &codings(pairs))
}

/// Two codes over four comments, by hand: "heard" agrees on three of four with .5 by chance, "informed" on all four with .625.
#[test]
fn the_whole_is_the_mean_observed_against_the_mean_expected() {
    let found = frame(&[
        (&["heard", "informed"], &["heard", "informed"]),
        (&["heard"], &["heard"]),
        (&["heard"], &[]),
        (&[], &[]),
    ]);
    assert_eq!((found.comments, found.alike), (4, 3));
    close(found.codes[0].agreement.unwrap().kappa.unwrap().value, (0.75 - 0.5) / 0.5, 1e-12);
    let whole = found.whole.unwrap();
    assert_eq!(whole.codes, 2);
    close(whole.kappa, (0.875 - 0.5625) / (1.0 - 0.5625), 1e-12);
    assert_eq!((found.codes[2].both, found.codes[2].one), (0, 0));
    assert!(frame(&[]).whole.is_none() && frame(&[(&[], &[])]).whole.is_none());
}

/// The interval of the whole, worked out from the definition of the jackknife with one code, where the pooled kappa is the
/// kappa of that code.
#[test]
fn the_interval_of_the_whole_leaves_out_one_comment_after_another() {
    let (yes, no): (&[&str], &[&str]) = (&["heard"], &[]);
    let mut pairs = vec![(yes, yes); 6];
    pairs.extend(vec![(yes, no); 2]);
    pairs.extend(vec![(no, yes); 1]);
    pairs.extend(vec![(no, no); 11]);
    let kappa = |both, first, second, neither| {
        Ratings::of_two(both, first, second, neither).unwrap().agreement().kappa.unwrap().value
    };
    let without = [
        (6.0, kappa(5, 2, 1, 11)),
        (2.0, kappa(6, 1, 1, 11)),
        (1.0, kappa(6, 2, 0, 11)),
        (11.0, kappa(6, 2, 1, 10)),
    ];
    let mean: f64 = without.iter().map(|(times, value)| times * value).sum::<f64>() / 20.0;
    let squares: f64 = without.iter().map(|(times, value)| times * (value - mean).powi(2)).sum();
    let reach = 1.959_963_984_540_054 * (squares * 19.0 / 20.0).sqrt();
    let whole = frame(&pairs).whole.unwrap();
    close(whole.kappa, kappa(6, 2, 1, 11), 1e-12);
    close(whole.interval.unwrap().low, whole.kappa - reach, 1e-9);
    close(whole.interval.unwrap().high, (whole.kappa + reach).min(1.0), 1e-9);
}

fn codes() -> impl Strategy<Value = BTreeSet<String>> {
    btree_set("[a-d]", 0..4)
}

proptest! {
    /// Who handed in first changes nothing, nor does the order of the comments; and nothing lies outside −1 and 1.
    #[test]
    fn agreement_has_no_first_and_no_order(pairs in vec((codes(), codes()), 0..30)) {
        let names = ["a", "b", "c", "d"].map(str::to_owned);
        let coded: Vec<TwoCodings> =
            pairs.into_iter().map(|(first, second)| TwoCodings { first, second }).collect();
        let turned = coded.iter().rev();
        let turned: Vec<TwoCodings> =
            turned.map(|it| TwoCodings { first: it.second.clone(), second: it.first.clone() }).collect();
        let (one, other) = (frame_agreement(&names, &coded), frame_agreement(&names, &turned));
        prop_assert_eq!(one.alike, other.alike);
        prop_assert_eq!(one.whole.is_some(), other.whole.is_some());
        if let (Some(one), Some(other)) = (one.whole, other.whole) {
            prop_assert!((one.kappa - other.kappa).abs() < 1e-9);
            prop_assert!((-1.0..=1.0).contains(&one.kappa));
        }
        for (one, other) in one.codes.iter().zip(&other.codes) {
            let kappas = [one, other].map(|it| it.agreement.and_then(|it| it.kappa));
            if let [Some(one), Some(other)] = kappas {
                prop_assert!((one.value - other.value).abs() < 1e-9);
                prop_assert!((one.standard_error - other.standard_error).abs() < 1e-9);
            }
        }
    }
}
