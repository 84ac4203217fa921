//! A question followed over time, and all the questions of one wave.

use serde::{Deserialize, Serialize};

use crate::{Cell, Change, Figure, Period, Wording};

/// Which way an option points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Polarity {
    /// What the service hopes to hear.
    Favourable,
    /// Neither.
    Neutral,
    /// What it should act on.
    Unfavourable,
    /// The option has no direction.
    None,
}

/// An answer option as readers meet it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OptionLabel {
    /// The code in the questionnaire and in every data file.
    pub code: String,
    /// The words.
    pub label: Wording,
    /// Which way it points.
    pub polarity: Polarity,
}

/// One question over time. Its identity is the concept, which outlives rewordings that keep the meaning; where a
/// rewording did not, another series begins under the concept and the version.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Series {
    /// The concept measured, and for a series that begins with a break the version it begins with.
    pub concept: String,
    /// The series that ended where this one begins, and with which it cannot be compared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// The theme it belongs to.
    pub theme: String,
    /// The question as it is read out.
    pub question: Wording,
    /// The question's short name.
    pub short: Wording,
    /// The options, in the order of every figure's counts.
    pub options: Vec<OptionLabel>,
    /// One figure for each closed period, oldest first.
    pub periods: Vec<Figure>,
    /// Everything since the start, up to the last step at which nothing hidden could be worked out.
    pub cumulative: Figure,
    /// The reading of the last two shown periods, where there are two.
    pub change: Option<Change>,
}

/// How many interviews a period holds, to the nearest five.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PeriodInterviews {
    /// The months joined.
    pub period: Period,
    /// Interviews, to the nearest five.
    pub interviews: Cell<u32>,
}

/// All the figures of one wave of interviews.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct WaveFigures {
    /// The wave's slug.
    pub wave: String,
    /// The closed periods, oldest first. They never overlap.
    pub periods: Vec<PeriodInterviews>,
    /// Months that wait for enough interviews and join the next period.
    pub carried: Option<Period>,
    /// The questions, in the order they are asked.
    pub series: Vec<Series>,
}
