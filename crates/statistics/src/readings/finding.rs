//! One thing that is new in an edition.

use serde::{Deserialize, Serialize};

use super::{Difference, Reported};
use crate::charts::{Limits, Meaning, Signal};
use crate::{Marker, Period, Wording};

/// One thing that is new in an edition, as data.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// The slug of the wave.
    pub wave: String,
    /// The question, where it is about one; otherwise it is about the wave.
    pub about: Option<Subject>,
    /// What is new.
    pub news: News,
}

/// The question a finding is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subject {
    /// The concept of its series.
    pub concept: String,
    /// Its theme.
    pub theme: String,
    /// Its short name.
    pub short: Wording,
}

/// What is new.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum News {
    /// These periods are published for the first time.
    Closed {
        /// The periods, oldest first.
        periods: Vec<Period>,
    },
    /// These months wait to be joined with later ones.
    Waiting {
        /// The months.
        months: Period,
    },
    /// How many questions were compared with the period before, and how many of them differ. Where many are compared, some
    /// differ by chance alone.
    Tally {
        /// Questions compared.
        compared: usize,
        /// Those whose share is higher.
        higher: usize,
        /// Those whose share is lower.
        lower: usize,
        /// How many could be expected to differ if nothing had changed: one in twenty.
        by_chance: f64,
    },
    /// The newest period beside the one before it.
    Compared {
        /// The newest shown period.
        now: Reported,
        /// The last shown period before it.
        before: Reported,
        /// Now less before.
        difference: Difference,
    },
    /// There is no shown period before the newest.
    First {
        /// The newest shown period.
        now: Reported,
    },
    /// A rule of the control chart holds at the newest period.
    Unusual {
        /// The newest shown period.
        now: Reported,
        /// The lines it is held against.
        limits: Limits,
        /// The rules that hold.
        signals: Vec<Signal>,
        /// What that means.
        meaning: Meaning,
        /// Whether the limits are trial limits.
        trial: bool,
    },
    /// No new period is shown: the newest months wait, were not asked about, or are withheld.
    Withheld {
        /// The months.
        period: Period,
        /// Why.
        marker: Marker,
    },
    /// The series begins.
    Began {
        /// The series that ended where it begins, where there is one: a break.
        after: Option<String>,
    },
    /// The series is no longer published.
    Ended,
    /// A period that was published before has other figures now.
    Revised {
        /// Which period.
        period: Period,
    },
}
