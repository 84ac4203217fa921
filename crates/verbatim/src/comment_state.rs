//! The life of a comment: who has read it, and what they decided.

use chrono::{DateTime, Utc};
use fieldwork::{Account, Id};
use thiserror::Error;

use crate::Comment;

/// How far a comment has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CommentState {
    /// Nobody has decided anything.
    Waiting,
    /// Somebody has read it and asks for a second pair of eyes.
    ReadOnce {
        /// Who, and when.
        first: Reading,
    },
    /// Readers outside the agency may be told of it.
    Released {
        /// Who read it before, where two did.
        first: Option<Reading>,
        /// Who let it out, and when.
        by: Reading,
    },
    /// It stays here.
    Held {
        /// Who kept it back, and when.
        by: Reading,
        /// Why.
        reason: HoldReason,
    },
}

/// Somebody read it, at this moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Reading {
    /// Who.
    pub by: Id<Account>,
    /// When.
    pub at: DateTime<Utc>,
}

/// The four stages by name, for lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CommentLife {
    /// Nobody has decided anything.
    Waiting,
    /// Read once.
    ReadOnce,
    /// Let out.
    Released,
    /// Kept back.
    Held,
}

/// Why a comment stays here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HoldReason {
    /// Nothing is left of it once everything that identifies is taken out.
    NothingLeft,
    /// What happened could only have happened to this person.
    Recognisable,
    /// It tells of the offence.
    Offence,
    /// Somebody may be in danger, or it is a complaint: it belongs elsewhere.
    BelongsElsewhere,
    /// It says nothing about the question.
    NotAnAnswer,
}

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

impl CommentState {
    /// Its stage.
    pub const fn life(&self) -> CommentLife {
        match self {
            Self::Waiting => CommentLife::Waiting,
            Self::ReadOnce { .. } => CommentLife::ReadOnce,
            Self::Released { .. } => CommentLife::Released,
            Self::Held { .. } => CommentLife::Held,
        }
    }

    /// The name of its stage in rows and messages.
    pub const fn slug(&self) -> &'static str {
        self.life().slug()
    }

    /// Its words may still be marked: nobody has decided.
    pub fn takes_marks(&self) -> Result<(), CommentRefusal> {
        match self {
            Self::Waiting | Self::ReadOnce { .. } => Ok(()),
            Self::Released { .. } | Self::Held { .. } => Err(CommentRefusal::Decided),
        }
    }
}

impl Comment {
    /// The comment with a reader's marks. A second reader who changes what would go out has read that first: somebody else has
    /// to let it out.
    pub fn redact(self, redaction: crate::Redaction, by: Reading) -> Result<Self, CommentRefusal> {
        self.state.takes_marks()?;
        let changed = self.redaction.as_ref() != Some(&redaction);
        let state = match self.state {
            CommentState::ReadOnce { .. } if changed => CommentState::ReadOnce { first: by },
            state => state,
        };
        Ok(Self { redaction: Some(redaction), state, ..self })
    }

    /// The comment once it waits for a second reader.
    pub fn pass_on(self, first: Reading) -> Result<Self, CommentRefusal> {
        match self.state {
            CommentState::Waiting => self.marked(CommentState::ReadOnce { first }),
            CommentState::ReadOnce { .. } => Err(CommentRefusal::ReadOnce),
            CommentState::Released { .. } | CommentState::Held { .. } => Err(CommentRefusal::Decided),
        }
    }

    /// The comment once readers may be told of it. One that needs two readers is let out by the second only, and a comment of
    /// which nothing is left but marks is held.
    pub fn release(self, by: Reading, needs_two: bool) -> Result<Self, CommentRefusal> {
        let first = match self.state {
            CommentState::Waiting if needs_two => return Err(CommentRefusal::NeedsSecondReader),
            CommentState::Waiting => None,
            CommentState::ReadOnce { first } if first.by == by.by => return Err(CommentRefusal::SamePerson),
            CommentState::ReadOnce { first } => Some(first),
            CommentState::Released { .. } | CommentState::Held { .. } => return Err(CommentRefusal::Decided),
        };
        let left = self.redaction.as_ref().ok_or(CommentRefusal::NotMarked)?;
        if !left.says_something() && left.paraphrase.is_none() {
            return self.hold(by, HoldReason::NothingLeft);
        }
        self.marked(CommentState::Released { first, by })
    }

    /// Readers may be told of it.
    pub const fn is_released(&self) -> bool {
        matches!(self.state, CommentState::Released { .. })
    }

    /// The comment once it stays here.
    pub fn hold(self, by: Reading, reason: HoldReason) -> Result<Self, CommentRefusal> {
        self.state.takes_marks()?;
        Ok(Self { state: CommentState::Held { by, reason }, ..self })
    }

    /// The comment back in the queue: what was decided is taken back.
    pub fn reopen(self) -> Self {
        Self { state: CommentState::Waiting, ..self }
    }

    fn marked(self, state: CommentState) -> Result<Self, CommentRefusal> {
        if self.redaction.is_none() {
            return Err(CommentRefusal::NotMarked);
        }
        Ok(Self { state, ..self })
    }
}

impl CommentLife {
    /// Every stage.
    pub const ALL: [Self; 4] = [Self::Waiting, Self::ReadOnce, Self::Released, Self::Held];

    /// Its name in rows, addresses and messages.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::ReadOnce => "read-once",
            Self::Released => "released",
            Self::Held => "held",
        }
    }

    /// Reads a slug.
    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|life| life.slug() == slug)
    }
}

impl HoldReason {
    /// Every reason, in the order a form offers them.
    pub const ALL: [Self; 5] =
        [Self::Recognisable, Self::Offence, Self::BelongsElsewhere, Self::NotAnAnswer, Self::NothingLeft];

    /// Its name in forms, rows and messages.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::NothingLeft => "nothing-left",
            Self::Recognisable => "recognisable",
            Self::Offence => "offence",
            Self::BelongsElsewhere => "belongs-elsewhere",
            Self::NotAnAnswer => "not-an-answer",
        }
    }

    /// Reads a slug.
    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.slug() == slug)
    }
}
