//! One line of a concern's timeline.

use std::fmt;

use chrono::{DateTime, Utc};

use crate::{Account, Id, Malformed};

/// One line of a concern's timeline. It is only ever added, and never prints its words.
#[derive(Clone, PartialEq, Eq)]
pub struct ConcernEntry {
    /// Its place in the timeline, from 1.
    pub number: u32,
    /// What was done.
    pub step: ConcernStep,
    /// Who did it.
    pub by: Id<Account>,
    /// When.
    pub at: DateTime<Utc>,
    /// What was written; nothing where nothing was, or once the person has been erased.
    pub words: Option<String>,
}

/// What was done about a concern.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ConcernStep {
    /// It was raised.
    Raised,
    /// Somebody took it on.
    Acknowledged,
    /// Something was added.
    Added,
    /// It was closed.
    Closed,
}

impl ConcernStep {
    const ALL: [Self; 4] = [Self::Raised, Self::Acknowledged, Self::Added, Self::Closed];

    /// Its name in rows and messages.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Raised => "raised",
            Self::Acknowledged => "acknowledged",
            Self::Added => "added",
            Self::Closed => "closed",
        }
    }

    /// Reads a slug.
    pub fn parse(slug: &str) -> Result<Self, Malformed> {
        Self::ALL.into_iter().find(|step| step.slug() == slug).ok_or(Malformed::not("a step of a concern"))
    }
}

impl fmt::Debug for ConcernEntry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ConcernEntry({} {}, hidden)", self.number, self.step.slug())
    }
}
