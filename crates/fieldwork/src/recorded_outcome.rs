//! What came of contact that was not a call from the diary, and why a case was closed by hand.

use std::fmt;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{Account, Case, DispositionCode, Id, Malformed};

/// An outcome a coordinator recorded for a case. Its note is sealed, and never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct RecordedOutcome {
    /// Which it is.
    pub id: Id<RecordedOutcome>,
    /// The case it is about.
    pub case: Id<Case>,
    /// How the coordinator came to know.
    pub way: ContactWay,
    /// What came of it.
    pub outcome: DispositionCode,
    /// Why, where it has to be said. Nothing once the person has been erased.
    pub note: Option<String>,
    /// Who recorded it.
    pub recorded_by: Id<Account>,
    /// When.
    pub recorded_at: DateTime<Utc>,
}

/// How the coordinator came to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ContactWay {
    /// They rang.
    RangUs,
    /// By letter.
    Letter,
    /// By email.
    Email,
    /// By text message.
    TextMessage,
    /// Face to face.
    InPerson,
    /// Somebody else passed it on, whom the person said may: their adviser, or the force.
    PassedOn,
    /// Nobody said so: the coordinator decided.
    Decision,
}

impl ContactWay {
    /// The ways in which something can come in, in the order a form offers them.
    pub const OFFERED: [Self; 6] =
        [Self::RangUs, Self::Letter, Self::Email, Self::TextMessage, Self::InPerson, Self::PassedOn];

    /// Every way.
    pub const ALL: [Self; 7] = [
        Self::RangUs,
        Self::Letter,
        Self::Email,
        Self::TextMessage,
        Self::InPerson,
        Self::PassedOn,
        Self::Decision,
    ];

    /// Its name in forms, rows and messages.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::RangUs => "rang-us",
            Self::Letter => "letter",
            Self::Email => "email",
            Self::TextMessage => "text-message",
            Self::InPerson => "in-person",
            Self::PassedOn => "passed-on",
            Self::Decision => "decision",
        }
    }

    /// Reads a slug.
    pub fn parse(slug: &str) -> Result<Self, Malformed> {
        Self::ALL.into_iter().find(|way| way.slug() == slug).ok_or(Malformed::not("a way to get in touch"))
    }

    /// The person themselves was in touch.
    pub fn is_contact(self) -> bool {
        !matches!(self, Self::PassedOn | Self::Decision)
    }
}

impl fmt::Debug for RecordedOutcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RecordedOutcome({}, {}, hidden)", self.id, self.outcome)
    }
}
