//! A signed-in browser.

use chrono::{DateTime, TimeDelta, Utc};

use crate::{AccountRecord, Factors, SecondFactor, SignInPolicy};

/// A browser that somebody has signed in with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Whose it is, as the account is now: a change of role or of password takes effect at the next page.
    pub account: AccountRecord,
    /// When it began.
    pub opened_at: DateTime<Utc>,
    /// When it was last used.
    pub last_seen_at: DateTime<Utc>,
    /// An interview of theirs is going on: a person may talk for long before anything is clicked.
    pub interviewing: bool,
    /// When somebody last proved in it that it is them.
    pub proved_at: DateTime<Utc>,
    /// The second proof that was given in it.
    pub second: Option<SecondFactor>,
    /// The second factors of the account, as it is now.
    pub factors: Factors,
}

/// How far somebody has come who is signing in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// They are in.
    Whole,
    /// They have a second factor and have not given it yet.
    SecondWanted,
    /// They have to set up a second factor first, and can do nothing else.
    MustSetUp,
}

impl Session {
    /// How long before it ends somebody is warned.
    pub const WARNING: TimeDelta = TimeDelta::minutes(2);

    /// How far they have come. Whoever sets up a second factor in one browser is asked for it in every other. Whom their
    /// organisation asked for a second proof is not asked for ours.
    pub fn standing(&self, policy: &SignInPolicy) -> Standing {
        match (self.factors.any(), self.second) {
            (_, Some(SecondFactor::Organisation)) => Standing::Whole,
            (true, None) => Standing::SecondWanted,
            (false, _) if policy.compels(self.account.role) => Standing::MustSetUp,
            _ => Standing::Whole,
        }
    }

    /// Somebody proved in it lately that it is them.
    pub fn proved_within(&self, limit: TimeDelta, now: DateTime<Utc>) -> bool {
        now - self.proved_at <= limit
    }

    /// It has come to an end: idle for 15 minutes (60 with an interview open), or 12 hours old.
    pub fn expired(&self, now: DateTime<Utc>) -> bool {
        self.left(now) <= TimeDelta::zero()
    }

    /// How long it lasts if nothing more is done.
    pub fn left(&self, now: DateTime<Utc>) -> TimeDelta {
        (self.last_seen_at + self.idle_limit() - now).min(self.day_left(now))
    }

    /// Would it last longer if it were used now? Not at the end of its twelve hours.
    pub fn can_stay(&self, now: DateTime<Utc>) -> bool {
        self.day_left(now) > Self::WARNING
    }

    /// How long it may go unused.
    pub fn idle_limit(&self) -> TimeDelta {
        TimeDelta::minutes(if self.interviewing { 60 } else { 15 })
    }

    fn day_left(&self, now: DateTime<Utc>) -> TimeDelta {
        self.opened_at + TimeDelta::hours(12) - now
    }
}
