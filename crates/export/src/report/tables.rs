//! The tables of a report.

use statistics::charts::{MarkedChange, Meaning, Runs, chart};
use statistics::readings::{Compared, Comparison};
use statistics::{Cell, Change, Figure, Interval, Series, WaveFigures, themes as by_theme};

use super::findings::percent;
use super::{Block, Grid};
use crate::Release;
use crate::marks::marks;
use crate::words::Words;

/// The themes over twelve months and since the start.
pub(super) fn themes_rows(wave: &WaveFigures, words: Words) -> Vec<Vec<String>> {
    let told = by_theme(wave).into_iter().flat_map(|theme| {
        let windows = [("window-12", theme.rolling_12), ("window-start", theme.cumulative)];
        windows.into_iter().filter_map(move |(window, told)| {
            let told = told?;
            let mut row = vec![
                words.theme(&theme.theme),
                words.say(window),
                words.period(told.figure.period),
                told.questions.len().to_string(),
            ];
            row.extend(shares(&told.figure));
            Some(row)
        })
    });
    told.collect()
}

pub(super) fn themes_header(words: Words) -> Vec<String> {
    let keys = ["head-theme", "head-window", "head-period", "report-questions-count", "report-answers"];
    keys.into_iter().chain(SHARE).map(|key| words.say(key)).collect()
}

const SHARE: [&str; 3] = ["head-favourable", "head-favourable-lower", "head-favourable-upper"];

pub(super) fn themes(wave: &WaveFigures, words: Words) -> Vec<Block> {
    let rows = themes_rows(wave, words);
    let caption = words.say("report-themes-caption");
    table(Grid { caption, header: themes_header(words), words: 3, rows })
}

/// The latest shown period of the questions wanted, and what the chart says of it.
pub(super) fn questions(
    release: &Release,
    wave: &WaveFigures,
    words: Words,
    wanted: fn(&Series) -> bool,
) -> Vec<Block> {
    let row = |series: &Series| {
        let latest = series.periods.iter().rev().find(|figure| figure.favourable.is_shown());
        let figure = latest.unwrap_or(&series.cumulative);
        let mut row = vec![
            words.of(&series.short).to_owned(),
            words.theme(&series.theme),
            format!("{} {}", words.period(figure.period), marks(figure)).trim_end().to_owned(),
        ];
        row.extend(shares(figure));
        row.push(words.say(reading(series, &release.changes)));
        row
    };
    let rows = wave.series.iter().filter(|series| wanted(series)).map(row).collect();
    let keys = ["head-question", "head-theme", "head-period", "head-base"];
    let header = keys.into_iter().chain(SHARE).chain(["report-reading"]).map(|key| words.say(key)).collect();
    table(Grid { caption: words.say("report-questions-caption"), header, words: 3, rows })
}

/// What the control chart says of a question's latest period.
pub(super) fn reading(series: &Series, changes: &[MarkedChange]) -> &'static str {
    match chart(series, changes, &Runs::default()).reading() {
        Some(Meaning::Better) => "reading-better",
        Some(Meaning::Worse) => "reading-worse",
        Some(Meaning::Unusual) => "reading-unusual",
        Some(Meaning::Usual) => "reading-usual",
        Some(Meaning::Unread) => "reading-unread",
        None => "reading-none",
    }
}

/// Base, share and both ends of its interval, or their shorthand.
fn shares(figure: &Figure) -> [String; 4] {
    let end = |end: fn(&Interval) -> f64| {
        cell(&figure.favourable, |share| format!("{:.0}%", end(&share.interval) * 100.0))
    };
    [
        cell(&figure.base, ToString::to_string),
        cell(&figure.favourable, |share| format!("{:.0}%", share.share * 100.0)),
        end(|interval| interval.low),
        end(|interval| interval.high),
    ]
}

fn cell<T>(cell: &Cell<T>, shown: impl Fn(&T) -> String) -> String {
    let marker = || cell.marker().map_or("[x]", statistics::Marker::shorthand).to_owned();
    cell.shown().map_or_else(marker, shown)
}

/// One unit beside the rest: what it reads as, and its row.
pub(super) fn difference(
    series: &Series,
    comparison: &Comparison,
    words: Words,
) -> Option<(Change, Vec<String>)> {
    let Compared::Shown { unit, rest, difference } = &comparison.compared else { return None };
    let name = comparison.name.as_ref().map(|name| words.of(name).to_owned());
    let points = |share: f64| format!("{:+.0}", share * 100.0);
    let row = vec![
        words.of(&series.short).to_owned(),
        name.unwrap_or_else(|| comparison.units.join(" + ")),
        words.period(unit.period),
        format!("{} ({})", percent(unit), unit.base),
        format!("{} ({})", percent(rest), rest.base),
        words.with(
            "report-points",
            &[
                ("difference", &points(difference.difference)),
                ("low", &points(difference.interval.low)),
                ("high", &points(difference.interval.high)),
            ],
        ),
    ];
    Some((difference.reading, row))
}

/// The log of what was published anew.
pub(super) fn restatements(release: &Release, words: Words) -> Vec<Block> {
    let rows: Vec<_> = release
        .log
        .iter()
        .map(|entry| {
            vec![
                words.month(entry.month),
                words.date(entry.published),
                words.say(&format!("restatement-{}", entry.reason.slug())),
                entry.version.to_string(),
            ]
        })
        .collect();
    if rows.is_empty() {
        return vec![Block::Paragraph(words.say("no-restatements"))];
    }
    let header =
        ["head-month", "head-published", "head-reason", "head-version"].map(|key| words.say(key)).to_vec();
    table(Grid { caption: words.say("title-restatements"), header, words: 3, rows })
}

fn table(grid: Grid) -> Vec<Block> {
    if grid.rows.is_empty() { Vec::new() } else { vec![Block::Table(grid)] }
}
