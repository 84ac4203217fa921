//! Numbers for those who prepare the work: never exact.

use proptest::prelude::*;
use statistics::disclosure::{Shape, reading, rough};
use statistics::{DisclosurePolicy, Polarity, Rough};

use crate::invented::{Survey, Table, question};

const POLICY: DisclosurePolicy = DisclosurePolicy::FLOOR;

#[test]
fn people_are_told_to_the_nearest_five() {
    let told = [5, 7, 8, 12, 13, 98].map(|people| rough(people, 100, &POLICY));
    assert_eq!(told, [5, 5, 10, 10, 15, 100].map(Rough::About));
}

#[test]
fn a_few_are_only_said_to_be_few() {
    for people in 1..5 {
        assert_eq!(rough(people, 100, &POLICY), Rough::FewerThan(5));
    }
    let raised = DisclosurePolicy { minimum_cell: 10, ..POLICY };
    assert_eq!(rough(9, 100, &raised), Rough::FewerThan(10));
}

#[test]
fn nobody_is_said_only_of_people_enough() {
    assert_eq!(rough(0, 20, &POLICY), Rough::Nobody);
    assert_eq!(rough(0, 19, &POLICY), Rough::FewerThan(5));
    assert_eq!(rough(0, 0, &POLICY), Rough::FewerThan(5));
}

#[test]
fn a_policy_below_the_floor_is_not_obeyed() {
    let lowered = DisclosurePolicy { minimum_cell: 1, full_base: 1, ..POLICY };
    assert_eq!(rough(1, 100, &lowered), Rough::FewerThan(5));
    assert_eq!(rough(0, 5, &lowered), Rough::FewerThan(5));
}

proptest! {
    /// Whatever is said, at least three different numbers would have said it.
    #[test]
    fn no_number_is_exact(people in 0_u32..1000, more in 20_u32..1000) {
        let of = people + more;
        let said = rough(people, of, &POLICY);
        prop_assume!(said != Rough::Nobody);
        let alike = (people.saturating_sub(4)..=people + 4).filter(|other| rough(*other, of, &POLICY) == said);
        prop_assert!(alike.count() >= 3);
    }
}

/// Nothing at all where too few were interviewed for a period.
fn read(options: &[u32]) -> (Option<u32>, Option<u32>) {
    let polarities = [Polarity::Unfavourable, Polarity::Neutral, Polarity::Favourable];
    let base = options.iter().sum();
    let table = Table { options: options.to_vec(), reasons: vec![0, 0], off_route: 0, base };
    let survey = Survey { question: question(Shape::One, &polarities), tables: vec![table] };
    let published = survey.published(1);
    let Some(period) = published.series[0].periods.first() else { return (None, None) };
    let reading = reading(period);
    (reading.base.shown().copied(), reading.favourable.shown().copied())
}

#[test]
fn a_figure_is_read_as_a_whole_per_cent_of_about_so_many() {
    // 16 of 32 is half; 17 of 33 is 51.5 per cent. A person more hardly moves either.
    assert_eq!(read(&[8, 8, 16]), (Some(30), Some(50)));
    assert_eq!(read(&[8, 8, 17]), (Some(35), Some(52)));
}

#[test]
fn what_is_withheld_stays_withheld() {
    assert_eq!(read(&[1, 1, 1]), (None, None));
    assert_eq!(read(&[0, 1, 25]), (None, None), "one person was not favourable");
}
