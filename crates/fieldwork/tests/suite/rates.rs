//! The rates against their published definitions, and the laws between them.

use fieldwork::*;
use proptest::prelude::*;

fn counts([i, p, r, nc, o, uh, uo, ne]: [u32; 8]) -> ClassCounts {
    ClassCounts {
        complete: i,
        partial: p,
        refusal: r,
        non_contact: nc,
        other: o,
        unknown_household: uh,
        unknown_other: uo,
        not_eligible: ne,
    }
}

fn value(rates: &Rates, name: &str) -> Option<f64> {
    rates.every().into_iter().find(|rate| rate.name == name).unwrap().value
}

#[track_caller]
fn check(rates: &Rates, expected: &[(&str, f64)]) {
    for (name, expected) in expected {
        let found = value(rates, name).unwrap();
        assert!((found - expected).abs() < 1e-12, "{name} is {found}, not {expected}");
    }
}

/// The check of the fieldwork design: I5 P3 R2 NC1 O2 UH1 UO1 NE1 with e = 0.5; the rest by hand from AAPOR's formulas.
#[test]
fn the_check_of_the_design() {
    let rates = Rates::with_eligible_share(counts([5, 3, 2, 1, 2, 1, 1, 1]), 0.5);
    check(&rates, &[("RR1", 1.0 / 3.0), ("RR2", 8.0 / 15.0), ("RR3", 5.0 / 14.0), ("RR4", 4.0 / 7.0)]);
    check(&rates, &[("RR5", 5.0 / 13.0), ("RR6", 8.0 / 13.0)]);
    check(&rates, &[("COOP1", 5.0 / 12.0), ("COOP2", 8.0 / 12.0), ("COOP3", 0.5), ("COOP4", 0.8)]);
    check(&rates, &[("REF1", 2.0 / 15.0), ("REF2", 2.0 / 14.0), ("REF3", 2.0 / 13.0)]);
    check(&rates, &[("CON1", 12.0 / 15.0), ("CON2", 12.0 / 14.0), ("CON3", 12.0 / 13.0)]);
}

/// With the share of the known that is eligible: (5+3+2+1+2) of 14, so that D + eU is 13 + 2 * 13/14.
#[test]
fn where_nothing_better_is_known_the_unknown_are_as_eligible_as_the_known() {
    let rates = Rates::of(counts([5, 3, 2, 1, 2, 1, 1, 1]));
    check(&rates, &[("RR3", 5.0 / (13.0 + 26.0 / 14.0)), ("RR4", 8.0 / (13.0 + 26.0 / 14.0))]);
    assert_eq!(rates.e(), Some(13.0 / 14.0));
}

/// AAPOR: when e is 1, RR3 is RR1; when e is 0, RR3 is RR5; and the same for every triple.
#[test]
fn the_share_leads_from_the_strictest_to_the_widest() {
    let some = counts([40, 10, 30, 25, 5, 60, 30, 9]);
    for (share, like) in [(1.0, ["RR1", "RR2", "REF1", "CON1"]), (0.0, ["RR5", "RR6", "REF3", "CON3"])] {
        let rates = Rates::with_eligible_share(some, share);
        for (name, like) in ["RR3", "RR4", "REF2", "CON2"].into_iter().zip(like) {
            assert_eq!(value(&rates, name), value(&rates, like), "{name} with e = {share}");
        }
    }
}

#[test]
fn a_rate_of_nobody_is_undefined_and_never_nought() {
    assert!(Rates::of(ClassCounts::default()).every().iter().all(|rate| rate.value.is_none()));
    let unknown_only = Rates::of(counts([0, 0, 0, 0, 0, 3, 1, 0]));
    assert_eq!(value(&unknown_only, "RR1"), Some(0.0));
    for undefined in ["RR3", "RR5", "COOP1", "REF2", "CON3"] {
        assert_eq!(value(&unknown_only, undefined), None, "{undefined}");
    }
    let known_only = Rates::of(counts([2, 0, 2, 0, 0, 0, 0, 0]));
    assert_eq!((value(&known_only, "RR3"), value(&known_only, "COOP3")), (Some(0.5), Some(0.5)));
}

#[test]
fn each_class_is_counted_where_it_belongs() {
    let one_of_each: ClassCounts = RateClass::ALL.into_iter().collect();
    assert_eq!(one_of_each, counts([1; 8]));
    assert_eq!(one_of_each.total(), 8);
    assert!(RateClass::ALL.iter().all(|class| one_of_each.of(*class) == 1));
}

proptest! {
    #[test]
    fn the_rates_keep_their_order_and_their_bounds(parts in proptest::array::uniform8(0_u32..2_000), e in 0.0..=1.0) {
        let rates = Rates::with_eligible_share(counts(parts), e);
        for rate in rates.every() {
            prop_assert!(rate.value.is_none_or(|value| (0.0..=1.0).contains(&value)), "{rate:?}");
        }
        for (low, high) in [("RR1", "RR3"), ("RR3", "RR5"), ("RR1", "RR2"), ("RR5", "RR6"), ("REF1", "REF2"),
            ("REF2", "REF3"), ("CON1", "CON3"), ("COOP1", "COOP3"), ("COOP2", "COOP4"), ("RR6", "CON3")]
        {
            if let (Some(low), Some(high)) = (value(&rates, low), value(&rates, high)) {
                prop_assert!(low <= high + 1e-12);
            }
        }
    }

    #[test]
    fn what_is_known_to_be_eligible_adds_up(parts in proptest::array::uniform8(1_u32..2_000)) {
        let rates = Rates::of(counts(parts));
        let sum = value(&rates, "CON3").unwrap() + f64::from(parts[3]) / f64::from(parts[..5].iter().sum::<u32>());
        prop_assert!((sum - 1.0).abs() < 1e-9);
    }
}
