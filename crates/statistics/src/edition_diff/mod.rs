//! What a reader would notice between two editions, for whoever reviews the later one.
//!
//! It is read from figures that went through the release rule, and it says which of them come, go or move, never a value: so
//! the list of differences tells nothing that the two editions side by side do not.

mod places;

use std::collections::BTreeMap;

use self::places::{cells, figures};
use crate::{Edition, Figure, Period, Series, WaveFigures, Wording};

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

/// Which figures of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Span {
    /// A closed period.
    Closed(Period),
    /// A longer period over which the answers are told one by one.
    Detail(Period),
    /// What is told of a calendar quarter, by the months told.
    Quarter(Period),
    /// What is told of three months to the end of a period, by the months told.
    ThreeMonths(Period),
    /// The same of twelve.
    TwelveMonths(Period),
    /// The teams in a period, all of them together.
    Teams(Period),
    /// The equality groups in a period, all of them together.
    Groups(Period),
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
    let mut moved: BTreeMap<Span, Moved> = BTreeMap::new();
    for (place, (span, figure)) in &old {
        let later = new.get(place).map(|(_, figure)| *figure);
        moved.entry(*span).or_default().compare((before, figure), (after, later));
    }
    let moved = moved.into_iter().flat_map(|(span, moved)| moved.noticed(span));
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

/// How many numbers moved, and how.
#[derive(Debug, Default)]
struct Moved {
    now: usize,
    no_longer: usize,
    revised: usize,
}

impl Moved {
    fn compare(&mut self, (before, old): (&Series, &Figure), (after, new): (&Series, Option<&Figure>)) {
        // The figure since the start moves on by itself; it is compared where it covers the same months.
        let same_months = new.is_some_and(|new| new.period == old.period);
        let (old, new) = (cells(before, old), new.map(|new| cells(after, new)).unwrap_or_default());
        for (name, value) in &old {
            match (value, new.get(name).and_then(Option::as_ref)) {
                (None, Some(_)) => self.now += 1,
                (Some(_), None) => self.no_longer += 1,
                (Some(old), Some(new)) if same_months && old != new => self.revised += 1,
                _ => {}
            }
        }
    }

    fn noticed(self, span: Span) -> impl Iterator<Item = Noticed> {
        let all = [
            (self.now > 0).then_some(Noticed::NowShown(span, self.now)),
            (self.no_longer > 0).then_some(Noticed::NoLongerShown(span, self.no_longer)),
            (self.revised > 0).then_some(Noticed::Revised(span, self.revised)),
        ];
        all.into_iter().flatten()
    }
}
