//! What the agency was told of figures that no edition has.

use chrono::{DateTime, NaiveDate, Utc};
use statistics::{Edition, Month};

/// A force's provisional figures as they were last made.
#[derive(Clone, PartialEq)]
pub struct KeptProvisional {
    /// The published edition they go on from, by month and version; none before the first.
    pub base: Option<(Month, u32)>,
    /// The day they were made.
    pub made_on: NaiveDate,
    /// The moment they were made.
    pub made_at: DateTime<Utc>,
    /// The figures.
    pub edition: Edition,
    /// The blocks they told. It holds raw counts and is for tabulation alone.
    pub ledger: Vec<u8>,
}

impl std::fmt::Debug for KeptProvisional {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "KeptProvisional({}, hidden)", self.made_on)
    }
}

/// Provisional figures to be kept.
#[derive(Clone, Copy)]
pub struct NewProvisional<'a> {
    /// The published edition they go on from.
    pub base: Option<(Month, u32)>,
    /// The day they are of.
    pub made_on: NaiveDate,
    /// The figures.
    pub edition: &'a Edition,
    /// The blocks they tell.
    pub ledger: &'a [u8],
}
