//! The rows of one figure.

use std::iter::once;

use statistics::{Cell, Figure, Interval, OptionLabel, Share};

use super::{Place, Row};
use crate::marks::note;

/// The bands of a figure, in its order.
const BANDS: [&str; 3] = ["favourable", "neutral", "unfavourable"];

/// Base, favourable share and score; then the options, bands and reasons for no answer, where the figure has them.
pub(super) fn rows<'a>(place: Place<'a>, figure: &'a Figure) -> impl Iterator<Item = Row<'a>> {
    let base = figure.base.shown().copied();
    let labels = place.series.map(|series| series.options.as_slice()).unwrap_or_default();
    let options =
        labels.iter().zip(&figure.options).flat_map(move |(label, cell)| option(place, label, cell));
    let bands = BANDS.into_iter().zip(&figure.bands).flat_map(move |(name, cell)| band(place, name, cell));
    let of_people = once(Row::of(place, "base").valued(&figure.base, |count| f64::from(*count)))
        .chain([favourable(place, figure), score(place, figure)])
        .chain(options)
        .chain(bands)
        .map(move |row| Row { base: row.value.and(base), ..row });
    let reasons = figure.non_answers.iter().map(move |(code, cell)| Row {
        option: code,
        ..Row::of(place, "non_answer").valued(cell, |count| f64::from(*count))
    });
    let note = note(place.edition, place.wave, figure);
    of_people.chain(reasons).map(move |row| Row { note, ..row })
}

fn favourable<'a>(place: Place<'a>, figure: &Figure) -> Row<'a> {
    let row = Row::of(place, "favourable_share").valued(&figure.favourable, |favourable| favourable.share);
    within(row, figure.favourable.shown().map(|favourable| favourable.interval))
}

fn score<'a>(place: Place<'a>, figure: &Figure) -> Row<'a> {
    let row = Row::of(place, "mean_score").valued(&figure.score, |score| score.mean);
    within(row, figure.score.shown().map(|score| score.interval))
}

fn within(row: Row<'_>, interval: Option<Interval>) -> Row<'_> {
    Row { lower: interval.map(|interval| interval.low), upper: interval.map(|interval| interval.high), ..row }
}

fn option<'a>(place: Place<'a>, label: &'a OptionLabel, cell: &Cell<Share>) -> [Row<'a>; 2] {
    counted(place, ["option_count", "option_share"], cell).map(|row| Row {
        option: &label.code,
        label: Some(&label.label),
        ..row
    })
}

fn band<'a>(place: Place<'a>, name: &'static str, cell: &Cell<Share>) -> [Row<'a>; 2] {
    counted(place, ["band_count", "band_share"], cell).map(|row| Row { option: name, ..row })
}

fn counted<'a>(place: Place<'a>, [count, share]: [&'static str; 2], cell: &Cell<Share>) -> [Row<'a>; 2] {
    [
        Row::of(place, count).valued(cell, |share| f64::from(share.count)),
        Row::of(place, share).valued(cell, |share| share.share),
    ]
}
