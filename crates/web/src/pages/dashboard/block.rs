//! The large chart of a question with everything that stands beside it: notes, numbered changes, its table and its files.

use improvement::effect_on;
use questionnaire::Language;
use statistics::charts::{Chart, MarkedChange, Meaning, Note, Runs, score_chart};
use statistics::{Period, Series};

use super::address::Address;
use super::effects;
use super::reading::{Read, Reading};
use super::words::{self, percent, say};
use crate::charts::{Line, Names, Size, Unit, control};
use crate::locale::{Message, t};
use crate::spoken;

/// A large chart, ready to be shown.
pub(crate) struct Block {
    /// Wide and narrow.
    pub(crate) drawings: Vec<String>,
    /// The finding.
    pub(crate) title: Message,
    /// What is drawn.
    pub(crate) subtitle: Message,
    /// What a reader has to be told.
    pub(crate) notes: Vec<Message>,
    /// The changes drawn.
    pub(crate) changes: Vec<Drawn>,
    /// The table of the chart.
    pub(crate) rows: Vec<Row>,
    /// What the column of values is called.
    pub(crate) measure: Message,
    /// What the values are of, where they are counted: people.
    pub(crate) base: Option<Message>,
    /// How the chart is read.
    pub(crate) how: Message,
    /// The chart's files.
    pub(crate) files: Vec<(String, Message)>,
    /// The page of the question.
    pub(crate) path: String,
}

/// A change drawn on a chart, as the notes beside it tell it.
pub(crate) struct Drawn {
    pub(crate) number: usize,
    pub(crate) month: String,
    pub(crate) what: String,
    /// Before beside after, or what it waits for.
    pub(crate) effect: Option<Message>,
}

/// One point of a chart as a row of its table.
pub(crate) struct Row {
    pub(crate) period: String,
    pub(crate) base: String,
    pub(crate) value: String,
    /// Lower limit, average, upper limit.
    pub(crate) limits: [String; 3],
    pub(crate) reading: Message,
}

/// The large chart of the shares of a question, as it was read.
pub(crate) fn block(reading: Reading<'_>, address: &Address, series: &Series, read: &Read) -> Block {
    let language = reading.language;
    let title = title(language, series, read);
    let names = names(language);
    let draw = |size| control(&read.line, size, &names, &title.to_string());
    let notes = read.chart.iter().flat_map(|chart| notes(language, chart));
    let overlap = read.chart.is_none().then(|| t(language, "chart-note-overlap"));
    Block {
        drawings: vec![draw(Size::Wide), draw(Size::Narrow)],
        subtitle: t(language, format!("chart-subtitle-{}", reading.window.slug())),
        notes: notes.chain(overlap).chain(revised(language, &read.line)).collect(),
        changes: changes(reading, series, read.chart.is_some()),
        rows: rows(reading, series, read),
        measure: t(language, "table-favourable"),
        base: Some(t(language, "table-base")),
        how: t(language, "chart-how-to-read"),
        files: ["csv", "svg"].map(|ending| file(language, address, series, ending)).to_vec(),
        path: address.question(&series.concept),
        title,
    }
}

/// The chart of the mean score. Nothing where no score is told.
pub(crate) fn score_block(reading: Reading<'_>, address: &Address, series: &Series) -> Option<Block> {
    let language = reading.language;
    let chart = score_chart(series, reading.changes, &Runs::default());
    chart.points.iter().any(|point| point.plotted().is_some()).then_some(())?;
    let line = Line::of_chart(language, &chart, Unit::Score, reading.months)?.marked(&reading.about(series));
    let latest = line.dots().last().map(|(_, dot)| dot)?;
    let title = t(language, "score-title")
        .with("score", format!("{:.0}", latest.value * 100.0))
        .with("reading", words::reading(language, latest.meaning));
    let names = names(language);
    let draw = |size| control(&line, size, &names, &title.to_string());
    Some(Block {
        drawings: vec![draw(Size::Wide), draw(Size::Narrow)],
        subtitle: t(language, "score-subtitle"),
        notes: notes(language, &chart).chain(revised(language, &line)).collect(),
        changes: changes(reading, series, false),
        rows: points(language, &chart, reading.months, |value| format!("{value:.0}")),
        measure: t(language, "table-score"),
        base: None,
        how: t(language, "chart-how-to-read"),
        files: Vec::new(),
        path: address.question(&series.concept),
        title,
    })
}

/// The finding: how many in the latest period, and whether that is unusual.
pub(crate) fn title(language: Language, series: &Series, read: &Read) -> Message {
    let Some(latest) = read.latest() else { return t(language, "question-withheld") };
    let key = match latest.meaning {
        Meaning::Better => "chart-title-better",
        Meaning::Worse => "chart-title-worse",
        Meaning::Unusual | Meaning::Usual => "chart-title-usual",
        Meaning::Unread => "chart-title-plain",
    };
    let shown = read.line.dots().last().map(|(spot, _)| spot.short.clone()).unwrap_or_default();
    t(language, key)
        .with("percent", spoken::percent(latest.value))
        .with("question", say(language, &series.short))
        .with("average", read.centre().map(spoken::percent).unwrap_or_default())
        .with("month", shown)
}

pub(crate) fn names(language: Language) -> Names {
    let named = |key: &str| t(language, key).to_string();
    Names { upper: named("chart-upper"), average: named("chart-average-name"), lower: named("chart-lower") }
}

/// What `[r]` means, where a chart has it.
pub(crate) fn revised(language: Language, line: &Line) -> Option<Message> {
    line.is_revised().then(|| t(language, "chart-note-revised"))
}

/// What has to be said beside a chart.
pub(crate) fn notes(language: Language, chart: &Chart) -> impl Iterator<Item = Message> {
    chart.notes.iter().filter_map(move |note| match note {
        Note::TrialLimits { points, settled, .. } => {
            Some(t(language, "chart-note-trial").count("points", points).count("settled", settled))
        }
        Note::NoLimits { points, .. } => Some(t(language, "chart-note-no-limits").count("points", points)),
        Note::Screened { ranges, .. } => Some(t(language, "chart-note-screened").count("ranges", ranges)),
        Note::Across { period } => {
            Some(t(language, "chart-note-across").with("period", spoken::period(language, *period)))
        }
        Note::AfterBreak { .. } => Some(t(language, "chart-note-break")),
        Note::NothingToPlot => None,
    })
}

/// The changes drawn, in the order of their numbers. Before is held beside after where no two periods overlap, so that
/// nobody is counted twice.
fn changes(reading: Reading<'_>, series: &Series, apart: bool) -> Vec<Drawn> {
    let language = reading.language;
    let months = reading.months.or_else(|| whole(series));
    let mut drawn = reading.about(series);
    drawn.retain(|change| months.is_some_and(|months| months.contains(change.month)));
    drawn.sort_by_key(|change| change.month);
    let said = |(number, change): (usize, MarkedChange)| -> Drawn {
        let found = apart.then(|| effect_on(series, &change, reading.changes)).flatten();
        Drawn {
            number,
            month: spoken::month(language, change.month),
            what: say(language, &change.what).to_owned(),
            effect: found.map(|found| effects::said(language, &found)),
        }
    };
    (1..).zip(drawn).map(said).collect()
}

fn whole(series: &Series) -> Option<Period> {
    Some(Period { from: series.periods.first()?.period.from, to: series.periods.last()?.period.to })
}

/// The table of a chart; of windows that overlap the limits are those of the interval.
fn rows(reading: Reading<'_>, series: &Series, read: &Read) -> Vec<Row> {
    let language = reading.language;
    if let Some(chart) = &read.chart {
        return points(language, chart, reading.months, spoken::percent);
    }
    let within = |figure: &&statistics::Figure| reading.months.is_none_or(|it| it.holds(figure.period));
    let row = |figure: &statistics::Figure| Row {
        period: words::period(language, figure),
        base: words::count(&figure.base),
        value: percent(&figure.favourable, |it| it.share),
        limits: [
            percent(&figure.favourable, |it| it.interval.low),
            "[z]".to_owned(),
            percent(&figure.favourable, |it| it.interval.high),
        ],
        reading: words::reading(language, Meaning::Unread),
    };
    series.periods.iter().filter(within).map(row).collect()
}

pub(crate) fn points(
    language: Language,
    chart: &Chart,
    months: Option<Period>,
    said: impl Fn(f64) -> String,
) -> Vec<Row> {
    let within = |point: &&statistics::charts::Point| months.is_none_or(|it| it.holds(point.period));
    let row = |point: &statistics::charts::Point| {
        let marker = match point.mark {
            statistics::charts::Mark::Gap(marker) => marker.shorthand().to_owned(),
            statistics::charts::Mark::Plotted(_) => String::new(),
        };
        let plotted = point.plotted();
        let limit = |of: fn(&statistics::charts::Limits) -> f64| match plotted.map(|it| it.limits) {
            Some(Some(limits)) => said(of(&limits)),
            Some(None) => "[x]".to_owned(),
            None => marker.clone(),
        };
        Row {
            period: format!("{}{}", spoken::period(language, point.period), words::revised(point.revised)),
            base: plotted.and_then(|it| it.base).map_or_else(|| marker.clone(), |base| base.to_string()),
            value: plotted.map_or_else(|| marker.clone(), |it| said(it.value)),
            limits: [limit(|it| it.lower), limit(|it| it.centre), limit(|it| it.upper)],
            reading: plotted
                .map_or_else(|| t(language, "reading-gap"), |it| words::reading(language, it.meaning)),
        }
    };
    chart.points.iter().filter(within).map(row).collect()
}

fn file(language: Language, address: &Address, series: &Series, ending: &str) -> (String, Message) {
    (address.chart(&series.concept, ending), t(language, format!("chart-download-{ending}")))
}
