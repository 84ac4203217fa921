//! A conversation with an interviewer after a hard call.

use std::fmt;

use chrono::{DateTime, Utc};

use crate::field_error::Faults;
use crate::{Account, FieldError, Id, Malformed};

/// The longest note with a request.
const LONGEST: usize = 2_000;

/// A debrief that an interviewer asked for. It never prints their words.
#[derive(Clone, PartialEq, Eq)]
pub struct Debrief {
    /// Which debrief this is.
    pub id: Id<Debrief>,
    /// Who asked.
    pub interviewer: Id<Account>,
    /// When they asked.
    pub asked_at: DateTime<Utc>,
    /// How soon they would like it.
    pub wanted: DebriefWanted,
    /// What they want to say beforehand. It may be empty.
    pub words: String,
    /// What has become of it.
    pub state: DebriefState,
}

/// How soon a debrief is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DebriefWanted {
    /// Today.
    Today,
    /// Within a week.
    ThisWeek,
    /// Whenever it suits.
    AnyTime,
}

/// What has become of a debrief.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DebriefState {
    /// It has been asked for.
    Asked,
    /// It was held.
    Held {
        /// By whom.
        by: Id<Account>,
        /// When that was recorded.
        at: DateTime<Utc>,
    },
}

/// A request for a debrief as its form sends it. It never prints itself in a log.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct RawDebrief {
    /// How soon: a slug of [`DebriefWanted`].
    pub wanted: String,
    /// What they want to say beforehand.
    pub words: String,
}

impl Debrief {
    /// It has not been held yet.
    pub fn is_open(&self) -> bool {
        self.state == DebriefState::Asked
    }
}

impl DebriefWanted {
    /// Each, in the order a form offers them.
    pub const ALL: [Self; 3] = [Self::Today, Self::ThisWeek, Self::AnyTime];

    /// Its name in forms and rows.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Today => "today",
            Self::ThisWeek => "this-week",
            Self::AnyTime => "any-time",
        }
    }

    /// Reads a slug.
    pub fn parse(slug: &str) -> Result<Self, Malformed> {
        Self::ALL.into_iter().find(|wanted| wanted.slug() == slug).ok_or(Malformed::not("how soon"))
    }
}

impl RawDebrief {
    /// How soon and what is said, or everything that is wrong with the form.
    pub fn check(&self) -> Result<(DebriefWanted, String), Vec<FieldError>> {
        let mut faults = Faults::default();
        let wanted = DebriefWanted::parse(self.wanted.trim()).map_err(|_| "debrief-wanted-required");
        let wanted = faults.keep("wanted", wanted);
        let words = self.words.trim();
        if words.chars().count() > LONGEST {
            faults.add("words", "debrief-words-long");
        }
        faults.or(wanted.map(|wanted| (wanted, words.to_owned())))
    }
}

impl fmt::Debug for Debrief {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Debrief({}, hidden)", self.id)
    }
}

impl fmt::Debug for RawDebrief {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RawDebrief(hidden)")
    }
}
