//! The tables behind the charts: every question by period, and which months were joined.

use questionnaire::Language;
use statistics::{Figure, Period, Series, WaveFigures};

use super::address::Address;
use super::lens::Window;
use super::words::{count, directed, marks, percent, say};
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
    /// Its page.
    pub(crate) path: String,
    /// The share and the base of each period.
    pub(crate) cells: Vec<String>,
    /// The share and the base since the start.
    pub(crate) cumulative: String,
}

/// The sum of several questions or forces over one period.
pub(crate) struct TogetherRow {
    pub(crate) period: String,
    pub(crate) base: String,
    pub(crate) share: String,
    pub(crate) low: String,
    pub(crate) high: String,
}

impl TogetherRow {
    /// Of a figure.
    pub(crate) fn of(language: Language, figure: &Figure) -> Self {
        Self {
            period: format!("{}{}", spoken::period(language, figure.period), marks(figure)),
            base: count(&figure.base),
            share: percent(&figure.favourable, |it| it.share),
            low: percent(&figure.favourable, |it| it.interval.low),
            high: percent(&figure.favourable, |it| it.interval.high),
        }
    }
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

/// The table of a wave as a lens shows it, with the periods that lie between the months asked for.
pub(crate) fn questions(
    language: Language,
    address: &Address,
    wave: &WaveFigures,
    (window, months): (Window, Option<Period>),
) -> QuestionTable {
    let theme = "";
    let periods = columns(wave, window);
    let periods: Vec<Period> =
        periods.into_iter().filter(|period| months.is_none_or(|months| months.holds(*period))).collect();
    let row = |series: &Series| QuestionRow {
        name: say(language, &series.short).to_owned(),
        path: address.question(&series.concept),
        cells: periods.iter().map(|period| cell_of(language, series, *period, window)).collect(),
        cumulative: cell(&series.cumulative),
    };
    QuestionTable {
        rows: directed(wave, theme).map(row).collect(),
        periods: periods.iter().map(|period| spoken::period(language, *period)).collect(),
    }
}

/// The columns: the wave's own periods, or every window that some question tells.
fn columns(wave: &WaveFigures, window: Window) -> Vec<Period> {
    if window == Window::Months {
        return wave.periods.iter().map(|closed| closed.period).collect();
    }
    let all = wave.series.iter().flat_map(|series| &series.periods).map(|figure| figure.period);
    let mut all: Vec<Period> = all.collect();
    all.sort_by_key(|period| (period.to, period.from));
    all.dedup();
    all
}

/// A question's spans may join several of the wave's periods: the last of them holds the figure.
fn cell_of(language: Language, series: &Series, period: Period, window: Window) -> String {
    if window != Window::Months {
        let figure = series.periods.iter().find(|figure| figure.period == period);
        return figure.map_or_else(|| "[x]".to_owned(), cell);
    }
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
        Some(base) => format!("{share} ({base}){}", marks(figure)),
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
