//! What a reader would notice between two editions, for whoever reviews the later one.
//!
//! It is read from figures that went through the release rule, and it says which of them come, go or move, never a value: so
//! the list of differences tells nothing that the two editions side by side do not.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::{Cell, Edition, Figure, Period, Series, WaveFigures, Wording};

/// The differences of a later edition from an earlier one, wave by wave; waves without any are left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EditionDiff {
    /// The waves.
    pub waves: Vec<WaveDiff>,
    /// The thresholds of the release rule are others.
    pub policy_changed: bool,
}

/// The differences of a wave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaveDiff {
    /// The wave's slug.
    pub wave: String,
    /// The periods that the later edition shows for the first time.
    pub new_periods: Vec<Period>,
    /// The months that wait.
    pub waiting: Option<Period>,
    /// The questions that differ otherwise, in the order of the later edition; those that are gone come last.
    pub series: Vec<SeriesDiff>,
}

/// The differences of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeriesDiff {
    /// The concept.
    pub concept: String,
    /// The question's short name, as the later edition has it.
    pub short: Wording,
    /// What a reader would notice.
    pub noticed: Vec<Noticed>,
}

/// Something a reader would notice about a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Noticed {
    /// The question is followed for the first time.
    Begins,
    /// The question is no longer followed.
    Ends,
    /// The question, its short name or an answer has other words.
    Reworded,
    /// So many numbers are shown that were withheld.
    NowShown(Span, usize),
    /// So many numbers are withheld, or gone, that were shown.
    NoLongerShown(Span, usize),
    /// So many numbers are shown in both and are not the same.
    Revised(Span, usize),
}

/// Which figure of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Span {
    /// A closed period.
    Closed(Period),
    /// Everything since the start.
    SinceStart,
}

/// Compares two editions of one force.
pub fn edition_diff(before: &Edition, after: &Edition) -> EditionDiff {
    let earlier = |wave: &WaveFigures| before.waves.iter().find(|other| other.wave == wave.wave);
    let waves = after.waves.iter().map(|wave| wave_diff(earlier(wave), wave));
    EditionDiff {
        waves: waves.filter(|diff| !diff.new_periods.is_empty() || !diff.series.is_empty()).collect(),
        policy_changed: before.policy != after.policy,
    }
}

impl EditionDiff {
    /// Nothing differs that a reader would notice.
    pub fn is_empty(&self) -> bool {
        self.waves.is_empty() && !self.policy_changed
    }
}

fn wave_diff(before: Option<&WaveFigures>, after: &WaveFigures) -> WaveDiff {
    let known = |period: Period| {
        before.is_some_and(|before| before.periods.iter().any(|known| known.period == period))
    };
    let periods = after.periods.iter().map(|closed| closed.period);
    let old = |series: &Series| before?.series.iter().find(|other| other.concept == series.concept);
    let gone = before
        .into_iter()
        .flat_map(|before| &before.series)
        .filter(|series| after.series.iter().all(|other| other.concept != series.concept));
    let series = after.series.iter().map(|series| series_diff(old(series), series));
    let series = series.chain(gone.map(|series| noticed(series, vec![Noticed::Ends])));
    WaveDiff {
        wave: after.wave.clone(),
        new_periods: periods.filter(|period| !known(*period)).collect(),
        waiting: after.carried,
        series: series.filter(|diff| !diff.noticed.is_empty()).collect(),
    }
}

fn series_diff(before: Option<&Series>, after: &Series) -> SeriesDiff {
    let Some(before) = before else { return noticed(after, vec![Noticed::Begins]) };
    let reworded = (words(before) != words(after)).then_some(Noticed::Reworded);
    let (old, new) = (figures(before), figures(after));
    let spans: Vec<Span> = old.keys().copied().collect();
    let moved = spans.into_iter().flat_map(|span| {
        let (old, new) = (old.get(&span).copied(), new.get(&span).copied());
        figure_diff(span, (before, old), (after, new))
    });
    noticed(after, reworded.into_iter().chain(moved).collect())
}

fn noticed(series: &Series, noticed: Vec<Noticed>) -> SeriesDiff {
    SeriesDiff { concept: series.concept.clone(), short: series.short.clone(), noticed }
}

/// Everything about a question that is read and not counted.
fn words(series: &Series) -> (&Wording, &Wording, Vec<(&str, &Wording)>) {
    let options = series.options.iter().map(|option| (option.code.as_str(), &option.label)).collect();
    (&series.question, &series.short, options)
}

/// The figures of a question, each under what tells it from the others.
fn figures(series: &Series) -> BTreeMap<Span, &Figure> {
    let closed = series.periods.iter().map(|figure| (Span::Closed(figure.period), figure));
    closed.chain([(Span::SinceStart, &series.cumulative)]).collect()
}

fn figure_diff(
    span: Span,
    (before, old): (&Series, Option<&Figure>),
    (after, new): (&Series, Option<&Figure>),
) -> Vec<Noticed> {
    let Some(old) = old else { return Vec::new() };
    // The figure since the start moves on by itself; it is compared where it covers the same months.
    let same_months = new.is_some_and(|new| new.period == old.period);
    let (old, new) = (cells(before, old), new.map(|new| cells(after, new)).unwrap_or_default());
    let (mut now, mut no_longer, mut revised) = (0, 0, 0);
    for (name, value) in &old {
        match (value, new.get(name).and_then(Option::as_ref)) {
            (None, Some(_)) => now += 1,
            (Some(_), None) => no_longer += 1,
            (Some(old), Some(new)) if same_months && old != new => revised += 1,
            _ => {}
        }
    }
    let all = [
        (now > 0).then_some(Noticed::NowShown(span, now)),
        (no_longer > 0).then_some(Noticed::NoLongerShown(span, no_longer)),
        (revised > 0).then_some(Noticed::Revised(span, revised)),
    ];
    all.into_iter().flatten().collect()
}

/// Every number of a figure by what it measures, or nothing where it is withheld.
fn cells<'a>(series: &'a Series, figure: &'a Figure) -> BTreeMap<(&'static str, &'a str), Option<Value>> {
    let options = series.options.iter().zip(&figure.options);
    let options = options.map(|(option, cell)| (("option", option.code.as_str()), value(cell)));
    let reasons = figure.non_answers.iter().map(|(name, cell)| (("reason", name.as_str()), value(cell)));
    let rest = [
        (("base", ""), value(&figure.base)),
        (("favourable", ""), value(&figure.favourable)),
        (("score", ""), value(&figure.score)),
    ];
    rest.into_iter().chain(options).chain(reasons).collect()
}

fn value<T: serde::Serialize>(cell: &Cell<T>) -> Option<Value> {
    serde_json::to_value(cell.shown()?).ok()
}
