//! Before and after: said once both sides have months enough, and never before.

use improvement::{ENOUGH, Effect, effects};
use statistics::Change;
use statistics::readings::BeforeAfter;

use crate::invented::{Counts, change, edition};

fn told(counts: &[Counts], month: u32) -> Effect {
    effects(&edition(counts), &change(month), &[change(month)])[0].effect.clone()
}

/// The reading of a change in April.
fn read(counts: &[Counts]) -> BeforeAfter {
    match told(counts, 4) {
        Effect::Read(read) => *read,
        waits => panic!("six months are enough: {waits:?}"),
    }
}

#[test]
fn with_months_enough_on_both_sides_the_difference_is_told_with_its_interval() {
    // By hand: 60 of 120 before and 90 of 120 after; Newcombe's interval of the difference is 0.13 to 0.36.
    let counts = [[Ok((20, 40)); 3], [Ok((30, 40)); 3]].concat();
    let read = read(&counts);
    assert_eq!((read.before.reported.base, read.after.reported.base), (120, 120));
    assert_eq!(read.difference.reading, Change::Higher);
    let interval = read.difference.interval;
    assert!(interval.low > 0.12 && interval.high < 0.37, "{interval:?}");
}

#[test]
fn a_difference_that_chance_can_bring_is_no_evidence() {
    let counts = [[Ok((20, 40)); 3], [Ok((21, 40)); 3]].concat();
    let read = read(&counts);
    assert_eq!(read.difference.reading, Change::NoEvidence);
}

#[test]
fn it_says_how_many_months_are_still_needed() {
    let counts = |after: usize| [vec![Ok((20, 40)); 3], vec![Ok((30, 40)); after]].concat();
    assert_eq!(told(&counts(0), 4), Effect::WaitFor(ENOUGH));
    assert_eq!(told(&counts(1), 4), Effect::WaitFor(2));
    assert_eq!(told(&counts(2), 4), Effect::WaitFor(1));
    let withheld = [counts(2), vec![Err("c")]].concat();
    assert_eq!(told(&withheld, 4), Effect::WaitFor(1));
}

#[test]
fn a_change_with_nothing_before_it_is_never_measured() {
    assert_eq!(told(&[Ok((20, 40)); 8], 1), Effect::NothingBefore);
    assert_eq!(told(&[Ok((20, 40)); 8], 3), Effect::NothingBefore);
}

#[test]
fn a_change_that_is_not_about_a_question_says_nothing_of_it() {
    let mut elsewhere = change(4);
    elsewhere.concerns = vec!["safety".to_owned()];
    assert_eq!(effects(&edition(&[Ok((20, 40)); 8]), &elsewhere, &[]), []);
}
