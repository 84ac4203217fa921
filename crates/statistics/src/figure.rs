//! What is published about one question over one period.

use serde::{Deserialize, Serialize};

use crate::{Cell, Interval, Period};

/// A share of people, with its interval. Between 0 and 1.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Proportion {
    /// How many people.
    pub count: u32,
    /// The share of the base.
    pub share: f64,
    /// Wilson's 95% interval.
    pub interval: Interval,
}

/// A mean score, from 0 to 100, with its interval.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Mean {
    /// The mean.
    pub mean: f64,
    /// The 95% interval from Student's t.
    pub interval: Interval,
}

/// One option's count and its share of the base, between 0 and 1.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Share {
    /// How many people chose it.
    pub count: u32,
    /// The share of the base.
    pub share: f64,
}

/// One question over one period. Every number passed the release rule or is replaced by a marker.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// The months it covers.
    pub period: Period,
    /// How many people answered.
    pub base: Cell<u32>,
    /// The people who chose a favourable option.
    pub favourable: Cell<Proportion>,
    /// The three bands of a question with a direction: favourable, neutral, unfavourable. Empty where it has no such
    /// bands, and in figures of a unit.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bands: Vec<Cell<Share>>,
    /// The mean of the options' scores.
    pub score: Cell<Mean>,
    /// The options, in the order of the series' labels; empty in figures of a unit.
    pub options: Vec<Cell<Share>>,
    /// The people who gave no answer to count, by the name of the reason.
    pub non_answers: Vec<(String, Cell<u32>)>,
    /// A restatement changed a count in it: `[r]`. It stays so in every later edition.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub revised: bool,
}
