//! Questionnaires in use, and what their approval goes by.

use chrono::{DateTime, Utc};
use fieldwork::{Account, Id};
use questionnaire::{Digest, QuestionnaireId};
use statistics::Rehearsal;

/// A questionnaire that has been in use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InstalledQuestionnaire {
    /// Which.
    pub id: QuestionnaireId,
    /// The digest of its content.
    pub digest: Digest,
    /// When it was first in use.
    pub installed_at: DateTime<Utc>,
}

/// Somebody's approval of one content of a questionnaire.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Approval {
    /// The content.
    pub digest: Digest,
    /// Whose approval it is.
    pub account: Id<Account>,
    /// What colleagues call them.
    pub name: String,
    /// The digest of the rehearsal report they went by, where the version takes the place of another.
    pub report: Option<String>,
    /// When.
    pub approved_at: DateTime<Utc>,
}

/// A report of what a version would change, whose digest was checked when it was read.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredRehearsal {
    /// The report.
    pub rehearsal: Rehearsal,
    /// Which of the version's reports it is, from 1.
    pub number: u64,
    /// Its digest: what an approval names.
    pub report_digest: String,
    /// When it was made.
    pub rehearsed_at: DateTime<Utc>,
}
