//! The marks of what a force changed, as rows beside the figures they were meant to move: without a value, with the words.

use statistics::Period;

use super::{Place, Row};
use crate::Release;

/// One row for each question and each change that was meant to move it, within the months of the question.
pub(super) fn marks(release: &Release) -> impl Iterator<Item = Row<'_>> {
    let edition = &release.edition;
    let series = edition.waves.iter().flat_map(|wave| wave.series.iter().map(move |series| (wave, series)));
    series.flat_map(move |(wave, series)| {
        let drawn = crate::changes::drawn(series, &release.changes);
        drawn.into_iter().map(move |change| {
            let (period, unit) = (Period::single(change.month), None);
            let place =
                Place { edition, wave: &wave.wave, coverage: "period", unit, period, series: Some(series) };
            // There is nothing to measure: a month is not a number.
            Row { label: Some(&change.what), marker: "[z]", ..Row::of(place, "marked_change") }
        })
    })
}
