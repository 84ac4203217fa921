//! The life of a comment: who has read it, and what they decided.

use chrono::{DateTime, Utc};
use fieldwork::{Account, Id};

use crate::{Comment, CommentRefusal};

/// How far a comment has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CommentState {
    /// Nobody has decided anything.
    Waiting {
        /// Who marked the text that is there, and when.
        marked: Option<Reading>,
    },
    /// Somebody has read it and asks for a second pair of eyes.
    ReadOnce {
        /// Who, and when.
        first: Reading,
    },
    /// Readers outside the agency may be told of it.
    Released {
        /// Who marked or read it before, where two people did.
        first: Option<Reading>,
        /// Who let it out, and when.
        by: Reading,
    },
    /// It stays here.
    Held {
        /// Who marked or read it before.
        first: Option<Reading>,
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

impl CommentState {
    /// Its stage.
    pub const fn life(&self) -> CommentLife {
        match self {
            Self::Waiting { .. } => CommentLife::Waiting,
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
            Self::Waiting { .. } | Self::ReadOnce { .. } => Ok(()),
            Self::Released { .. } | Self::Held { .. } => Err(CommentRefusal::Decided),
        }
    }
}

impl Comment {
    /// The comment with a reader's marks. Whoever changed last what would go out counts as its first reader, also before anybody
    /// sent it on: where it takes two, somebody else has to let it out.
    pub fn redact(self, redaction: crate::Redaction, by: Reading) -> Result<Self, CommentRefusal> {
        self.state.takes_marks()?;
        let changed = self.redaction.as_ref() != Some(&redaction);
        let state = match self.state {
            CommentState::ReadOnce { .. } if changed => CommentState::ReadOnce { first: by },
            CommentState::Waiting { .. } if changed => CommentState::Waiting { marked: Some(by) },
            state => state,
        };
        Ok(Self { redaction: Some(redaction), state, ..self })
    }

    /// The comment once it waits for a second reader. Its first is whoever marked it, not whoever sends it on.
    pub fn pass_on(self, by: Reading) -> Result<Self, CommentRefusal> {
        match self.state {
            CommentState::Waiting { marked } => {
                self.marked(CommentState::ReadOnce { first: marked.unwrap_or(by) })
            }
            CommentState::ReadOnce { .. } => Err(CommentRefusal::ReadOnce),
            CommentState::Released { .. } | CommentState::Held { .. } => Err(CommentRefusal::Decided),
        }
    }

    /// The comment once readers may be told of it. One that needs two readers is let out by the second only, and a comment of
    /// which nothing is left but marks is held.
    pub fn release(self, by: Reading, needs_two: bool) -> Result<Self, CommentRefusal> {
        let first = self.takes_release(by, needs_two)?;
        let left = self.redaction.as_ref().ok_or(CommentRefusal::NotMarked)?;
        if !left.says_something() && left.paraphrase.is_none() {
            return self.hold(by, HoldReason::NothingLeft);
        }
        self.marked(CommentState::Released { first, by })
    }

    /// Whether this person may let it out: who read it before them, where somebody did.
    pub fn takes_release(&self, by: Reading, needs_two: bool) -> Result<Option<Reading>, CommentRefusal> {
        match self.state {
            CommentState::Waiting { marked } => {
                let other = marked.filter(|marked| marked.by != by.by);
                if needs_two && other.is_none() { Err(CommentRefusal::NeedsSecondReader) } else { Ok(other) }
            }
            CommentState::ReadOnce { first } if first.by == by.by => Err(CommentRefusal::SamePerson),
            CommentState::ReadOnce { first } => Ok(Some(first)),
            CommentState::Released { .. } | CommentState::Held { .. } => Err(CommentRefusal::Decided),
        }
    }

    /// What goes out is the person's own words, or may be, because nobody has marked it yet: two people check those.
    pub fn may_quote(&self) -> bool {
        self.redaction.as_ref().is_none_or(|it| it.paraphrase.is_none() && it.says_something())
    }

    /// Readers may be told of it.
    pub const fn is_released(&self) -> bool {
        matches!(self.state, CommentState::Released { .. })
    }

    /// The comment once it stays here.
    pub fn hold(self, by: Reading, reason: HoldReason) -> Result<Self, CommentRefusal> {
        let first = match self.state {
            CommentState::Waiting { marked } => marked,
            CommentState::ReadOnce { first } => Some(first),
            CommentState::Released { .. } | CommentState::Held { .. } => return Err(CommentRefusal::Decided),
        };
        Ok(Self { state: CommentState::Held { first, by, reason }, ..self })
    }

    /// The comment back in the queue: what was decided is taken back, and who marked it stays known. Where nothing was decided it
    /// stays as it is.
    pub fn reopen(self) -> Self {
        let state = match self.state {
            CommentState::Released { first, by } => CommentState::Waiting { marked: first.or(Some(by)) },
            CommentState::Held { first, .. } => CommentState::Waiting { marked: first },
            state => state,
        };
        Self { state, ..self }
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
