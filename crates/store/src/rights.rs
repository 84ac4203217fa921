//! What the reader hands to the pages about concerns, withdrawals and requests.

use chrono::{DateTime, Utc};
use fieldwork::{Concern, Erasure, ForceCode, LegalHold, MaterialRequest, Withdrawal};
use statistics::Month;

/// A concern as a list shows it: nothing of what it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConcernRow {
    /// The concern.
    pub concern: Concern,
    /// What colleagues call whoever raised it.
    pub raised_by: String,
}

/// Withdrawals, erasures, legal holds that stand, and requests for material, the latest first; and what is left to do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rights {
    /// Who withdrew.
    pub withdrawals: Vec<Withdrawal>,
    /// Who was erased.
    pub erasures: Vec<Erasure>,
    /// The holds that stop erasure, without their reasons.
    pub holds: Vec<LegalHold>,
    /// The requests, without their words.
    pub requests: Vec<MaterialRequest>,
    /// The months to be counted again and the drafts to be made again.
    pub stale: Vec<StaleMonth>,
}

/// Something about a month that no longer fits its answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaleMonth {
    /// The force.
    pub force: ForceCode,
    /// The month.
    pub month: Month,
    /// What no longer fits.
    pub what: Stale,
    /// Since when.
    pub since: DateTime<Utc>,
}

/// What no longer fits a month's answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stale {
    /// Its counts: they are to be made again.
    Counts,
    /// Its draft, which was dropped: it is to be made again.
    Draft,
}

impl Stale {
    /// Its name in rows and messages.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Counts => "counts",
            Self::Draft => "draft",
        }
    }

    pub(crate) fn parse(slug: &str) -> Option<Self> {
        [Self::Counts, Self::Draft].into_iter().find(|what| what.slug() == slug)
    }
}
