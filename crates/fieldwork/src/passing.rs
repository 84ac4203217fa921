//! Things that are of use for a time only, and for how long each is kept.

use chrono::{DateTime, Days, Utc};
use serde::{Deserialize, Serialize};

/// A kind of thing that the night removes once it has been of no use for long enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Passing {
    /// Sessions that nobody uses any more.
    Sessions,
    /// Links to choose a password that have lapsed.
    Links,
    /// Replies that a program gets again when it asks again under the same key.
    Replies,
    /// Letters that were sent or given up.
    Letters,
    /// Files that were sent in and neither taken in nor thrown away.
    Uploads,
    /// Tokens of programs that have lapsed or were revoked.
    Tokens,
    /// Debriefs that were held.
    Debriefs,
}

impl Passing {
    /// Every kind, in the order in which they are shown.
    pub const ALL: [Self; 7] = [
        Self::Uploads,
        Self::Replies,
        Self::Letters,
        Self::Sessions,
        Self::Links,
        Self::Tokens,
        Self::Debriefs,
    ];

    /// Its name in messages and in the audit.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Sessions => "sessions",
            Self::Links => "links",
            Self::Replies => "replies",
            Self::Letters => "letters",
            Self::Uploads => "uploads",
            Self::Tokens => "tokens",
            Self::Debriefs => "debriefs",
        }
    }
}

/// For how many days each kind is kept after its use is over. A number left out has the value of [`KeepDays::default`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct KeepDays {
    /// Since a session was used last.
    pub sessions: u32,
    /// Since a link lapsed.
    pub links: u32,
    /// Since a program was answered.
    pub replies: u32,
    /// Since a letter was sent or given up.
    pub letters: u32,
    /// Since anything was done with a file.
    pub uploads: u32,
    /// Since a token lapsed or was revoked.
    pub tokens: u32,
    /// Since a debrief was held.
    pub debriefs: u32,
}

impl Default for KeepDays {
    fn default() -> Self {
        Self { sessions: 2, links: 30, replies: 30, letters: 90, uploads: 30, tokens: 365, debriefs: 365 }
    }
}

impl KeepDays {
    /// For how many days this kind is kept.
    pub const fn of(&self, kind: Passing) -> u32 {
        match kind {
            Passing::Sessions => self.sessions,
            Passing::Links => self.links,
            Passing::Replies => self.replies,
            Passing::Letters => self.letters,
            Passing::Uploads => self.uploads,
            Passing::Tokens => self.tokens,
            Passing::Debriefs => self.debriefs,
        }
    }

    /// What of this kind was over before this moment goes at `now`.
    pub fn over_before(&self, kind: Passing, now: DateTime<Utc>) -> DateTime<Utc> {
        now.checked_sub_days(Days::new(self.of(kind).into())).unwrap_or(DateTime::<Utc>::MIN_UTC)
    }
}
