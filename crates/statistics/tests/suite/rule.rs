//! The release rule, example by example.

use proptest::prelude::*;
use statistics::disclosure::Shape;
use statistics::{Cell, Change, Figure, Marker, Polarity, Share};

use crate::invented::{Survey, Table, many, one, question};

const FIVE_POINTS: [Polarity; 5] = [
    Polarity::Unfavourable,
    Polarity::Unfavourable,
    Polarity::Neutral,
    Polarity::Favourable,
    Polarity::Favourable,
];

fn table(options: &[u32]) -> Table {
    Table { options: options.to_vec(), reasons: vec![0, 0], off_route: 0, base: options.iter().sum() }
}

fn survey(polarities: &[Polarity], tables: Vec<Table>) -> Survey {
    Survey { question: question(Shape::One, polarities), tables }
}

fn first(survey: &Survey) -> Figure {
    survey.published(1).series.remove(0).periods.remove(0)
}

/// The options as a reader sees them.
fn seen(figure: &Figure) -> Vec<String> {
    let text = |cell: &Cell<Share>| match (cell.shown(), cell.marker()) {
        (Some(share), _) => share.count.to_string(),
        (None, marker) => marker.map_or("", Marker::shorthand).to_owned(),
    };
    figure.options.iter().map(text).collect()
}

#[test]
fn a_table_without_small_counts_is_shown_whole() {
    let figure = first(&survey(&FIVE_POINTS, vec![table(&[5, 6, 7, 8, 9])]));
    assert_eq!(seen(&figure), ["5", "6", "7", "8", "9"]);
    let favourable = figure.favourable.shown().unwrap();
    assert_eq!((favourable.count, figure.base.shown()), (17, Some(&35)));
    assert!(figure.score.is_shown());
}

#[test]
fn the_next_lowest_of_the_side_goes_with_a_withheld_option() {
    let figure = first(&survey(&FIVE_POINTS, vec![table(&[2, 9, 6, 8, 9])]));
    assert_eq!(seen(&figure), ["[c]", "9", "[c]", "8", "9"]);
    assert!(figure.favourable.is_shown());
    assert_eq!(figure.score.marker(), Some(Marker::Confidential));
}

#[test]
fn two_withheld_options_too_small_to_hide_each_other_take_a_third() {
    let figure = first(&survey(&FIVE_POINTS, vec![table(&[1, 2, 12, 8, 9])]));
    assert_eq!(seen(&figure), ["[c]", "[c]", "[c]", "8", "9"]);
}

#[test]
fn where_few_are_favourable_the_share_is_withheld_and_the_options_are_one_side() {
    let figure = first(&survey(&FIVE_POINTS, vec![table(&[7, 8, 9, 1, 2])]));
    assert_eq!(figure.favourable.marker(), Some(Marker::Confidential));
    assert_eq!(seen(&figure), ["[c]", "8", "9", "[c]", "[c]"]);
}

#[test]
fn nobody_may_be_shown_from_the_full_base_on() {
    let below = first(&survey(
        &[Polarity::Favourable, Polarity::Unfavourable],
        vec![Table { off_route: 5, ..table(&[19, 0]) }],
    ));
    assert_eq!(seen(&below), ["[c]", "[c]"]);
    let full = first(&survey(&[Polarity::Favourable, Polarity::Unfavourable], vec![table(&[20, 0])]));
    assert_eq!(seen(&full), ["20", "0"]);
    assert_eq!(full.favourable.shown().unwrap().share, 1.0);
}

#[test]
fn a_small_base_shows_nothing() {
    let figure = first(&survey(&FIVE_POINTS, vec![Table { off_route: 20, ..table(&[0, 0, 0, 0, 9]) }]));
    assert_eq!(figure.base.marker(), Some(Marker::Confidential));
    assert!(seen(&figure).iter().all(|cell| cell == "[c]"));
    assert!(figure.non_answers.iter().all(|(_, cell)| !cell.is_shown()));
}

#[test]
fn a_route_that_leaves_out_three_people_shows_nothing() {
    let figure = first(&survey(&FIVE_POINTS, vec![Table { off_route: 3, ..table(&[8, 8, 8, 8, 8]) }]));
    assert_eq!(figure.base.marker(), Some(Marker::Confidential));
}

#[test]
fn reasons_are_shown_together_or_not_at_all() {
    let shown = first(&survey(&FIVE_POINTS, vec![Table { reasons: vec![6, 0], ..table(&[8, 8, 8, 8, 8]) }]));
    let counts: Vec<_> =
        shown.non_answers.iter().map(|(code, cell)| (code.as_str(), cell.shown().copied())).collect();
    assert_eq!(counts, [("dont_know", Some(6)), ("not_reached", Some(0)), ("off_route", Some(0))]);
    let withheld =
        first(&survey(&FIVE_POINTS, vec![Table { reasons: vec![6, 1], ..table(&[8, 8, 8, 8, 8]) }]));
    assert!(withheld.non_answers.iter().all(|(_, cell)| !cell.is_shown()));
}

#[test]
fn a_question_without_a_direction_has_no_favourable_share() {
    let figure = first(&survey(&[Polarity::None; 3], vec![table(&[8, 8, 8])]));
    assert_eq!(figure.favourable.marker(), Some(Marker::NotApplicable));
    assert_eq!(seen(&figure), ["8", "8", "8"]);
}

#[test]
fn figures_since_the_start_follow_while_everything_is_shown() {
    let survey = survey(&FIVE_POINTS, vec![table(&[5, 6, 7, 8, 9]), table(&[6, 5, 9, 8, 7])]);
    let cumulative = survey.published(2).series.remove(0).cumulative;
    assert_eq!(seen(&cumulative), ["11", "11", "16", "16", "16"]);
    assert_eq!(cumulative.period.to.to_string(), "2026-02");
}

#[test]
fn a_headline_that_is_withheld_holds_the_figures_since_the_start_back() {
    let few = table(&[7, 8, 9, 1, 2]);
    let survey = survey(&FIVE_POINTS, vec![table(&[5, 6, 7, 8, 9]), few.clone(), few]);
    let since = |periods| survey.published(periods).series.remove(0).cumulative;
    assert_eq!(since(1).period.to.to_string(), "2026-01");
    // One more period would be worked out as the difference.
    assert_eq!(since(2), since(1));
    // Two would hide each other, but the fourth option's remainder is two people.
    assert_eq!(since(3), since(1));
}

#[test]
fn a_shown_headline_moves_though_options_are_withheld() {
    let survey = survey(&FIVE_POINTS, vec![table(&[5, 6, 7, 8, 9]), table(&[2, 9, 6, 8, 9])]);
    let cumulative = survey.published(2).series.remove(0).cumulative;
    assert_eq!(cumulative.period.to.to_string(), "2026-02");
    assert_eq!(cumulative.favourable.shown().unwrap().count, 34);
    assert_eq!(seen(&cumulative), ["[c]", "15", "[c]", "16", "18"]);
}

#[test]
fn the_last_two_shown_shares_are_compared() {
    let low = table(&[20, 10, 5, 5, 5]);
    let high = table(&[5, 5, 5, 20, 20]);
    let change = |tables| survey(&FIVE_POINTS, tables).published(2).series.remove(0).change;
    assert_eq!(change(vec![low.clone(), high.clone()]), Some(Change::Higher));
    assert_eq!(change(vec![high.clone(), low.clone()]), Some(Change::Lower));
    assert_eq!(change(vec![low.clone(), low]), Some(Change::NoEvidence));
}

/// No figure shows a count that its own base does not allow, and what is shown sums.
fn lawful(figure: &Figure, of_one: bool) -> Result<(), TestCaseError> {
    let Some(base) = figure.base.shown().copied() else {
        prop_assert!(figure.options.iter().all(|cell| !cell.is_shown()));
        prop_assert!(!figure.favourable.is_shown() && !figure.score.is_shown());
        return Ok(());
    };
    prop_assert!(base >= 10);
    let counts: Vec<u32> =
        figure.options.iter().filter_map(|cell| cell.shown().map(|share| share.count)).collect();
    let favourable = figure.favourable.shown().map(|share| share.count);
    let reasons = figure.non_answers.iter().filter_map(|(_, cell)| cell.shown().copied());
    for count in counts.iter().copied().chain(favourable).chain(favourable.map(|x| base - x)).chain(reasons) {
        prop_assert!(count >= 5 || (count == 0 && base >= 20), "{count} of {base}");
    }
    if of_one && counts.len() == figure.options.len() {
        prop_assert_eq!(counts.iter().sum::<u32>(), base);
    }
    if let Some(share) = figure.favourable.shown() {
        prop_assert!(share.interval.contains(share.share));
    }
    Ok(())
}

proptest! {
    #[test]
    fn no_small_count_is_ever_shown(survey in prop_oneof![one(), many()]) {
        let wave = survey.published(survey.tables.len());
        for figure in wave.series[0].periods.iter().chain([&wave.series[0].cumulative]) {
            lawful(figure, survey.question.shape == Shape::One)?;
        }
    }

    #[test]
    fn a_later_edition_repeats_what_an_earlier_one_said(survey in one()) {
        let all = survey.published(survey.tables.len());
        for periods in 1..=survey.tables.len() {
            let then = survey.published(periods);
            prop_assert_eq!(&then.series[0].periods[..], &all.series[0].periods[..periods]);
        }
    }
}
