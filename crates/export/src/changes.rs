//! What a force changed, as files tell it: the changes that are drawn on the chart of a question, in the order of their
//! numbers there.

use statistics::charts::MarkedChange;
use statistics::{Period, Series};

use crate::words::Words;

/// The changes meant to move a question, within its months, the earliest first. The first is number 1 on its chart.
pub(crate) fn drawn<'a>(series: &Series, changes: &'a [MarkedChange]) -> Vec<&'a MarkedChange> {
    let (first, last) = (series.periods.first(), series.periods.last());
    let whole = first.zip(last).map(|(first, last)| Period { from: first.period.from, to: last.period.to });
    let within = |change: &&MarkedChange| {
        change.is_about(series) && whole.is_some_and(|whole| whole.contains(change.month))
    };
    let mut drawn: Vec<&MarkedChange> = changes.iter().filter(within).collect();
    drawn.sort_by_key(|change| change.month);
    drawn
}

/// The same in words: "1: March 2026, a new leaflet".
pub(crate) fn said(drawn: &[&MarkedChange], words: Words) -> Vec<String> {
    let said = |(number, change): (usize, &&MarkedChange)| {
        let (number, month) = (number.to_string(), words.month(change.month));
        let texts =
            [("number", number.as_str()), ("month", month.as_str()), ("what", words.of(&change.what))];
        words.with("report-chart-change", &texts)
    };
    (1..).zip(drawn).map(said).collect()
}
