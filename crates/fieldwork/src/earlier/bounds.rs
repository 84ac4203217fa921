//! Which months an earlier panel's rows may be of.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::HistoryFault;

/// Which months may be taken in. Every month is its first day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HistoryBounds {
    /// The month it is: neither it nor a later one is over.
    pub now: NaiveDate,
    /// The newest month the force has published. Its figures go on from every month before it.
    pub published: Option<NaiveDate>,
    /// Months that another file has brought already.
    pub taken: BTreeSet<NaiveDate>,
}

impl HistoryBounds {
    /// The month, or why rows of it are not taken.
    pub(super) fn admit(&self, month: NaiveDate) -> Result<NaiveDate, HistoryFault> {
        match month {
            month if month >= self.now => Err(HistoryFault::MonthNotOver),
            month if self.published.is_some_and(|published| month <= published) => {
                Err(HistoryFault::MonthPublished)
            }
            month if self.taken.contains(&month) => Err(HistoryFault::MonthTaken),
            month => Ok(month),
        }
    }
}
