//! What is said in public about a finding: what people said, and what was done.

use chrono::{DateTime, Utc};
use fieldwork::{Account, ForceCode, Id};
use statistics::Wording;

use crate::Finding;

/// A response. Its words never change: other words are another response.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Response {
    /// Which one.
    pub id: Id<Self>,
    /// The force that answers.
    pub force: ForceCode,
    /// What it answers.
    pub finding: Id<Finding>,
    /// What people said.
    pub said: Wording,
    /// What was done.
    pub done: Wording,
    /// Who wrote it.
    pub written_by: Id<Account>,
    /// When.
    pub written_at: DateTime<Utc>,
    /// How it stands.
    pub state: ResponseState,
}

/// How a response stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ResponseState {
    /// Nobody outside sees it.
    Draft,
    /// Everybody sees it.
    Published {
        /// Who published it.
        by: Id<Account>,
        /// When.
        at: DateTime<Utc>,
    },
    /// It was published, and nobody sees it any more.
    Retracted {
        /// Who took it back.
        by: Id<Account>,
        /// When.
        at: DateTime<Utc>,
    },
}

/// Why a response cannot be published or taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ResponseRefusal {
    /// Whoever wrote it does not publish it.
    #[error("You wrote this response yourself. Somebody else publishes it.")]
    WriterPublishes,
    /// It is no draft any more.
    #[error("This response is no draft any more. Nothing was changed.")]
    NotADraft,
    /// It is not published.
    #[error("This response is not published. There is nothing to take back.")]
    NotPublished,
}

impl ResponseRefusal {
    /// The code the pages translate by.
    pub const fn code(self) -> &'static str {
        match self {
            Self::WriterPublishes => "response-writer-publishes",
            Self::NotADraft => "response-not-a-draft",
            Self::NotPublished => "response-not-published",
        }
    }
}

impl Response {
    /// The response once somebody else has published it.
    ///
    /// # Errors
    /// When it is no draft, or whoever wrote it would publish it.
    pub fn publish(self, by: Id<Account>, at: DateTime<Utc>) -> Result<Self, ResponseRefusal> {
        match self.state {
            ResponseState::Draft if self.written_by == by => Err(ResponseRefusal::WriterPublishes),
            ResponseState::Draft => Ok(Self { state: ResponseState::Published { by, at }, ..self }),
            _ => Err(ResponseRefusal::NotADraft),
        }
    }

    /// The response once it is taken back.
    ///
    /// # Errors
    /// When it is not published.
    pub fn retract(self, by: Id<Account>, at: DateTime<Utc>) -> Result<Self, ResponseRefusal> {
        match self.state {
            ResponseState::Published { .. } => {
                Ok(Self { state: ResponseState::Retracted { by, at }, ..self })
            }
            _ => Err(ResponseRefusal::NotPublished),
        }
    }
}
