//! What is known of the months of an earlier panel.

use std::collections::BTreeSet;

use statistics::Month;

/// A month of interviews that a file brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryMonth {
    /// The month.
    pub month: Month,
    /// How many people it counts.
    pub people: u32,
    /// The counts, as tabulation encodes them.
    pub cells: Vec<u8>,
}

/// What a force has that limits which months can be taken in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HistoryStanding {
    /// The newest month it has published.
    pub published: Option<Month>,
    /// The months that files of the kind and wave have brought.
    pub taken: BTreeSet<Month>,
}
