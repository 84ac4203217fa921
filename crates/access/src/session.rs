//! A signed-in browser.

use chrono::{DateTime, TimeDelta, Utc};

use crate::AccountRecord;

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
}

impl Session {
    /// How long before it ends somebody is warned.
    pub const WARNING: TimeDelta = TimeDelta::minutes(2);

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
