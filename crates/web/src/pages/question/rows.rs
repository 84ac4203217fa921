//! The tables of one question: by period, by option, and why some did not answer.

use questionnaire::Language;
use statistics::{Cell, Figure, Series, WaveFigures};

use crate::locale::{Message, t};
use crate::pages::dashboard::reading::Reading;
use crate::pages::dashboard::told;
use crate::pages::dashboard::words::{self, count, percent, say};
use crate::spoken;

/// One period.
pub(super) struct PeriodRow {
    pub(super) period: String,
    pub(super) base: String,
    pub(super) share: String,
    pub(super) low: String,
    pub(super) high: String,
    pub(super) score: String,
    pub(super) options: Vec<String>,
}

/// One option since the start.
pub(super) struct OptionRow {
    pub(super) label: String,
    pub(super) count: String,
    pub(super) share: String,
}

/// One reason for giving no answer.
pub(super) struct NonAnswerRow {
    pub(super) reason: Message,
    pub(super) count: String,
}

/// A row for each period between the months asked for, and one that says that the waiting months have nothing yet. Where the
/// options are told over the same months, the row has them.
pub(super) fn periods(reading: Reading<'_>, wave: &WaveFigures, series: &Series) -> Vec<PeriodRow> {
    let language = reading.language;
    let within = |figure: &&Figure| reading.months.is_none_or(|months| months.holds(figure.period));
    let closed = series.periods.iter().filter(within).map(|figure| row(language, series, figure));
    let last = series.periods.last().map(|figure| figure.period.to);
    let waiting = wave.carried.filter(|period| last.is_none_or(|last| last < period.to));
    let waiting = waiting.map(|period| PeriodRow {
        period: t(language, "period-waits").with("period", spoken::period(language, period)).to_string(),
        base: withheld(),
        share: withheld(),
        low: withheld(),
        high: withheld(),
        score: withheld(),
        options: series.options.iter().map(|_| withheld()).collect(),
    });
    closed.chain(waiting).collect()
}

fn withheld() -> String {
    "[c]".to_owned()
}

fn row(language: Language, series: &Series, figure: &Figure) -> PeriodRow {
    let mean = |cell: &Cell<statistics::Mean>| match cell.shown() {
        Some(mean) => format!("{:.0}", mean.mean),
        None => percent(cell, |_| 0.0),
    };
    let detail = series.details.iter().find(|detail| detail.period == figure.period).unwrap_or(figure);
    let option = |place: usize| match detail.options.get(place) {
        Some(option) => percent(option, |option| option.share),
        None => withheld(),
    };
    PeriodRow {
        period: format!("{}{}", words::period(language, figure), begins_anew(series, figure)),
        base: count(&figure.base),
        share: percent(&figure.favourable, |favourable| favourable.share),
        low: percent(&figure.favourable, |favourable| favourable.interval.low),
        high: percent(&figure.favourable, |favourable| favourable.interval.high),
        score: mean(&detail.score),
        options: (0..series.options.len()).map(option).collect(),
    }
}

/// The mark of the first period after a break.
fn begins_anew(series: &Series, figure: &Figure) -> &'static str {
    let first = series.periods.first().is_some_and(|first| first.period == figure.period);
    if first && series.after.is_some() { " [b]" } else { "" }
}

/// The options over the longest time that tells them.
pub(super) fn options(language: Language, series: &Series) -> Vec<OptionRow> {
    let row = |(label, cell): (&statistics::OptionLabel, &Cell<statistics::Share>)| OptionRow {
        label: say(language, &label.label).to_owned(),
        count: cell.shown().map_or_else(|| percent(cell, |_| 0.0), |share| share.count.to_string()),
        share: percent(cell, |share| share.share),
    };
    series.options.iter().zip(&told(series).options).map(row).collect()
}

/// Why people gave no answer, since the start.
pub(super) fn non_answers(language: Language, series: &Series) -> Vec<NonAnswerRow> {
    let row = |(name, cell): &(String, Cell<u32>)| NonAnswerRow {
        reason: t(language, format!("non-answer-{name}")),
        count: count(cell),
    };
    series.cumulative.non_answers.iter().map(row).collect()
}
