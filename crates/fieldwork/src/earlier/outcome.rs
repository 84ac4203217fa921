//! What came of the cases of an earlier panel, as counts.

use chrono::NaiveDate;

use crate::DispositionCode;

/// How many cases of an earlier panel ended in one way in one month.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct EarlierOutcome {
    /// The first day of the month.
    pub month: NaiveDate,
    /// The team, where the file told which.
    pub team: Option<String>,
    /// What came of them.
    pub outcome: DispositionCode,
    /// How many.
    pub cases: u32,
}
