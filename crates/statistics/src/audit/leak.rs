//! What an audit found.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::Period;

/// How a reader comes to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// The number is shown and should not be: too small, or all or none of too few.
    Shown,
    /// Published sums determine it exactly.
    Determined,
    /// Published numbers leave it less room than the policy's width.
    Bounded,
}

/// A count that readers must not learn and can. It names the place and never the number.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Leak {
    /// The wave.
    pub wave: String,
    /// The series.
    pub question: String,
    /// The months.
    pub period: Period,
    /// The team, the group with its kind, or several joined. None for everybody.
    pub unit: Option<String>,
    /// The answers: `base`, `favourable`, `rest`, `neutral`, `unfavourable`, an option's code, a reason, or several.
    pub part: String,
    /// How it is learnt.
    pub how: How,
}

/// Why an audit could not be finished. Nothing is published then.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum AuditFault {
    /// A number was published that the true counts do not give.
    #[error("{wave}, {question}, {period}: a published number is not the sum of the true counts")]
    Disagrees {
        /// The wave.
        wave: String,
        /// The series.
        question: String,
        /// The months, as `2026-01 to 2026-03`.
        period: String,
    },
    /// A period's number of interviews is not the base of one of its questions.
    #[error("{wave}: a number of interviews is published that no question's base is")]
    Interviews {
        /// The wave.
        wave: String,
    },
    /// Figures were published of something that was never counted.
    #[error("{wave}, {question}: there are figures and no true counts to hold against them")]
    NotCounted {
        /// The wave.
        wave: String,
        /// The series.
        question: String,
    },
    /// The counts of units do not fit into the counts of everybody.
    #[error("{wave}, {question}: the units of {kind} hold more people than there are")]
    UnitsExceedAll {
        /// The wave.
        wave: String,
        /// The series.
        question: String,
        /// The kind of unit.
        kind: String,
    },
    /// The solver gave no answer that stands up to whole numbers.
    #[error("the solver of linear programs gave no usable answer: {0}")]
    Solver(String),
}
