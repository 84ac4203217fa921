//! Why a comment will not do what it was asked.

use thiserror::Error;

/// Why a comment will not do what it was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum CommentRefusal {
    /// Somebody decided meanwhile.
    #[error("Somebody has already decided about this comment. Look at it again.")]
    Decided,
    /// Somebody read it and asked for a second reader already.
    #[error("This comment already waits for a second reader.")]
    ReadOnce,
    /// It needs two people.
    #[error("This comment needs a second reader. Send it on, and let somebody else release it.")]
    NeedsSecondReader,
    /// The second reader is the first.
    #[error("You read this comment first, so somebody else has to release it.")]
    SamePerson,
    /// Nobody has marked it.
    #[error("Mark this comment first: choose what to take out, or say that there is nothing.")]
    NotMarked,
}

impl CommentRefusal {
    /// The code the pages translate by.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Decided => "comment-decided",
            Self::ReadOnce => "comment-read-once",
            Self::NeedsSecondReader => "comment-needs-second-reader",
            Self::SamePerson => "comment-same-person",
            Self::NotMarked => "comment-not-marked",
        }
    }
}
