//! The tables behind the charts: every question by period, and which months were joined.

use questionnaire::Language;
use statistics::{Figure, Period, Series, WaveFigures};

use super::words::{count, directed, percent, say};
use crate::locale::{Message, t};
use crate::spoken;

/// Every question and every period.
pub(crate) struct QuestionTable {
    /// The periods, one for each column.
    pub(crate) periods: Vec<String>,
    /// The questions.
    pub(crate) rows: Vec<QuestionRow>,
}

/// One question of the table.
pub(crate) struct QuestionRow {
    /// Its short name.
    pub(crate) name: String,
    /// The share and the base of each period.
    pub(crate) cells: Vec<String>,
    /// The share and the base since the start.
    pub(crate) cumulative: String,
}

/// One month and the period that shows it.
pub(crate) struct MonthRow {
    /// The month.
    pub(crate) month: String,
    /// At least how many interviews, or `[c]`.
    pub(crate) interviews: String,
    /// Where it is shown.
    pub(crate) shown: Message,
}

/// The table of a wave.
pub(crate) fn questions(language: Language, wave: &WaveFigures, theme: &str) -> QuestionTable {
    let row = |series: &Series| QuestionRow {
        name: say(language, &series.short).to_owned(),
        cells: wave.periods.iter().map(|closed| cell_of(language, series, closed.period)).collect(),
        cumulative: cell(&series.cumulative),
    };
    QuestionTable {
        periods: wave.periods.iter().map(|closed| spoken::period(language, closed.period)).collect(),
        rows: directed(wave, theme).map(row).collect(),
    }
}

/// A question's spans may join several of the wave's periods: the last of them holds the figure.
fn cell_of(language: Language, series: &Series, period: Period) -> String {
    let figure = series.periods.iter().find(|figure| figure.period.holds(period));
    match figure {
        Some(figure) if figure.base.is_shown() && figure.period.to != period.to => {
            t(language, "table-joined").to_string()
        }
        Some(figure) => cell(figure),
        None => "[c]".to_owned(),
    }
}

fn cell(figure: &Figure) -> String {
    let share = percent(&figure.favourable, |favourable| favourable.share);
    match figure.base.shown() {
        Some(base) => format!("{share} ({base})"),
        None => share,
    }
}

/// Every month, by the period that it is part of.
pub(crate) fn months(language: Language, wave: &WaveFigures) -> Vec<MonthRow> {
    let closed = wave.periods.iter().flat_map(|closed| {
        let alone = closed.period.from == closed.period.to;
        let interviews = if alone { count(&closed.interviews) } else { "[c]".to_owned() };
        let shown = match alone {
            true => t(language, "month-alone"),
            false => t(language, "month-joined").with("period", spoken::period(language, closed.period)),
        };
        closed.period.months().map(move |month| (month, interviews.clone(), shown.clone()))
    });
    let waiting = wave.carried.into_iter().flat_map(|period| period.months());
    let waiting = waiting.map(|month| (month, "[c]".to_owned(), t(language, "month-waits")));
    let row =
        |(month, interviews, shown)| MonthRow { month: spoken::month(language, month), interviews, shown };
    closed.chain(waiting).map(row).collect()
}
