//! Means and Student's t, against published tables.

use proptest::prelude::*;
use statistics::{mean_interval, t_quantile_95};

/// The NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2, column 0.975.
const NIST_TABLE: [(u32, f64); 12] = [
    (1, 12.706),
    (2, 4.303),
    (3, 3.182),
    (4, 2.776),
    (5, 2.571),
    (9, 2.262),
    (10, 2.228),
    (19, 2.093),
    (29, 2.045),
    (30, 2.042),
    (60, 2.000),
    (100, 1.984),
];

#[test]
fn student_t_matches_the_nist_table() {
    for (degrees, quantile) in NIST_TABLE {
        let ours = t_quantile_95(degrees).unwrap();
        assert!((ours - quantile).abs() < 6e-4, "{degrees}: {ours} is not {quantile}");
    }
}

#[test]
fn student_t_meets_its_expansion_without_a_step() {
    let (last_sum, first_expansion) = (t_quantile_95(500).unwrap(), t_quantile_95(501).unwrap());
    assert!(last_sum > first_expansion);
    assert!(last_sum - first_expansion < 2e-5);
}

#[test]
fn student_t_of_two_degrees_is_exact() {
    // The distribution of two degrees has a closed inverse: t = a·√(2 / (1 − a²)) with a = 0.95.
    let exact = 0.95 * (2.0_f64 / (1.0 - 0.95 * 0.95)).sqrt();
    assert!((t_quantile_95(2).unwrap() - exact).abs() < 1e-9);
}

#[test]
fn student_t_needs_a_degree() {
    assert_eq!(t_quantile_95(0), None);
}

#[test]
fn mean_of_ten_scores_by_hand() {
    // Five at 25 and five at 75: mean 50, variance 6250/9, t of nine degrees 2.262157.
    let mean = mean_interval(&[(25, 5), (75, 5)]).unwrap();
    assert!((mean.mean - 50.0).abs() < 1e-12);
    let reach = 2.262_157 * (6250.0_f64 / 9.0 / 10.0).sqrt();
    assert!((mean.interval.high - 50.0 - reach).abs() < 1e-4);
    assert!((50.0 - mean.interval.low - reach).abs() < 1e-4);
}

#[test]
fn one_person_has_no_spread() {
    assert_eq!(mean_interval(&[(50, 1)]), None);
    assert_eq!(mean_interval(&[]), None);
}

proptest! {
    #[test]
    fn the_interval_contains_the_mean(people in prop::collection::vec(0_u32..40, 5)) {
        let scores: Vec<(u8, u32)> = [0, 25, 50, 75, 100].into_iter().zip(people).collect();
        if let Some(mean) = mean_interval(&scores) {
            prop_assert!(mean.interval.contains(mean.mean));
            prop_assert!(mean.interval.low >= 0.0 && mean.interval.high <= 100.0);
        }
    }

    #[test]
    fn more_degrees_never_widen(degrees in 1_u32..2000) {
        prop_assert!(t_quantile_95(degrees).unwrap() >= t_quantile_95(degrees + 1).unwrap());
    }
}
