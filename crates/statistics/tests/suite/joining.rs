//! A question that went on with fewer options.

use std::collections::BTreeMap;

use statistics::disclosure::{Counts, Question, Regrouping, Shape, Tally, from_nothing, joined};
use statistics::{DisclosurePolicy, Marker, Month, OptionLabel, Polarity, Series, Wording};

use crate::invented::months;

fn wording(text: &str) -> Wording {
    Wording { en: text.to_owned(), cy: text.to_owned() }
}

fn question(options: &[(&str, Polarity, u8)]) -> Question {
    let label = |(code, polarity, _): &(&str, Polarity, u8)| OptionLabel {
        code: (*code).to_owned(),
        label: wording(code),
        polarity: *polarity,
    };
    Question {
        concept: "panel.told".to_owned(),
        theme: "respect".to_owned(),
        question: wording("Were you told?"),
        short: wording("Told"),
        shape: Shape::One,
        options: options.iter().map(label).collect(),
        scores: options.iter().map(|(_, _, score)| Some(*score)).collect(),
        non_answers: vec!["not_reached".to_owned()],
    }
}

fn fine() -> Question {
    use Polarity::{Favourable, Neutral, Unfavourable};
    question(&[
        ("very_badly", Unfavourable, 0),
        ("badly", Unfavourable, 25),
        ("neither", Neutral, 50),
        ("well", Favourable, 100),
    ])
}

fn coarse() -> Question {
    use Polarity::{Favourable, Neutral, Unfavourable};
    question(&[
        ("no", Unfavourable, 0),
        ("neither", Neutral, 50),
        ("yes", Favourable, 100),
        ("more", Neutral, 50),
    ])
}

fn counts(options: &[u32]) -> Counts {
    let people = options.iter().sum();
    Counts {
        offered: people,
        base: people,
        options: options.to_vec(),
        non_answers: vec![0],
        ..Counts::default()
    }
}

fn month(number: usize) -> Month {
    months().nth(number).unwrap()
}

/// The series of a question with counts in some months of four, forty people interviewed in each.
fn series(question: &Question, counted: &[(usize, &[u32])]) -> Series {
    let interviews: Vec<(Month, u32)> = (0..4).map(|number| (month(number), 40)).collect();
    let months: BTreeMap<_, _> =
        counted.iter().map(|(number, options)| (month(*number), counts(options).into())).collect();
    let tally = Tally { question: question.clone(), routed: true, months };
    from_nothing("six-week", &interviews, &[tally], &DisclosurePolicy::default()).series.remove(0)
}

/// Two months with the finer options, then two with the coarser.
fn told() -> Series {
    let earlier = series(&fine(), &[(0, &[12, 8, 10, 10]), (1, &[12, 2, 10, 16])]);
    let later = series(&coarse(), &[(2, &[14, 10, 16, 0]), (3, &[10, 10, 20, 0])]);
    joined(&earlier, later, &how(false))
}

fn how(same_scores: bool) -> Regrouping {
    Regrouping { from: month(2), becomes: vec![Some(0), Some(0), Some(1), Some(2)], same_scores }
}

fn options(told: &Series, period: usize) -> Vec<Result<u32, Marker>> {
    let cells = told.periods[period].options.iter();
    cells.map(|cell| cell.shown().map(|share| share.count).ok_or_else(|| cell.marker().unwrap())).collect()
}

#[test]
fn shown_counts_are_put_together_and_the_series_goes_on() {
    let told = told();
    assert_eq!(options(&told, 0), [Ok(20), Ok(10), Ok(10), Err(Marker::NotAvailable)]);
    assert_eq!(told.periods[0].options[0].shown().unwrap().share, 0.5);
    assert_eq!(options(&told, 2)[..3], [Ok(14), Ok(10), Ok(16)]);
    let favourable: Vec<_> =
        told.periods.iter().map(|figure| figure.favourable.shown().unwrap().count).collect();
    assert_eq!(favourable, [10, 16, 16, 20]);
    assert_eq!(told.change, statistics::Change::between_last(&told.periods));
    assert_eq!(told.options.len(), 4);
}

#[test]
fn a_sum_with_a_withheld_count_in_it_is_withheld() {
    let earlier = series(&fine(), &[(1, &[12, 2, 10, 16])]);
    assert_eq!(earlier.periods[1].options[1].marker(), Some(Marker::Confidential));
    assert_eq!(options(&told(), 1)[0], Err(Marker::Confidential), "12 + 2 would tell the two");
}

#[test]
fn nothing_is_shown_of_the_earlier_months_that_was_not_shown_or_the_sum_of_what_was() {
    let earlier = series(&fine(), &[(0, &[12, 8, 10, 10]), (1, &[12, 2, 10, 16])]);
    for (before, after) in earlier.periods.iter().zip(&told().periods).take(2) {
        assert_eq!((before.base, before.favourable), (after.base, after.favourable));
        assert_eq!(before.non_answers, after.non_answers);
    }
}

#[test]
fn mean_scores_end_at_a_break_where_an_option_changed_its_score() {
    let told = told();
    assert_eq!(told.periods[0].score.marker(), Some(Marker::Break));
    assert!(told.periods[3].score.is_shown());
    let earlier = series(&fine(), &[(0, &[12, 8, 10, 10])]);
    let kept = joined(&earlier, series(&coarse(), &[]), &how(true));
    assert_eq!(kept.periods[0].score, earlier.periods[0].score);
}

#[test]
fn since_the_start_begins_again_once_there_is_something_to_say() {
    let told = told();
    assert_eq!(told.cumulative.base.shown(), Some(&80));
    let earlier = series(&fine(), &[(0, &[12, 8, 10, 10]), (1, &[12, 8, 10, 10])]);
    let waiting = joined(&earlier, series(&coarse(), &[]), &how(false));
    assert_eq!(waiting.cumulative.base.shown(), Some(&80));
    assert_eq!(waiting.cumulative.options[0].shown().unwrap().count, 40);
}
