//! A chart, ready to be drawn or read out.

use serde::{Deserialize, Serialize};

use super::{Direction, Meaning, Plotted, Point, Segment};
use crate::Period;

/// A control chart. Everything in it follows from the observations it was made of, so it is as safe to publish as they.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Chart {
    /// Which way is better.
    pub direction: Direction,
    /// The points and gaps, oldest first.
    pub points: Vec<Point>,
    /// The segments, oldest first.
    pub segments: Vec<Segment>,
    /// What a reader has to be told beside it.
    pub notes: Vec<Note>,
}

/// What a reader has to be told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Note {
    /// The segment's limits are trial limits.
    TrialLimits {
        /// Which segment.
        segment: usize,
        /// How many points it has.
        points: usize,
        /// How many it takes for limits to settle.
        settled: usize,
    },
    /// The segment has too few points for limits, or on an XmR chart no two in a row.
    NoLimits {
        /// Which segment.
        segment: usize,
        /// How many points it has.
        points: usize,
    },
    /// Ranges were left out of the limits, because one leap would have widened them for every point.
    Screened {
        /// Which segment.
        segment: usize,
        /// How many ranges.
        ranges: usize,
    },
    /// A change fell in the middle of a point's months: it is drawn, and held against neither segment.
    Across {
        /// The point's months.
        period: Period,
    },
    /// The series begins with a break: what came before cannot be compared with it.
    AfterBreak {
        /// The series that ended.
        series: String,
    },
    /// There is no value to follow over time: everything is withheld, or no answer to the question is the better one.
    NothingToPlot,
}

impl Chart {
    /// The newest point, where it is not a gap.
    pub fn latest(&self) -> Option<&Plotted> {
        self.points.last().and_then(Point::plotted)
    }

    /// What the newest point means, where it is not a gap.
    pub fn reading(&self) -> Option<Meaning> {
        self.latest().map(|plotted| plotted.meaning)
    }
}
