//! Which way is better, and so what a signal means.

use serde::{Deserialize, Serialize};

use super::{Rule, Side, Signal};

/// Which way the service hopes the points will go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// Up, as for a share of favourable answers.
    HigherIsBetter,
    /// Down, as for days of waiting.
    LowerIsBetter,
    /// Neither.
    Neither,
}

/// What a point means, which is how it is drawn and named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Meaning {
    /// Better than usual.
    Better,
    /// Worse than usual.
    Worse,
    /// Unusual, where neither way is better.
    Unusual,
    /// No unusual change.
    Usual,
    /// There is nothing to hold it against: too few points, or a change in the middle of its months.
    Unread,
}

impl Direction {
    /// What the signals at a point mean. Where a point lies says more than where it is heading, so a trend decides only
    /// where no other rule does. The others cannot contradict each other: all are about one side of the centre.
    pub(crate) fn meaning(self, signals: &[Signal]) -> Meaning {
        let level = signals.iter().find(|signal| signal.rule != Rule::Trend);
        match (self, level.or(signals.first()).map(|signal| signal.side)) {
            (_, None) => Meaning::Usual,
            (Self::Neither, Some(_)) => Meaning::Unusual,
            (Self::HigherIsBetter, Some(Side::Above)) | (Self::LowerIsBetter, Some(Side::Below)) => {
                Meaning::Better
            }
            (Self::HigherIsBetter, Some(Side::Below)) | (Self::LowerIsBetter, Some(Side::Above)) => {
                Meaning::Worse
            }
        }
    }
}
