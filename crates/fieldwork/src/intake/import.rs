//! The life of a file that was sent.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::{ImportKind, Mapping};
use crate::{Account, ForceCode, Id, Malformed};

/// Work that has not moved for so long was interrupted.
const STILL: TimeDelta = TimeDelta::minutes(2);

/// A file that was sent, without what is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// Which.
    pub id: Id<Import>,
    /// The force it is about.
    pub force: ForceCode,
    /// Who sent it.
    pub account: Id<Account>,
    /// What its rows are.
    pub kind: ImportKind,
    /// How far it is.
    pub state: ImportState,
    /// Which column is which field.
    pub mapping: Mapping,
    /// What was counted.
    pub counts: ImportCounts,
    /// When it was sent.
    pub uploaded_at: DateTime<Utc>,
    /// When something last happened to it.
    pub moved_at: DateTime<Utc>,
}

/// How far an import is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ImportState {
    /// It has arrived; its columns have to be named.
    Mapping,
    /// Its rows are being checked.
    Checking,
    /// Its rows were checked, and wait for a decision.
    Checked,
    /// Its rows are being taken in.
    Committing,
    /// Its rows were taken in, and the file is gone.
    Committed,
    /// It was thrown away, and the file is gone.
    Discarded,
}

/// What was counted in a file. The rows are those that are ready, those at fault and those known already.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ImportCounts {
    /// Rows in the file.
    pub rows: u32,
    /// Rows looked at so far.
    pub done: u32,
    /// Rows that can be taken in.
    pub ready: u32,
    /// Rows with something to put right.
    pub faulty: u32,
    /// Rows that say what is on the panel already.
    pub known: u32,
    /// Rows that were taken in.
    pub imported: u32,
}

/// One thing to put right in a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportFinding {
    /// The row, as a spreadsheet counts.
    pub row: u32,
    /// The field.
    pub field: String,
    /// What is wrong with it.
    pub code: String,
}

impl Import {
    /// Somebody should be at work on it and nobody is: the program was stopped. Nothing of it was taken in.
    pub fn is_interrupted(&self, now: DateTime<Utc>) -> bool {
        self.state.is_working() && now - self.moved_at > STILL
    }

    /// It is being worked on.
    pub fn is_working(&self, now: DateTime<Utc>) -> bool {
        self.state.is_working() && !self.is_interrupted(now)
    }

    /// Its columns may be named, its rows checked, or the file thrown away.
    pub fn is_open(&self, now: DateTime<Utc>) -> bool {
        !self.state.is_over() && !self.is_working(now)
    }

    /// Its rows were checked, and there is something to take in.
    pub fn can_be_committed(&self) -> bool {
        self.state == ImportState::Checked && self.counts.ready > 0
    }

    /// The same import, moved on.
    #[must_use]
    pub fn moved(self, state: ImportState, now: DateTime<Utc>) -> Self {
        Self { state, moved_at: now, ..self }
    }
}

impl ImportState {
    /// Every state, in the order of the life.
    pub const ALL: [Self; 6] =
        [Self::Mapping, Self::Checking, Self::Checked, Self::Committing, Self::Committed, Self::Discarded];

    /// Its name in rows and messages.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Mapping => "mapping",
            Self::Checking => "checking",
            Self::Checked => "checked",
            Self::Committing => "committing",
            Self::Committed => "committed",
            Self::Discarded => "discarded",
        }
    }

    /// Reads a slug.
    pub fn parse(slug: &str) -> Result<Self, Malformed> {
        let found = Self::ALL.into_iter().find(|state| state.slug() == slug);
        found.ok_or(Malformed::not("a state of an import"))
    }

    /// The file is gone.
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Committed | Self::Discarded)
    }

    const fn is_working(self) -> bool {
        matches!(self, Self::Checking | Self::Committing)
    }
}
