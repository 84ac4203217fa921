//! Themes, both waves, and forces together.

use proptest::prelude::*;
use statistics::disclosure::{Question, Tally};
use statistics::{
    DisclosurePolicy, Edition, Month, Period, WaveFigures, Wording, areas_together, both_waves, themes,
};

use crate::panel::{Force, alike, force};

fn month(number: u32) -> Month {
    Month::new(2026, number).unwrap()
}

fn edition(area_code: &str, waves: Vec<WaveFigures>) -> Edition {
    Edition {
        area_code: area_code.to_owned(),
        area: Wording::same("Eastmere"),
        month: month(12),
        waves,
        questionnaires: Vec::new(),
        policy: DisclosurePolicy::default(),
        imported: Vec::new(),
    }
}

fn of(favourable: usize, rest: usize, months: usize) -> Force {
    Force::of(vec![[alike(favourable, "Coast", 2), alike(rest, "Coast", 0)].concat(); months])
}

/// The same people asked two questions of a theme.
fn twice(force: &Force) -> WaveFigures {
    with_another(force, force)
}

/// People asked a question of a theme, and others, or some of them, another.
fn with_another(force: &Force, other: &Force) -> WaveFigures {
    let tally = other.tally();
    let question = Question { concept: "respect.kind".to_owned(), ..tally.question.clone() };
    let tallies = [force.tally(), Tally { question, ..tally }];
    force.all_after(Default::default(), force.months.len(), &tallies).0
}

#[test]
fn a_theme_is_the_sum_of_its_questions() {
    let [theme] = themes(&twice(&of(20, 10, 2))).try_into().unwrap();
    assert_eq!((theme.theme.as_str(), theme.periods.len()), ("respect", 2));
    let since = theme.cumulative.unwrap();
    assert_eq!(since.questions, ["respect.listened", "respect.kind"]);
    let favourable = since.figure.favourable.shown().unwrap();
    assert_eq!((since.figure.base.shown(), favourable.count), (Some(&120), 80));
    let people = statistics::wilson(40, 60).unwrap();
    assert_eq!((favourable.interval.low, favourable.interval.high >= people.high), (people.low, true));
}

/// (60 + 30)² / (30 people × 2² + 30 people × 1²) = 54, where the question with most answers has 60.
#[test]
fn a_theme_is_told_as_of_fewer_people_where_some_answered_more_of_its_questions() {
    let [theme] = themes(&with_another(&of(40, 20, 1), &of(20, 10, 1))).try_into().unwrap();
    let favourable = *theme.cumulative.unwrap().figure.favourable.shown().unwrap();
    assert_eq!(favourable.count, 60);
    let at_most = statistics::Interval {
        low: statistics::wilson(35, 54).unwrap().low,
        high: statistics::wilson(37, 54).unwrap().high,
    };
    let of_sixty = statistics::wilson(40, 60).unwrap();
    assert!(at_most.contains(favourable.interval.low) && favourable.interval.low < of_sixty.low);
    assert!(at_most.contains(favourable.interval.high) && favourable.interval.high > of_sixty.high);
}

#[test]
fn both_waves_are_added_where_they_tell_the_same_time() {
    let (one, other) = (of(20, 10, 3).published(), of(15, 15, 3).published());
    let [listened] = both_waves(&[&one, &other]).try_into().unwrap();
    assert_eq!((listened.concept(), listened.periods().len()), ("respect.listened", 3));
    let since = listened.cumulative().unwrap();
    assert_eq!((since.base.shown(), since.favourable.shown().unwrap().count), (Some(&180), 105));
    assert_eq!(since.options[2].shown().unwrap().count, 105);
}

#[test]
fn one_wave_alone_is_not_both() {
    assert!(both_waves(&[&of(20, 10, 1).published()]).is_empty());
}

#[test]
fn forces_are_added_each_with_the_months_it_tells() {
    let every = edition("E23000098", vec![of(20, 10, 3).published()]);
    let few = edition("E23000099", vec![of(8, 7, 4).published()]);
    let window = Period { from: month(1), to: month(3) };
    let together = areas_together(&[&every, &few], "six-week", "respect.listened", window).unwrap();
    assert_eq!(together.figure.base.shown(), Some(&120));
    assert_eq!(together.figure.period, window);
    let second = ("E23000099".to_owned(), Period { from: month(1), to: month(2) });
    assert_eq!(together.areas[1], second);
    let nothing = areas_together(&[&few], "six-week", "respect.listened", Period::single(month(1)));
    assert!(nothing.is_none());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn the_interval_of_a_theme_contains_its_share_and_is_no_narrower_than_of_its_answers(force in force()) {
        for told in themes(&twice(&force)).into_iter().flat_map(|theme| theme.periods) {
            let (favourable, base) = (told.figure.favourable.shown().unwrap(), *told.figure.base.shown().unwrap());
            prop_assert!(favourable.interval.contains(favourable.share));
            let answers = statistics::wilson(favourable.count, base).unwrap();
            prop_assert!(favourable.interval.high - favourable.interval.low >= answers.high - answers.low - 1e-12);
        }
    }
}
