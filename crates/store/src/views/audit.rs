//! The audit, page by page.

use chrono::{DateTime, Utc};
use fieldwork::ForceCode;

use crate::AuditEntry;

/// Which entries of the audit are wanted; what is nothing holds for all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AuditFilter {
    /// Part of the name of whoever acted, in capitals or not.
    pub who: Option<String>,
    /// The verb, spelt as its permission.
    pub action: Option<String>,
    /// The force it concerned.
    pub force: Option<ForceCode>,
    /// Part of what it was about, in capitals or not.
    pub about: Option<String>,
    /// The first moment.
    pub from: Option<DateTime<Utc>>,
    /// The moment after the last.
    pub until: Option<DateTime<Utc>>,
}

/// One page of the audit, the newest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditPage {
    /// Its entries.
    pub entries: Vec<AuditEntry>,
    /// How many entries there are on all pages.
    pub found: u64,
}
