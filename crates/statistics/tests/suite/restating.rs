//! Corrections of what is published.

use statistics::disclosure::{Counted, Ledger, restate};

use crate::invented::months;
use crate::panel::{Force, alike};

fn force(favourable: usize, rest: usize) -> Force {
    Force::of(vec![[alike(favourable, "Coast", 2), alike(rest, "Coast", 0)].concat(); 2])
}

/// The ledger of one force, counted again as another.
fn restated(before: &Force, after: &Force) -> (Ledger, Ledger) {
    let (_, ledger) = before.after(Ledger::default(), 2);
    let (interviews, tallies) = (after.interviews(), [after.tally()]);
    let until = months().nth(1).unwrap();
    let counted = Counted { wave: "six-week", until, interviews: &interviews, tallies: &tallies };
    (restate(ledger.clone(), &counted, &before.policy), ledger)
}

#[test]
fn a_correction_of_many_is_made() {
    let (after, _) = restated(&force(20, 20), &force(35, 20));
    let figures = force(35, 20).after(after, 2).0;
    let bases: Vec<_> = figures.series[0].periods.iter().map(|figure| figure.base.shown().copied()).collect();
    assert_eq!(bases, [Some(55), Some(55)]);
    assert_eq!(figures.series[0].periods[0].options[2].shown().unwrap().count, 35);
}

#[test]
fn one_person_who_left_changes_nothing() {
    let (after, before) = restated(&force(20, 20), &force(19, 20));
    assert_eq!(after, before);
}

#[test]
fn people_who_said_something_else_change_nothing_where_they_are_few() {
    let (after, before) = restated(&force(20, 20), &force(23, 17));
    assert_eq!(after, before);
    let (after, before) = restated(&force(20, 20), &force(25, 15));
    assert_ne!(after, before, "five on each side, and the base is the same");
}

#[test]
fn a_correction_below_the_thresholds_is_not_made() {
    let (after, before) = restated(&force(20, 20), &force(20, 3));
    assert_eq!(after, before);
}
