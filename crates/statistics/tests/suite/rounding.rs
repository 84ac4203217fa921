//! The rule for small forces: eight, and to the nearest five.

use statistics::disclosure::Ledger;
use statistics::{DisclosurePolicy, Rule};

use crate::attacker::figures;
use crate::panel::{Force, alike};

fn rounding(favourable: usize, rest: usize) -> Force {
    let policy = DisclosurePolicy { rule: Rule::Round, ..DisclosurePolicy::default() };
    let months = vec![[alike(favourable, "Coast", 2), alike(rest, "Coast", 0)].concat()];
    Force { policy, ..Force::of(months) }
}

#[test]
fn counts_are_shown_to_the_nearest_five_and_shares_are_of_them() {
    let wave = rounding(17, 9).published();
    let figure = &wave.series[0].periods[0];
    let favourable = figure.favourable.shown().unwrap();
    assert_eq!((figure.base.shown(), favourable.count), (Some(&25), 15));
    assert_eq!(favourable.share, 0.6);
    assert_eq!(wave.periods[0].interviews.shown(), Some(&25));
}

#[test]
fn below_eight_months_wait() {
    assert!(!rounding(17, 7).published().series[0].periods[0].base.is_shown());
    assert!(rounding(17, 8).published().series[0].periods[0].base.is_shown());
}

#[test]
fn the_ledger_keeps_the_counts_and_every_window_is_rounded_once() {
    let one = rounding(17, 9);
    let three = Force { months: vec![one.months[0].clone(); 3], ..one };
    let (wave, _) = three.after(Ledger::default(), 3);
    // 78 people: three times 25 would be 75.
    assert_eq!(wave.series[0].cumulative.base.shown(), Some(&80));
    assert!(figures(&wave.series[0]).filter_map(|figure| figure.base.shown()).all(|base| base % 5 == 0));
}
