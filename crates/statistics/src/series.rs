//! A question followed over time, and all the questions of one wave.

use serde::{Deserialize, Serialize};

use crate::{Cell, Change, Figure, GroupFigures, Period, UnitFigures, Wording};

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
    /// The headline, span by span, oldest first: whole months joined until base, favourable and the rest may be told.
    /// Periods in which the question was not asked stand among them as `[x]`, months that wait at the end as `[c]`.
    pub periods: Vec<Figure>,
    /// The spans over which every option may be told: options, bands and score. Each is a union of headline spans.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub details: Vec<Figure>,
    /// Calendar quarters that are over: the longest union of whole spans inside each, under its real months.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub quarters: Vec<Figure>,
    /// For each headline span, the longest union of whole spans within the three months to its end.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rolling_3: Vec<Figure>,
    /// The same within twelve months.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rolling_12: Vec<Figure>,
    /// The longest union of whole spans since the start.
    pub cumulative: Figure,
    /// The headline by team.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub teams: Vec<UnitFigures>,
    /// The headline by equality group, one entry for each kind.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<GroupFigures>,
    /// The reading of the last two shown periods, where there are two.
    pub change: Option<Change>,
}

impl Series {
    /// The figure that tells how people answered over the longest time: that since the start, or, where its last months
    /// do not tell the options yet, the last span that does.
    pub fn answers(&self) -> &Figure {
        let tells = |figure: &&Figure| figure.options.iter().any(Cell::is_shown);
        let since = Some(&self.cumulative).filter(tells);
        since.or_else(|| self.details.iter().rev().find(tells)).unwrap_or(&self.cumulative)
    }
}

/// How many people of a period answered the question that most answered. At least so many were interviewed; as the base of
/// a question it is told anyway.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PeriodInterviews {
    /// The months joined.
    pub period: Period,
    /// The largest base of the questions that are told for this very period.
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
