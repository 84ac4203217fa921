//! A question as a chart reads it: its line, its latest value and what that means.

use questionnaire::Language;
use statistics::charts::{Chart, MarkedChange, Meaning, Runs, chart};
use statistics::{Period, Series};

use super::lens::Window;
use super::words::is_directed;
use crate::charts::{Dot, Line, Unit};

/// One question as its chart reads it.
pub(crate) struct Read {
    /// The control chart; none for windows that overlap.
    pub(crate) chart: Option<Chart>,
    /// What is drawn.
    pub(crate) line: Line,
}

/// How questions are read.
#[derive(Clone, Copy)]
pub(crate) struct Reading<'a> {
    pub(crate) language: Language,
    pub(crate) window: Window,
    /// The months drawn; all of them where none are asked for.
    pub(crate) months: Option<Period>,
    pub(crate) changes: &'a [MarkedChange],
}

impl Reading<'_> {
    /// The chart of a series. Its limits come from all its months, whichever of them are drawn. Nothing where there is
    /// nothing to draw.
    pub(crate) fn of(&self, series: &Series) -> Option<Read> {
        if !self.window.is_charted() {
            let line = Line::of_figures(self.language, &series.periods, self.months)?;
            return Some(Read { chart: None, line });
        }
        let drawn = chart(series, self.changes, &Runs::default());
        let line =
            Line::of_chart(self.language, &drawn, Unit::Share, self.months)?.marked(&self.about(series));
        Some(Read { chart: Some(drawn), line })
    }

    /// The same of a question whose answers have a direction.
    pub(crate) fn of_directed(&self, series: &Series) -> Option<Read> {
        if is_directed(series) { self.of(series) } else { None }
    }

    /// The changes that were meant to move a question.
    pub(crate) fn about(&self, series: &Series) -> Vec<MarkedChange> {
        self.changes.iter().filter(|change| change.is_about(series)).cloned().collect()
    }
}

impl Read {
    /// The latest value.
    pub(crate) fn latest(&self) -> Option<Dot> {
        self.line.dots().last().map(|(_, dot)| dot)
    }

    /// What the latest value means.
    pub(crate) fn meaning(&self) -> Option<Meaning> {
        self.latest().map(|dot| dot.meaning)
    }

    /// The average the latest value is held against.
    pub(crate) fn centre(&self) -> Option<f64> {
        self.latest().and_then(|dot| dot.limits).map(|limits| limits.centre)
    }
}
