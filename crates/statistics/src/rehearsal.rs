//! What would change if a new version of a questionnaire took the place of the one before: the report its approvers
//! read. No number in it is exact.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::digest::sha256;
use crate::{Cell, Wording};

/// The interviews of one version replayed under the next. The same answers and the same files always give the same
/// report.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Rehearsal {
    /// The version that was rehearsed: `six-week@2`.
    pub questionnaire: String,
    /// The digest of its content.
    pub digest: String,
    /// The version it takes the place of.
    pub replaces: String,
    /// The digest of that one's content.
    pub replaces_digest: String,
    /// How many finished interviews were replayed.
    pub interviews: Rough,
    /// How many of them would have gone another way.
    pub routed_differently: Rough,
    /// The questions of both versions, in the order of the new one; those it no longer has come last.
    pub questions: Vec<QuestionReplay>,
    /// What the figures would have been, question by question, in the same order.
    pub figures: Vec<FigureChange>,
    /// What would change in the files that readers download.
    pub exports: ExportChange,
}

/// One question in the replay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionReplay {
    /// Its name in the old version, where it has it.
    pub before: Option<String>,
    /// Its name in the new version, where it has it.
    pub after: Option<String>,
    /// What it is called for short, as the newest version that has it says.
    pub short: Wording,
    /// How the two belong together: `identical`, `recoded`, `new` and the other words of an equivalence.
    pub relation: String,
    /// How many the old version asked: its base.
    pub asked_before: Rough,
    /// How many the new version would have asked.
    pub asked_after: Rough,
    /// How many would be asked now and were not before.
    pub newly_asked: Rough,
    /// How many were asked before and would not be now.
    pub no_longer_asked: Rough,
    /// How many answers are not an answer to the new question, and were left behind.
    pub not_carried: Rough,
    /// How many would be without an answer that the new version requires.
    pub required_unanswered: Rough,
}

/// One question's figure since the start, up to the last step at which it may be shown, before and after.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FigureChange {
    /// The question's short name, as the newest version that has it says.
    pub short: Wording,
    /// Its series before, where it has figures in the old version.
    pub series_before: Option<String>,
    /// Its series after, where it has figures in the new version.
    pub series_after: Option<String>,
    /// Whether a reader's trend goes on.
    pub trend_goes_on: bool,
    /// What the figure is.
    pub before: Option<Reading>,
    /// What it would be.
    pub after: Option<Reading>,
}

/// A figure read roughly.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// How many answered, to the nearest five.
    pub base: Cell<u32>,
    /// The share of favourable answers, as a whole per cent.
    pub favourable: Cell<u32>,
}

/// What would change in downloaded files, whose rows are told apart by a series and, for an option, its code:
/// `respect.listened` and `respect.listened = agree`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExportChange {
    /// Only the new version has it.
    pub added: Vec<String>,
    /// Only the old version has it.
    pub removed: Vec<String>,
    /// Both have it, under another name.
    pub renamed: Vec<Renamed>,
}

/// One thing under two names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Renamed {
    /// The name in the old version.
    pub before: String,
    /// The name in the new version.
    pub after: String,
}

/// How many people, without saying exactly how many. Made by [`crate::disclosure::rough`] only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rough {
    /// Nobody, out of people enough to say so.
    Nobody,
    /// Fewer than this; it may be nobody.
    FewerThan(u32),
    /// About this many, to the nearest five.
    About(u32),
}

/// Stored bytes that are not a rehearsal, or a rehearsal that JSON cannot hold.
#[derive(Debug, Error)]
#[error("the bytes are not a rehearsal: {0}")]
pub struct RehearsalFault(#[from] serde_json::Error);

impl Rehearsal {
    /// The canonical bytes: the same report always gives the same.
    pub fn to_json(&self) -> Result<Vec<u8>, RehearsalFault> {
        Ok(serde_json::to_vec(self)?)
    }

    /// Reads a report back.
    pub fn from_json(bytes: &[u8]) -> Result<Self, RehearsalFault> {
        Ok(serde_json::from_slice(bytes)?)
    }

    /// The SHA-256 of the canonical bytes, in hexadecimal: what an approval names.
    pub fn report_digest(&self) -> Result<String, RehearsalFault> {
        Ok(sha256(&self.to_json()?))
    }
}
