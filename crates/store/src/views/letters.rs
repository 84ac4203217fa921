//! What is said of letters: who asked for them, which wait, and what became of those that left.

use access::AccountRecord;
use chrono::{DateTime, Utc};
use fieldwork::{Account, ForceCode, Id};
use uuid::Uuid;

/// A wish for letters of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailWish {
    /// The languages they are written in, by slug: `en`, `cy` or `both`.
    pub languages: String,
    /// Since when.
    pub asked_at: DateTime<Utc>,
}

/// A letter to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewLetter {
    /// Which letter this will be.
    pub id: Id<OutboxLetter>,
    /// What kind it is of.
    pub kind: &'static str,
    /// What it is about: an account gets one letter of a kind about one thing, however often it is asked for.
    pub about: String,
    /// Who gets it.
    pub account: Id<Account>,
    /// The force it concerns, where there is one.
    pub force: Option<ForceCode>,
    /// What its words are made from, as its kind writes it. Nothing about a person on the panel.
    pub content: String,
}

/// A letter that was taken to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutboxLetter {
    /// Which letter.
    pub id: Id<OutboxLetter>,
    /// What kind it is of.
    pub kind: String,
    /// Who gets it.
    pub account: Id<Account>,
    /// What its words are made from.
    pub content: String,
    /// When it was put there.
    pub queued_at: DateTime<Utc>,
    /// How often it was tried before.
    pub attempts: u32,
    /// What became of it so far.
    pub state: LetterState,
    /// When that was settled.
    pub ended_at: Option<DateTime<Utc>>,
    /// Why the last attempt came to nothing.
    pub why: Option<String>,
}

/// What became of a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LetterState {
    /// It is yet to be sent.
    Waiting,
    /// A mail server has taken it over.
    Sent,
    /// When it was to leave, its receiver was not to have it any more.
    Dropped,
    /// It could not be sent, and is not tried again by itself.
    GivenUp,
}

impl LetterState {
    /// Every state.
    pub const ALL: [Self; 4] = [Self::Waiting, Self::Sent, Self::Dropped, Self::GivenUp];

    /// Its name in rows and messages.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Sent => "sent",
            Self::Dropped => "dropped",
            Self::GivenUp => "given-up",
        }
    }

    pub(crate) fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.slug() == text)
    }
}

/// How a letter ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LetterEnd {
    /// A mail server has taken it over.
    Sent,
    /// Its receiver is not to have it any more.
    Dropped,
    /// It cannot be sent, for this reason: the codes of a mail server, never an address.
    GivenUp(String),
}

/// Whoever sends a letter holds it meanwhile, so that nobody else does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LetterHold {
    /// Who holds it.
    pub holder: Uuid,
    /// Until when; a program that was ended holds nothing for longer.
    pub until: DateTime<Utc>,
}

/// Who gets a letter, as things stand when it leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receiver {
    /// The account.
    pub account: AccountRecord,
    /// The languages they asked for; none where they do not ask for such letters any more.
    pub languages: Option<String>,
}

/// What an administrator sees of the letters.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outbox {
    /// How many wait.
    pub waiting: u64,
    /// How many were sent.
    pub sent: u64,
    /// How many were not sent since their receiver was not to have them any more.
    pub dropped: u64,
    /// The latest that wait after having been tried, and those given up, each with its receiver's name.
    pub troubled: Vec<(OutboxLetter, String)>,
}
