//! The release rule, example by example.

use proptest::prelude::*;
use statistics::disclosure::Shape;
use statistics::{Cell, Change, Figure, Marker, Polarity, Series, Share};

use crate::attacker::figures;
use crate::invented::{Survey, Table, many, one, question};

const FIVE_POINTS: [Polarity; 5] = [
    Polarity::Unfavourable,
    Polarity::Unfavourable,
    Polarity::Neutral,
    Polarity::Favourable,
    Polarity::Favourable,
];

const ENOUGH: [u32; 5] = [5, 6, 7, 8, 9];

fn table(options: &[u32]) -> Table {
    Table { options: options.to_vec(), reasons: vec![0, 0], off_route: 0, base: options.iter().sum() }
}

fn survey(polarities: &[Polarity], tables: Vec<Table>) -> Survey {
    Survey { question: question(Shape::One, polarities), tables }
}

/// Five points, month by month.
fn series(months: &[[u32; 5]]) -> Series {
    let tables = months.iter().map(|options| table(options)).collect();
    survey(&FIVE_POINTS, tables).published(months.len()).series.remove(0)
}

fn first(survey: &Survey) -> Figure {
    survey.published(1).series.remove(0).periods.remove(0)
}

fn counts(cells: &[Cell<Share>]) -> Vec<String> {
    let text = |cell: &Cell<Share>| match (cell.shown(), cell.marker()) {
        (Some(share), _) => share.count.to_string(),
        (None, marker) => marker.map_or("", Marker::shorthand).to_owned(),
    };
    cells.iter().map(text).collect()
}

/// The options as a reader sees them.
fn seen(figure: &Figure) -> Vec<String> {
    counts(&figure.options)
}

fn months(figure: &Figure) -> (String, String) {
    (figure.period.from.to_string(), figure.period.to.to_string())
}

#[test]
fn a_table_without_small_counts_is_shown_whole() {
    let figure = first(&survey(&FIVE_POINTS, vec![table(&ENOUGH)]));
    assert_eq!(seen(&figure), ["5", "6", "7", "8", "9"]);
    assert_eq!(counts(&figure.bands), ["17", "7", "11"]);
    let favourable = figure.favourable.shown().unwrap();
    assert_eq!((favourable.count, figure.base.shown()), (17, Some(&35)));
    assert!(figure.score.is_shown());
}

#[test]
fn options_wait_for_each_other_while_the_headline_goes_on() {
    let series = series(&[[2, 9, 6, 8, 9], [4, 9, 6, 8, 9]]);
    let [january, february] = series.periods.as_slice() else { panic!("two spans") };
    for figure in [january, february] {
        assert_eq!(counts(&figure.bands)[0], "17");
        assert_eq!(seen(figure), ["[c]"; 5]);
        assert_eq!(figure.score.marker(), Some(Marker::Confidential));
    }
    assert_eq!(counts(&january.bands), ["17", "6", "11"]);
    let [both] = series.details.as_slice() else { panic!("one span of options") };
    assert_eq!(months(both), ("2026-01".to_owned(), "2026-02".to_owned()));
    assert_eq!(seen(both), ["6", "18", "12", "16", "18"]);
    assert!(both.score.is_shown());
}

#[test]
fn bands_wait_where_one_is_small() {
    let series = series(&[[9, 9, 2, 8, 9], [9, 9, 3, 8, 9]]);
    assert_eq!(counts(&series.periods[0].bands), ["17", "[c]", "[c]"]);
    assert_eq!(counts(&series.details[0].bands), ["34", "5", "36"]);
    assert_eq!(counts(&series.cumulative.bands), ["34", "5", "36"]);
}

#[test]
fn what_never_grows_is_told_together_after_a_year() {
    let mut rare = [[0, 9, 6, 8, 9]; 12];
    rare[0][0] = 1;
    let series = series(&rare);
    let [year] = series.details.as_slice() else { panic!("one span of options") };
    assert_eq!(year.period.months().count(), 12);
    assert_eq!(seen(year), ["[c]", "[c]", "72", "96", "108"]);
    assert_eq!(year.score.marker(), Some(Marker::Confidential));
    assert_eq!(counts(&year.bands), ["204", "72", "109"]);
}

#[test]
fn options_do_not_close_over_bands_of_two_shapes() {
    let mut months = vec![[9, 9, 0, 8, 9]; 12];
    months[0][2] = 1;
    months.extend([[9, 9, 6, 8, 9]; 2]);
    let series = series(&months);
    let [year, january, february] = series.details.as_slice() else { panic!("{:?}", series.details.len()) };
    assert_eq!(counts(&year.bands), ["204", "[c]", "[c]"]);
    assert_eq!(seen(year)[2], "[c]", "the neutral of the year would be the difference");
    for month in [january, february] {
        assert_eq!(seen(month), ["9", "9", "6", "8", "9"]);
    }
    assert_eq!(counts(&series.cumulative.bands), ["238", "[c]", "[c]"]);
}

#[test]
fn where_few_are_favourable_the_month_waits() {
    let few = [7, 8, 9, 1, 2];
    let waiting = series(&[few]);
    assert_eq!(waiting.periods[0].favourable.marker(), Some(Marker::Confidential));
    assert!(figures(&waiting).all(|figure| !figure.base.is_shown()));
    let joined = series(&[few, few]);
    let [both] = joined.periods.as_slice() else { panic!("one span") };
    assert_eq!((both.favourable.shown().unwrap().count, both.base.shown()), (6, Some(&54)));
}

#[test]
fn nobody_may_be_shown_from_the_full_base_on() {
    let ways = [Polarity::Favourable, Polarity::Unfavourable];
    let below = first(&survey(&ways, vec![Table { off_route: 5, ..table(&[19, 0]) }]));
    assert_eq!(seen(&below), ["[c]", "[c]"]);
    let full = first(&survey(&ways, vec![table(&[20, 0])]));
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
fn a_route_that_leaves_out_three_people_waits_for_two_more() {
    let three = Table { off_route: 3, ..table(&[8, 8, 8, 8, 8]) };
    let survey = survey(&FIVE_POINTS, vec![three.clone(), three]);
    assert_eq!(first(&survey).base.marker(), Some(Marker::Confidential));
    assert_eq!(survey.published(2).series[0].periods[0].base.shown(), Some(&80));
}

/// A question that becomes off-route for nearly all: the months wait, however long it takes.
#[test]
fn a_question_that_hardly_anybody_is_asked_any_more_waits() {
    let usual = table(&[8; 5]);
    let rare = Table { off_route: 39, ..table(&[0, 0, 0, 0, 1]) };
    let tables: Vec<Table> = [usual].into_iter().chain(vec![rare; 12]).collect();
    let series = survey(&FIVE_POINTS, tables).published(13).series.remove(0);
    let [january, waits] = series.periods.as_slice() else { panic!("a span and what waits") };
    assert!(january.base.is_shown() && !waits.base.is_shown());
    assert_eq!(waits.period.months().count(), 12);
    assert_eq!(series.cumulative.period, january.period);
}

#[test]
fn reasons_wait_for_those_without_an_answer_to_be_enough() {
    let with = |reasons: [u32; 2]| Table { reasons: reasons.to_vec(), ..table(&[8; 5]) };
    let told = |tables: Vec<Table>| {
        let months = tables.len();
        let cumulative = survey(&FIVE_POINTS, tables).published(months).series.remove(0).cumulative;
        let cells = cumulative.non_answers.into_iter();
        cells.map(|(code, cell)| (code, cell.shown().copied())).collect::<Vec<_>>()
    };
    let shown = |counts: [u32; 3]| {
        let codes = ["dont_know", "not_reached", "off_route"].map(str::to_owned);
        codes.into_iter().zip(counts.map(Some)).collect::<Vec<_>>()
    };
    assert_eq!(told(vec![with([6, 0])]), shown([6, 0, 0]));
    assert!(told(vec![with([6, 1])]).iter().all(|(_, cell)| cell.is_none()));
    assert_eq!(told(vec![with([6, 1]), with([6, 4])]), shown([12, 5, 0]));
}

#[test]
fn a_question_without_a_direction_has_no_favourable_share() {
    let figure = first(&survey(&[Polarity::None; 3], vec![table(&[8, 8, 8])]));
    assert_eq!(figure.favourable.marker(), Some(Marker::NotApplicable));
    assert_eq!(seen(&figure), ["8", "8", "8"]);
    assert!(figure.bands.is_empty());
}

#[test]
fn longer_windows_are_unions_of_spans_under_their_real_months() {
    let few = [7, 8, 9, 1, 2];
    let series = series(&[ENOUGH, ENOUGH, few, few, ENOUGH, ENOUGH, few]);
    let named = |figures: &[Figure]| figures.iter().map(months).collect::<Vec<_>>();
    let of = |pairs: &[(&str, &str)]| -> Vec<(String, String)> {
        pairs.iter().map(|(from, to)| (format!("2026-{from}"), format!("2026-{to}"))).collect()
    };
    assert_eq!(
        named(&series.periods),
        of(&[("01", "01"), ("02", "02"), ("03", "04"), ("05", "05"), ("06", "06"), ("07", "07")])
    );
    assert!(!series.periods[5].base.is_shown());
    assert_eq!(named(&series.quarters), of(&[("01", "02"), ("05", "06")]));
    assert_eq!(
        named(&series.rolling_3),
        of(&[("01", "01"), ("01", "02"), ("02", "04"), ("03", "05"), ("05", "06")])
    );
    assert_eq!(months(series.rolling_12.last().unwrap()), ("2026-01".to_owned(), "2026-06".to_owned()));
    assert_eq!(series.cumulative.base.shown(), Some(&(4 * 35 + 2 * 27)));
}

#[test]
fn the_last_two_shown_shares_are_compared() {
    let low = [20, 10, 5, 5, 5];
    let high = [5, 5, 5, 20, 20];
    let change = |months: [[u32; 5]; 2]| series(&months).change;
    assert_eq!(change([low, high]), Some(Change::Higher));
    assert_eq!(change([high, low]), Some(Change::Lower));
    assert_eq!(change([low, low]), Some(Change::NoEvidence));
}

/// No figure shows a count that its own base does not allow, and what is shown sums.
fn lawful(figure: &Figure, of_one: bool) -> Result<(), TestCaseError> {
    let Some(base) = figure.base.shown().copied() else {
        prop_assert!(figure.options.iter().all(|cell| !cell.is_shown()));
        prop_assert!(!figure.favourable.is_shown() && !figure.score.is_shown());
        return Ok(());
    };
    prop_assert!(base >= 10);
    let shown = |cells: &[Cell<Share>]| -> Vec<u32> {
        cells.iter().filter_map(|cell| cell.shown().map(|share| share.count)).collect()
    };
    let (options, bands) = (shown(&figure.options), shown(&figure.bands));
    let favourable = figure.favourable.shown().map(|share| share.count);
    let reasons = figure.non_answers.iter().filter_map(|(_, cell)| cell.shown().copied());
    let counts = options.iter().chain(&bands).copied().chain(favourable);
    for count in counts.chain(favourable.map(|x| base - x)).chain(reasons) {
        prop_assert!(count >= 5 || (count == 0 && base >= 20), "{count} of {base}");
    }
    if of_one && options.len() == figure.options.len() && !options.is_empty() {
        prop_assert_eq!(options.iter().sum::<u32>(), base);
    }
    if let Some(share) = figure.favourable.shown() {
        prop_assert!(share.interval.contains(share.share));
    }
    if let Some(score) = figure.score.shown() {
        prop_assert!(score.interval.contains(score.mean));
    }
    Ok(())
}

proptest! {
    #[test]
    fn no_small_count_is_ever_shown(survey in prop_oneof![one(), many()]) {
        let wave = survey.published(survey.tables.len());
        for figure in figures(&wave.series[0]) {
            lawful(figure, survey.question.shape == Shape::One)?;
        }
    }

    #[test]
    fn a_later_edition_repeats_what_an_earlier_one_said(survey in one()) {
        let all = survey.published(survey.tables.len());
        for edition in 1..=survey.tables.len() {
            let then = survey.published(edition);
            for figure in then.series[0].periods.iter().filter(|figure| figure.base.is_shown()) {
                let now = all.series[0].periods.iter().find(|now| now.period == figure.period).unwrap();
                prop_assert_eq!((now.base, now.favourable), (figure.base, figure.favourable));
                for (now, then) in now.options.iter().zip(&figure.options).filter(|(_, then)| then.is_shown()) {
                    prop_assert_eq!(now, then);
                }
            }
        }
    }
}
