//! Figures by team and by group.

use statistics::{Figure, Series, UnitFigures};

use crate::panel::{Force, Person, alike};

fn teams(force: &Force) -> Vec<UnitFigures> {
    force.published().series.remove(0).teams
}

/// The units with the base they show since the start.
fn told(teams: &[UnitFigures]) -> Vec<(String, Option<u32>)> {
    teams.iter().map(|unit| (unit.units.join(" and "), unit.cumulative.base.shown().copied())).collect()
}

fn expected(units: &[(&str, Option<u32>)]) -> Vec<(String, Option<u32>)> {
    units.iter().map(|(units, base)| ((*units).to_owned(), *base)).collect()
}

/// Two teams large enough in every month.
fn large() -> Vec<Person> {
    ["Coast", "Hill"].into_iter().flat_map(|team| [alike(8, team, 2), alike(6, team, 0)]).flatten().collect()
}

#[test]
fn teams_are_told_each_where_all_are_large_enough() {
    let teams = teams(&Force::of(vec![large(); 2]));
    assert_eq!(told(&teams), expected(&[("Coast", Some(28)), ("Hill", Some(28))]));
    assert_eq!(teams[0].name.as_ref().unwrap().en, "Coast");
    assert_eq!((teams[0].periods.len(), teams[0].periods[0].favourable.shown().unwrap().count), (2, 8));
    assert!(teams[0].periods[0].options.is_empty());
}

#[test]
fn a_small_team_is_waited_for_and_then_told_with_another() {
    let month = [large(), alike(1, "North", 2)].concat();
    assert!(teams(&Force::of(vec![month.clone(); 2])).is_empty(), "two months wait");
    let after_three = teams(&Force::of(vec![month; 3]));
    // Three people of North go with one of the two others, which are alike: too many of all for a quarter.
    assert!(after_three.is_empty());
}

/// Four teams; the two smallest together are less than a fifth of everybody.
fn four() -> Vec<Person> {
    let small =
        [alike(1, "North", 2), alike(1, "South", 2), alike(1, "North", 0), alike(1, "South", 0)].concat();
    [large(), small].concat()
}

#[test]
fn small_teams_are_told_together_from_three_months_on() {
    let teams = teams(&Force::of(vec![four(); 3]));
    let all = [
        ("Coast", Some(42)),
        ("Hill", Some(42)),
        ("North", None),
        ("South", None),
        ("North and South", Some(12)),
    ];
    assert_eq!(told(&teams), expected(&all));
    assert!(teams[4].name.is_none());
}

#[test]
fn a_year_ends_all_waiting() {
    let month = [large(), alike(1, "North", 2)].concat();
    let teams = teams(&Force::of(vec![month; 12]));
    // Twelve people who all said the same: they are told with the team whose people are fewest, or comes last.
    let shown: Vec<_> = told(&teams).into_iter().filter(|(_, base)| base.is_some()).collect();
    assert_eq!(shown, expected(&[("Coast", Some(168)), ("Hill and North", Some(180))]));
}

#[test]
fn a_team_that_splits_is_followed_under_its_own_codes() {
    let whole = large();
    let split: Vec<Person> = [alike(8, "Coast", 2), alike(6, "Coast", 0)].concat();
    let parts =
        ["North", "South"].into_iter().flat_map(|team| [alike(6, team, 2), alike(6, team, 0)].concat());
    let split: Vec<Person> = split.into_iter().chain(parts).collect();
    let teams = teams(&Force::of([vec![whole; 3], vec![split; 3]].concat()));
    let told = told(&teams);
    assert!(told.contains(&("Hill".to_owned(), Some(42))), "what was told stays: {told:?}");
    // Hill has nobody any more. That alone would be told by the others, so it goes with the smallest of them.
    assert!(told.contains(&("Coast".to_owned(), Some(84))), "{told:?}");
    assert!(told.contains(&("Hill and South".to_owned(), Some(36))), "{told:?}");
}

#[test]
fn people_of_no_team_are_a_team() {
    let force = Force::of(vec![large(); 1]);
    let mut tally = force.tally();
    for counts in tally.months.values_mut() {
        counts.teams.remove("Hill");
    }
    let wave = force.all_after(Default::default(), 1, &[tally]).0;
    assert_eq!(told(&wave.series[0].teams), expected(&[("Coast", Some(14)), ("not_known", Some(14))]));
}

#[test]
fn groups_are_told_like_teams_and_those_not_known_are_one() {
    let aged = |age: &'static str| large().into_iter().map(move |person| Person { age, ..person });
    let month: Vec<Person> = aged("older").chain(aged("younger")).chain(aged("not_known")).collect();
    let series: Series = Force::of(vec![month]).published().series.remove(0);
    let [ages] = series.groups.as_slice() else { panic!("one kind") };
    assert_eq!((ages.kind.as_str(), ages.title.en.as_str()), ("equality.age", "Age"));
    assert_eq!(
        told(&ages.groups),
        expected(&[("older", Some(28)), ("younger", Some(28)), ("not_known", Some(28))])
    );
    assert!(ages.groups[2].name.is_none());
}

#[test]
fn a_window_of_a_team_is_the_sum_of_its_spans() {
    let force = Force::of(vec![large(); 14]);
    let team = teams(&force).remove(0);
    let sum = |figures: &[Figure]| figures.iter().filter_map(|figure| figure.base.shown()).sum::<u32>();
    assert_eq!(team.cumulative.base.shown(), Some(&sum(&team.periods)));
    let year = team.rolling_12.unwrap();
    assert_eq!((year.period.months().count(), year.base.shown()), (12, Some(&sum(&team.periods[2..]))));
}
