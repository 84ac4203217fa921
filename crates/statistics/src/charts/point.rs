//! One place on a chart: a value among its limits, or a gap.

use serde::{Deserialize, Serialize};

use super::{Limits, Meaning, Signal};
use crate::{Marker, Month, Period};

/// One place on a chart.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// The months it stands for.
    pub period: Period,
    /// What is drawn.
    pub mark: Mark,
    /// The figure was revised since it was first published: `[r]`.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub revised: bool,
}

/// What is drawn at a place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// A value.
    Plotted(Plotted),
    /// Nothing, for this reason. Lines stop before it and begin again after it.
    Gap(Marker),
}

/// A value on a chart.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Plotted {
    /// The value: a share between 0 and 1 on a p-chart.
    pub value: f64,
    /// The people it stands for, on a p-chart.
    pub base: Option<u32>,
    /// Its segment's place among the segments. Nothing where a change fell in the middle of its months.
    pub segment: Option<usize>,
    /// The lines it is held against.
    pub limits: Option<Limits>,
    /// The rules that hold at it, the weightiest first.
    pub signals: Vec<Signal>,
    /// What it means.
    pub meaning: Meaning,
}

impl Point {
    /// The month it stands at: the last of its months.
    pub const fn month(&self) -> Month {
        self.period.to
    }

    /// Its value, where it has one.
    pub const fn plotted(&self) -> Option<&Plotted> {
        match &self.mark {
            Mark::Plotted(plotted) => Some(plotted),
            Mark::Gap(_) => None,
        }
    }
}
