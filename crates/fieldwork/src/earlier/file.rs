//! The life of a file of an earlier panel.

use chrono::{DateTime, Utc};
use questionnaire::QuestionnaireId;

use super::HistoryMapping;
use crate::{Account, ForceCode, Id, Malformed};

/// A file of an earlier panel, without what is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryFile {
    /// Which.
    pub id: Id<HistoryFile>,
    /// The force it is about.
    pub force: ForceCode,
    /// Who sent it.
    pub account: Id<Account>,
    /// What its rows are.
    pub kind: HistoryKind,
    /// The questionnaire its columns are read as. Of contacts only the wave counts.
    pub questionnaire: QuestionnaireId,
    /// How far it is.
    pub state: HistoryState,
    /// Which column is which field, and which value which option.
    pub mapping: HistoryMapping,
    /// The SHA-256 of the file, in hexadecimal.
    pub digest: String,
    /// Rows in the file.
    pub rows: u32,
    /// When it was sent.
    pub uploaded_at: DateTime<Utc>,
    /// When something last happened to it.
    pub moved_at: DateTime<Utc>,
}

/// What the rows of a file are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum HistoryKind {
    /// A row an interview.
    Responses,
    /// A row an attempt, or a case with what came of it.
    Contacts,
}

/// How far a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HistoryState {
    /// It has arrived; its columns have to be named.
    Mapping,
    /// Its rows were checked, and wait for a decision.
    Checked,
    /// It counts, and the file is gone.
    Committed,
    /// It was thrown away, and the file is gone. What it had brought no longer counts.
    Discarded,
}

impl HistoryFile {
    /// The same file, moved on.
    #[must_use]
    pub fn moved(self, state: HistoryState, now: DateTime<Utc>) -> Self {
        Self { state, moved_at: now, ..self }
    }

    /// Its columns may be named and its rows checked or taken in.
    pub fn is_open(&self) -> bool {
        matches!(self.state, HistoryState::Mapping | HistoryState::Checked)
    }
}

impl HistoryKind {
    /// Both, in the order a form offers them.
    pub const ALL: [Self; 2] = [Self::Responses, Self::Contacts];

    /// Its name in forms, rows and addresses.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Responses => "responses",
            Self::Contacts => "contacts",
        }
    }

    /// Reads a slug.
    pub fn parse(slug: &str) -> Result<Self, Malformed> {
        Self::ALL.into_iter().find(|kind| kind.slug() == slug).ok_or(Malformed::not("a kind of history"))
    }
}

impl HistoryState {
    /// Every state, in the order of the life.
    pub const ALL: [Self; 4] = [Self::Mapping, Self::Checked, Self::Committed, Self::Discarded];

    /// Its name in rows and messages.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Mapping => "mapping",
            Self::Checked => "checked",
            Self::Committed => "committed",
            Self::Discarded => "discarded",
        }
    }

    /// Reads a slug.
    pub fn parse(slug: &str) -> Result<Self, Malformed> {
        let found = Self::ALL.into_iter().find(|state| state.slug() == slug);
        found.ok_or(Malformed::not("a state of a file of an earlier panel"))
    }

    /// The file is gone.
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Committed | Self::Discarded)
    }
}
