//! The tables of an edition: for each wave the interviews, the questions and the answers.

use statistics::{Cell, Edition, Figure, Series, WaveFigures};

use super::sheet::{Sheet, Value};
use crate::words;

/// Every table, wave by wave.
pub(super) fn tables(edition: &Edition) -> Vec<Sheet> {
    edition
        .waves
        .iter()
        .flat_map(|wave| [interviews(edition, wave), questions(edition, wave), answers(edition, wave)])
        .filter(|sheet| !sheet.rows.is_empty())
        .collect()
}

fn interviews(edition: &Edition, wave: &WaveFigures) -> Sheet {
    let rows = crate::interviews::interviews(wave).map(|(period, held)| {
        vec![
            Value::Words(edition.area_code.clone()),
            Value::Words(edition.area.en.clone()),
            Value::Words(words::period(period)),
            value(&held, |count| Value::Count(*count)),
        ]
    });
    Sheet {
        name: name(wave, "interviews"),
        title: about(edition, wave, "Interviews, at least"),
        notes: carried(wave),
        header: vec!["Area code", "Area", "Period", "Interviews, at least"],
        rows: rows.collect(),
    }
}

fn questions(edition: &Edition, wave: &WaveFigures) -> Sheet {
    Sheet {
        name: name(wave, "questions"),
        title: about(
            edition,
            wave,
            "Percentage who gave a favourable answer, and mean score, for each question",
        ),
        notes: vec!["Scores run from 0 to 100. Lower and upper are the bounds of 95% intervals.".to_owned()],
        header: vec![
            "Theme",
            "Question",
            "Period",
            "Coverage",
            "Base (people)",
            "Favourable (%)",
            "Favourable lower (%)",
            "Favourable upper (%)",
            "Mean score",
            "Score lower",
            "Score upper",
        ],
        rows: figures(wave).map(|(series, coverage, figure)| question(series, coverage, figure)).collect(),
    }
}

fn question(series: &Series, coverage: &str, figure: &Figure) -> Vec<Value> {
    let (favourable, score) = (&figure.favourable, &figure.score);
    let mut row = place(series, coverage, figure);
    row.extend([
        value(&figure.base, |base| Value::Count(*base)),
        value(favourable, |found| Value::Decimal(found.share * 100.0)),
        value(favourable, |found| Value::Decimal(found.interval.low * 100.0)),
        value(favourable, |found| Value::Decimal(found.interval.high * 100.0)),
        value(score, |found| Value::Decimal(found.mean)),
        value(score, |found| Value::Decimal(found.interval.low)),
        value(score, |found| Value::Decimal(found.interval.high)),
    ]);
    row
}

fn answers(edition: &Edition, wave: &WaveFigures) -> Sheet {
    let rows = figures(wave).flat_map(|(series, coverage, figure)| {
        series.options.iter().zip(&figure.options).map(move |(label, cell)| {
            let mut row = place(series, coverage, figure);
            row.extend([
                Value::Words(label.label.en.clone()),
                value(cell, |share| Value::Count(share.count)),
                value(cell, |share| Value::Decimal(share.share * 100.0)),
            ]);
            row
        })
    });
    Sheet {
        name: name(wave, "answers"),
        title: about(edition, wave, "People who gave each answer, for each question"),
        notes: vec!["Percentages are of the people who chose an answer on the scale.".to_owned()],
        header: vec!["Theme", "Question", "Period", "Coverage", "Answer", "People", "Share (%)"],
        rows: rows.collect(),
    }
}

/// Every figure of a wave with its series, periods before the cumulative one.
fn figures(wave: &WaveFigures) -> impl Iterator<Item = (&Series, &'static str, &Figure)> {
    wave.series.iter().flat_map(|series| {
        let periods = series.periods.iter().map(move |figure| (series, "Period", figure));
        let details = series.details.iter().map(move |figure| (series, "All answers", figure));
        periods.chain(details).chain(std::iter::once((series, "Since the start", &series.cumulative)))
    })
}

fn place(series: &Series, coverage: &str, figure: &Figure) -> Vec<Value> {
    [capitalised(&series.theme), series.short.en.clone(), words::period(figure.period), coverage.to_owned()]
        .map(Value::Words)
        .to_vec()
}

fn value<T>(cell: &Cell<T>, shown: impl Fn(&T) -> Value) -> Value {
    let marker =
        || Value::Words(cell.marker().map(|marker| marker.shorthand().to_owned()).unwrap_or_default());
    cell.shown().map_or_else(marker, shown)
}

fn carried(wave: &WaveFigures) -> Vec<String> {
    let waiting = wave.carried.map(|months| {
        format!("{} waits for more interviews and joins the next period.", words::period(months))
    });
    waiting.into_iter().collect()
}

fn about(edition: &Edition, wave: &WaveFigures, what: &str) -> String {
    format!("{what}: {}, {}, to {}", edition.area.en, words::wave(&wave.wave), words::month(edition.month))
}

/// `Six_week_questions`.
fn name(wave: &WaveFigures, what: &str) -> String {
    format!("{}_{what}", capitalised(&wave.wave.replace('-', "_")))
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
