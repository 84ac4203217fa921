//! Something that came up about a person and cannot wait for the figures.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{Account, Case, Id, Malformed, Participant, Reference};

/// A concern: kept apart from answers, with a clock, and for its recipients only. What it is about, in words, is a
/// [`ConcernEntry`] of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Concern {
    /// Which concern this is.
    pub id: Id<Concern>,
    /// Whom it is about.
    pub participant: Id<Participant>,
    /// What staff call them.
    pub reference: Reference,
    /// The case it came up in, if it came up in one.
    pub case: Option<Id<Case>>,
    /// What kind it is. The kind decides who reads it and how soon.
    pub kind: ConcernKind,
    /// Who raised it.
    pub raised_by: Id<Account>,
    /// When.
    pub raised_at: DateTime<Utc>,
    /// By when somebody is to have taken it on.
    pub act_by: DateTime<Utc>,
    /// How far it has come.
    pub state: ConcernState,
}

/// The kinds of concern.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ConcernKind {
    /// Somebody may come to harm.
    Safeguarding,
    /// The person was distressed.
    Distress,
    /// They said something that may matter as evidence.
    EvidentialDisclosure,
    /// They are unhappy with the panel or with a service.
    Complaint,
}

/// How far a concern has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ConcernState {
    /// Nobody has taken it on.
    Raised,
    /// Somebody has.
    Acknowledged {
        /// Who.
        by: Id<Account>,
        /// When.
        at: DateTime<Utc>,
    },
    /// There is nothing left to do.
    Closed {
        /// Who closed it.
        by: Id<Account>,
        /// When.
        at: DateTime<Utc>,
        /// What came of it.
        outcome: ConcernOutcome,
    },
}

/// What came of a concern.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ConcernOutcome {
    /// The person was given support.
    SupportGiven,
    /// It was passed on to a service that acts, with the person's knowledge where that was safe.
    PassedOn,
    /// What was wrong was put right.
    PutRight,
    /// Looked into, and nothing more was needed.
    NothingMore,
}

/// Why a concern will not do what it was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ConcernRefusal {
    /// Somebody has taken it on already.
    #[error("Somebody has already taken this concern on. Look at its timeline.")]
    AcknowledgedBefore,
    /// Nobody has taken it on yet.
    #[error("Nobody has taken this concern on yet. Take it on before you close it.")]
    NotAcknowledged,
    /// It is closed.
    #[error("This concern is closed. Raise a new one if there is more.")]
    Closed,
}

impl Concern {
    /// The concern once somebody has taken it on.
    pub fn acknowledge(self, by: Id<Account>, at: DateTime<Utc>) -> Result<Self, ConcernRefusal> {
        match self.state {
            ConcernState::Raised => Ok(Self { state: ConcernState::Acknowledged { by, at }, ..self }),
            ConcernState::Acknowledged { .. } => Err(ConcernRefusal::AcknowledgedBefore),
            ConcernState::Closed { .. } => Err(ConcernRefusal::Closed),
        }
    }

    /// The concern once there is nothing left to do.
    pub fn close(
        self,
        by: Id<Account>,
        at: DateTime<Utc>,
        outcome: ConcernOutcome,
    ) -> Result<Self, ConcernRefusal> {
        match self.state {
            ConcernState::Acknowledged { .. } => {
                Ok(Self { state: ConcernState::Closed { by, at, outcome }, ..self })
            }
            ConcernState::Raised => Err(ConcernRefusal::NotAcknowledged),
            ConcernState::Closed { .. } => Err(ConcernRefusal::Closed),
        }
    }

    /// More can be added to it: it is not closed.
    pub fn takes_more(&self) -> Result<(), ConcernRefusal> {
        if self.is_closed() { Err(ConcernRefusal::Closed) } else { Ok(()) }
    }

    /// There is nothing left to do.
    pub fn is_closed(&self) -> bool {
        matches!(self.state, ConcernState::Closed { .. })
    }

    /// Nobody has taken it on, and the time for that is over.
    pub fn is_overdue(&self, now: DateTime<Utc>) -> bool {
        self.state == ConcernState::Raised && now > self.act_by
    }
}

impl ConcernKind {
    /// Every kind, in the order a form offers them.
    pub const ALL: [Self; 4] =
        [Self::Safeguarding, Self::Distress, Self::EvidentialDisclosure, Self::Complaint];

    /// Its name in forms, rows and messages.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Safeguarding => "safeguarding",
            Self::Distress => "distress",
            Self::EvidentialDisclosure => "evidential-disclosure",
            Self::Complaint => "complaint",
        }
    }

    /// Reads a slug.
    pub fn parse(slug: &str) -> Result<Self, Malformed> {
        Self::ALL.into_iter().find(|kind| kind.slug() == slug).ok_or(Malformed::not("a kind of concern"))
    }
}

impl ConcernState {
    /// Its name in rows and messages.
    pub const fn slug(&self) -> &'static str {
        match self {
            Self::Raised => "raised",
            Self::Acknowledged { .. } => "acknowledged",
            Self::Closed { .. } => "closed",
        }
    }
}

impl ConcernOutcome {
    /// Every outcome, in the order a form offers them.
    pub const ALL: [Self; 4] = [Self::SupportGiven, Self::PassedOn, Self::PutRight, Self::NothingMore];

    /// Its name in forms, rows and messages.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::SupportGiven => "support-given",
            Self::PassedOn => "passed-on",
            Self::PutRight => "put-right",
            Self::NothingMore => "nothing-more",
        }
    }

    /// Reads a slug.
    pub fn parse(slug: &str) -> Result<Self, Malformed> {
        Self::ALL
            .into_iter()
            .find(|outcome| outcome.slug() == slug)
            .ok_or(Malformed::not("an outcome of a concern"))
    }
}

impl ConcernRefusal {
    /// Every code, so that a test can see that each has its message in each language.
    pub const CODES: [&'static str; 3] =
        ["concern-acknowledged-before", "concern-not-acknowledged", "concern-closed"];

    /// Its stable name.
    pub const fn code(self) -> &'static str {
        match self {
            Self::AcknowledgedBefore => "concern-acknowledged-before",
            Self::NotAcknowledged => "concern-not-acknowledged",
            Self::Closed => "concern-closed",
        }
    }
}
