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

#[test]
fn figures_that_a_correction_changed_are_marked_and_no_others() {
    let before = [alike(20, "Coast", 2), alike(20, "Hill", 0)].concat();
    let other = [alike(20, "Coast", 2), alike(20, "Hill", 0)].concat();
    let after = [before.clone(), alike(15, "Coast", 2)].concat();
    let (told, corrected) = (Force::of(vec![before, other.clone()]), Force::of(vec![after, other]));
    let (ledger, _) = restated(&told, &corrected);
    let series = corrected.after(ledger.clone(), 2).0.series.remove(0);
    let marks: Vec<bool> = series.periods.iter().map(|figure| figure.revised).collect();
    assert_eq!(marks, [true, false], "the first month had fifteen more");
    assert!(series.cumulative.revised);
    assert!(told.published().series[0].periods.iter().all(|figure| !figure.revised));
    // It is kept with the ledger, and an edition that nothing was corrected in reads as it always did.
    let again = Ledger::decode(&ledger.encode().unwrap()).unwrap();
    assert_eq!(corrected.after(again, 2).0.series[0], series);
    let plain = serde_json::to_string(&told.published()).unwrap();
    assert!(!plain.contains("revised"), "{plain}");
}

#[test]
fn of_two_teams_the_one_that_was_corrected_is_marked() {
    let month = |more: usize| {
        let coast = [alike(20 + more, "Coast", 2), alike(10, "Coast", 0)].concat();
        [coast, alike(20, "Hill", 2), alike(10, "Hill", 0)].concat()
    };
    let (told, corrected) = (Force::of(vec![month(0); 2]), Force::of(vec![month(12), month(0)]));
    let (ledger, _) = restated(&told, &corrected);
    let teams = corrected.after(ledger, 2).0.series.remove(0).teams;
    let marked = |name: &str| {
        let team = teams.iter().find(|team| team.units == [name]).unwrap();
        team.periods.iter().map(|figure| figure.revised).collect::<Vec<_>>()
    };
    assert_eq!((marked("Coast"), marked("Hill")), (vec![true, false], vec![false, false]));
}
