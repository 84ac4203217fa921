//! What waits for somebody at work, or has changed about their calls: one line, and where to look.
//!
//! A letter names a reference at most. Nobody's name, number or words, no answer, and no place.

use chrono::NaiveDate;
use questionnaire::Language;
use serde::{Deserialize, Serialize};

use crate::letter::Said;
use crate::words::Words;

/// News for somebody who works with the panel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "news", rename_all = "kebab-case")]
pub enum AtWork {
    /// Somebody was not safe on a call, or a call was held for that: nobody rings until it is decided again.
    ActNow {
        /// The person's reference.
        reference: String,
    },
    /// A concern was raised.
    Concern,
    /// An interviewer asks for a debrief.
    Debrief,
    /// A call was given to its interviewer, or moved to another time.
    CallBooked {
        /// The day of the call.
        day: NaiveDate,
    },
    /// A call was called off, or given to somebody else.
    CallOff {
        /// The day it would have been on.
        day: NaiveDate,
    },
    /// The calls of the next day.
    CallsTomorrow {
        /// That day.
        day: NaiveDate,
        /// How many.
        count: u64,
    },
    /// A coordinator's day begins.
    Today {
        /// How many calls there are.
        count: u64,
    },
    /// People were referred.
    Referrals {
        /// How many since the last such letter.
        count: u64,
    },
    /// Comments wait to be read.
    Comments {
        /// How many.
        count: u64,
    },
    /// An administrator asks that somebody is let in to work that leads to people.
    AccountWaits,
    /// Somebody was let in.
    AccountDone,
    /// A job of the program came to nothing often enough, and is tried no more by itself.
    JobGivenUp,
    /// There is little room left where everything is kept.
    DiskLow,
    /// No backup was made for more than a day.
    BackupLate,
}

impl AtWork {
    /// Its name in messages, and in the key that keeps a letter from being written twice.
    pub const fn slug(&self) -> &'static str {
        match self {
            Self::ActNow { .. } => "act-now",
            Self::Concern => "concern",
            Self::Debrief => "debrief",
            Self::CallBooked { .. } => "call-booked",
            Self::CallOff { .. } => "call-off",
            Self::CallsTomorrow { .. } => "calls-tomorrow",
            Self::Today { .. } => "today",
            Self::Referrals { .. } => "referrals",
            Self::Comments { .. } => "comments",
            Self::AccountWaits => "account-waits",
            Self::AccountDone => "account-done",
            Self::JobGivenUp => "job-given-up",
            Self::DiskLow => "disk-low",
            Self::BackupLate => "backup-late",
        }
    }

    /// The page that shows it.
    const fn path(&self) -> &'static str {
        match self {
            Self::ActNow { .. } | Self::Today { .. } => "/today",
            Self::Concern => "/concerns",
            Self::Debrief => "/debriefs",
            Self::CallBooked { .. } | Self::CallOff { .. } | Self::CallsTomorrow { .. } => "/calls",
            Self::Referrals { .. } => "/people",
            Self::Comments { .. } => "/words",
            Self::AccountWaits | Self::AccountDone => "/account-acts",
            Self::JobGivenUp | Self::DiskLow | Self::BackupLate => "/admin/jobs",
        }
    }

    pub(crate) fn said(&self, language: Language) -> Said {
        let words = Words(language);
        let day = self.day().map_or_else(String::new, |day| words.day(day));
        let texts = [("reference", self.reference()), ("day", day.as_str())];
        let say = |part: &str| words.counted(&format!("{}-{part}", self.slug()), self.count(), &texts);
        Said {
            subject: say("subject"),
            before: vec![words.say("greeting"), say("news"), words.say("work-look")],
            path: self.path().to_owned(),
            after: vec![words.say("no-reply")],
        }
    }

    fn reference(&self) -> &str {
        match self {
            Self::ActNow { reference } => reference,
            _ => "",
        }
    }

    const fn day(&self) -> Option<NaiveDate> {
        match self {
            Self::CallBooked { day } | Self::CallOff { day } | Self::CallsTomorrow { day, .. } => Some(*day),
            _ => None,
        }
    }

    /// How many of it there are; none where it is nothing that is counted.
    pub const fn count(&self) -> u64 {
        match self {
            Self::CallsTomorrow { count, .. }
            | Self::Today { count }
            | Self::Referrals { count }
            | Self::Comments { count } => *count,
            _ => 0,
        }
    }
}
