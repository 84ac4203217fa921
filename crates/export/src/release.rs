//! A published edition with what is known of its publication: all that a file may be made of.

use chrono::NaiveDate;
use statistics::charts::MarkedChange;
use statistics::spoken::Spoken;
use statistics::{Edition, Month, RestatementReason, Wording};
use verbatim::ToldWords;

/// What files are cut from. Nothing in it says more than the published editions and their log.
#[derive(Debug, Clone, PartialEq)]
pub struct Release {
    /// The edition in the version that stands.
    pub edition: Edition,
    /// Its version, from 1.
    pub version: u32,
    /// The day it was published.
    pub published: NaiveDate,
    /// The edition published before it, against which a report says what is new.
    pub before: Option<Edition>,
    /// What the force says it changed, and when: the marks on its charts.
    pub changes: Vec<MarkedChange>,
    /// What people said, as it was published with the edition and not taken back since.
    pub words: Vec<ToldWords>,
    /// How many people spoke of what, as it was told with the edition.
    pub spoken: Option<Spoken>,
    /// What the force published in reply to what people said, the latest first.
    pub replies: Vec<Reply>,
    /// Every month of the force that was published anew, the latest first.
    pub log: Vec<LogEntry>,
}

impl Release {
    /// An edition by itself, in its first version: without marks, words, replies or what was published before.
    pub fn first(edition: Edition, published: NaiveDate) -> Self {
        Self {
            edition,
            version: 1,
            published,
            before: None,
            changes: Vec::new(),
            words: Vec::new(),
            spoken: None,
            replies: Vec::new(),
            log: Vec::new(),
        }
    }
}

/// What a force published in reply: its own words, which everybody may read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// What people said.
    pub said: Wording,
    /// What was done.
    pub done: Wording,
    /// The day it was published.
    pub published: NaiveDate,
}

/// A month that was published anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LogEntry {
    /// The month.
    pub month: Month,
    /// The version that took the place of the one before.
    pub version: u32,
    /// When it was published.
    pub published: NaiveDate,
    /// Why.
    pub reason: RestatementReason,
}
