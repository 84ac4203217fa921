//! What figures are counted from.

use fieldwork::{Interview, Participant, ResponseRecord};
use statistics::Month;

use crate::Prior;

/// A month's cells as tabulation encoded them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MonthBytes {
    /// The month.
    pub month: Month,
    /// What `MonthCells::decode` reads.
    pub bytes: Vec<u8>,
}

/// A month's cells as they stood until an edition had been published.
#[derive(Clone, PartialEq, Eq)]
pub struct PastCells {
    /// The month.
    pub month: Month,
    /// The last edition that was made from them, by month and version.
    pub until: (Month, u32),
    /// What `MonthCells::decode` reads.
    pub bytes: Vec<u8>,
}

/// A finished interview as the figures and the rehearsal of another version read it: coded answers, and what was true when
/// it began.
#[derive(Debug, Clone)]
pub struct Response {
    /// The coded answers.
    pub record: ResponseRecord,
    /// The interview.
    pub interview: Interview,
    /// The person.
    pub participant: Participant,
    /// What they said in the earlier wave, where the two may be joined.
    pub prior: Option<Prior>,
}
