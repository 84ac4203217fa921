//! How a person can be contacted without putting them in danger.

use std::fmt;

use chrono::{Datelike, NaiveDate, NaiveTime, Weekday};
use serde::{Deserialize, Serialize};

use crate::policy::days_before;
use crate::{Malformed, Slot};

/// How a person can be contacted safely, in their own words where words are wanted. It is checked again at every call,
/// and never prints itself in a log.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SafeContactPlan {
    /// How they want to talk.
    pub means: Means,
    /// The days that are safe.
    pub safe_days: Vec<Weekday>,
    /// The hour from which it is safe, in London.
    pub safe_from: NaiveTime,
    /// The hour until which it is safe, in London.
    pub safe_until: NaiveTime,
    /// Where the video call is held. Empty for a telephone call, and where it is sent before each call.
    #[serde(default)]
    pub video_link: String,
    /// The language they want to talk in, where it is neither English nor Welsh.
    #[serde(default)]
    pub language: String,
    /// Whether an interpreter is to be there.
    #[serde(default)]
    pub interpreter: bool,
    /// Whether a voicemail or text may ever be left.
    pub may_leave_message: bool,
    /// The words that may be left, where a message may be. Nothing else is ever left.
    #[serde(default)]
    pub message_text: String,
    /// What to say if someone else answers.
    pub if_someone_else_answers: String,
    /// The phrase that tells each that the other is who they say.
    pub phrase: String,
    /// What to do if the call drops.
    pub if_call_drops: IfDropped,
    /// The gender of interviewer they asked for, if they did.
    pub interviewer_gender: Option<InterviewerGender>,
    /// What would make the call easier for them.
    #[serde(default)]
    pub adjustments: String,
    /// When they last confirmed all of this.
    pub confirmed_on: NaiveDate,
    /// The last day it holds.
    pub expires_on: NaiveDate,
}

impl SafeContactPlan {
    /// It was confirmed, and has not expired.
    pub fn current(&self, today: NaiveDate) -> bool {
        (self.confirmed_on..=self.expires_on).contains(&today)
    }

    /// The same plan, no longer current from this day on: it has to be confirmed with the person before anyone rings.
    pub fn lapsed(self, on: NaiveDate) -> Self {
        Self { expires_on: days_before(on, 1).min(self.expires_on), ..self }
    }

    /// The whole slot lies in safe hours of a safe day.
    pub fn allows(&self, slot: &Slot) -> bool {
        self.safe_day(slot.date()) && self.safe_hours(slot)
    }

    /// The day is one they named.
    pub fn safe_day(&self, date: NaiveDate) -> bool {
        self.safe_days.contains(&date.weekday())
    }

    /// The slot begins and ends within their hours, on one day, by London's clocks.
    pub fn safe_hours(&self, slot: &Slot) -> bool {
        let (start, end) = (slot.starts_at(), slot.ends_at());
        start.date() == end.date() && start.time() >= self.safe_from && end.time() <= self.safe_until
    }
}

impl fmt::Debug for SafeContactPlan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SafeContactPlan(hidden)")
    }
}

/// How a person wants to talk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Means {
    /// A telephone call.
    Phone,
    /// A video call, to which they are rung to be let in.
    Video,
}

impl Means {
    /// Every means, in the order a form offers them.
    pub const ALL: [Self; 2] = [Self::Phone, Self::Video];

    /// Its name in forms and rows.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Video => "video",
        }
    }

    /// Reads a slug.
    pub fn parse(slug: &str) -> Result<Self, Malformed> {
        Self::ALL.into_iter().find(|means| means.slug() == slug).ok_or(Malformed::not("a means of contact"))
    }
}

/// What to do if the call drops.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum IfDropped {
    /// The interviewer rings back.
    RingBack,
    /// The interviewer waits to be rung.
    Wait,
}

impl IfDropped {
    /// Each, in the order a form offers them.
    pub const ALL: [Self; 2] = [Self::RingBack, Self::Wait];

    /// Its name in forms and rows.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::RingBack => "ring-back",
            Self::Wait => "wait",
        }
    }

    /// Reads a slug.
    pub fn parse(slug: &str) -> Result<Self, Malformed> {
        Self::ALL.into_iter().find(|what| what.slug() == slug).ok_or(Malformed::not("ring-back or wait"))
    }
}

/// The gender of interviewer a person asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum InterviewerGender {
    /// A woman.
    Woman,
    /// A man.
    Man,
}

impl InterviewerGender {
    /// Each, in the order a form offers them.
    pub const ALL: [Self; 2] = [Self::Woman, Self::Man];

    /// Its name in forms and rows.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Woman => "woman",
            Self::Man => "man",
        }
    }

    /// Reads a slug.
    pub fn parse(slug: &str) -> Result<Self, Malformed> {
        Self::ALL.into_iter().find(|gender| gender.slug() == slug).ok_or(Malformed::not("woman or man"))
    }
}
