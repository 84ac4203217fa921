//! A legal hold: what is held about a person may be needed in a court, so nothing of it is erased.

use std::fmt;

use chrono::{DateTime, Utc};

use crate::field_error::Faults;
use crate::{Account, FieldError, Id, MaterialRequest, Participant, Reference, free_text};

/// A legal hold on one person. It stops erasure and nothing else: contact ends when they say so.
#[derive(Clone, PartialEq, Eq)]
pub struct LegalHold {
    /// Which hold this is.
    pub id: Id<LegalHold>,
    /// On whom.
    pub participant: Id<Participant>,
    /// What staff call them.
    pub reference: Reference,
    /// The request for material that placed it, if one did.
    pub request: Option<Id<MaterialRequest>>,
    /// Who placed it.
    pub placed_by: Id<Account>,
    /// When.
    pub placed_at: DateTime<Utc>,
    /// Why. Nothing once the person has been erased.
    pub reason: Option<String>,
    /// Its end, if it has ended.
    pub lifted: Option<Lifted>,
}

/// The end of a legal hold.
#[derive(Clone, PartialEq, Eq)]
pub struct Lifted {
    /// Who lifted it.
    pub by: Id<Account>,
    /// When.
    pub at: DateTime<Utc>,
    /// Why. Nothing once the person has been erased.
    pub reason: Option<String>,
}

impl LegalHold {
    /// It still stops erasure.
    pub fn stands(&self) -> bool {
        self.lifted.is_none()
    }
}

/// Why a hold is placed or lifted: a reason with something in it.
pub fn hold_reason(words: &str) -> Result<String, Vec<FieldError>> {
    let mut faults = Faults::default();
    let words = free_text::required(words, "legal-hold-reason-required", "legal-hold-reason-long");
    let words = faults.keep("reason", words);
    faults.or(words)
}

impl fmt::Debug for LegalHold {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "LegalHold({}, hidden)", self.id)
    }
}

impl fmt::Debug for Lifted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Lifted({}, hidden)", self.at)
    }
}
