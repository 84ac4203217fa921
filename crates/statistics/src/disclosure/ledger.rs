//! The release ledger: every block ever published, and the counts its refinements will be made from.
//!
//! The counts are raw. They leave this module as bytes for the store, or through the rule.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::line::Line;
use crate::Period;

/// The first word of the bytes. A change of shape is another word, never another meaning.
const FORMAT: &str = "ledger/1";

/// Every block published of one force, by wave and question. Opaque outside this module.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ledger {
    pub(crate) waves: BTreeMap<String, WaveLedger>,
}

/// What is published of one wave.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct WaveLedger {
    /// The closed periods, oldest first, with their interviews.
    pub(crate) periods: Vec<(Period, u32)>,
    /// Months since the last closed period.
    pub(crate) carried: Option<Period>,
    /// The units ever heard of, by family.
    pub(crate) units: BTreeMap<String, BTreeSet<String>>,
    /// The periods over which reasons for no answer were told, oldest first.
    pub(crate) reasons: Vec<Period>,
    /// The questions, by concept and stage.
    pub(crate) lines: BTreeMap<String, Line>,
    /// The newest questionnaire whose codes the lines are written in, as the caller names it.
    pub(crate) written_in: Option<String>,
}

/// Stored bytes that are not a ledger, or a ledger that JSON cannot hold.
#[derive(Debug, Error)]
pub enum LedgerFault {
    /// They do not read.
    #[error("the bytes are not a ledger: {0}")]
    Unreadable(#[from] serde_json::Error),
    /// They are of another format.
    #[error("the ledger is of the format {0:?}, which this version does not read")]
    AnotherFormat(String),
}

#[derive(Serialize, Deserialize)]
struct Stored {
    format: String,
    waves: BTreeMap<String, WaveLedger>,
}

impl Ledger {
    /// The canonical bytes: the same ledger always gives the same.
    pub fn encode(&self) -> Result<Vec<u8>, LedgerFault> {
        let stored = Stored { format: FORMAT.to_owned(), waves: self.waves.clone() };
        Ok(serde_json::to_vec(&stored)?)
    }

    /// Reads what [`Ledger::encode`] wrote. No bytes at all are a ledger in which nothing has been published.
    pub fn decode(bytes: &[u8]) -> Result<Self, LedgerFault> {
        if bytes.is_empty() {
            return Ok(Self::default());
        }
        let stored: Stored = serde_json::from_slice(bytes)?;
        if stored.format != FORMAT {
            return Err(LedgerFault::AnotherFormat(stored.format));
        }
        Ok(Self { waves: stored.waves })
    }

    /// The newest questionnaire whose codes a wave is written in, as [`Ledger::write_in`] was told.
    pub fn written_in(&self, wave: &str) -> Option<&str> {
        self.waves.get(wave)?.written_in.as_deref()
    }

    /// Renames codes to those of a newer questionnaire: for each concept and stage what an old code is called now. Two
    /// codes of one question may never be given one name.
    pub fn write_in(&mut self, wave: &str, newest: &str, renamed: impl Fn(&str, usize, &str) -> String) {
        let wave = self.waves.entry(wave.to_owned()).or_default();
        wave.written_in = Some(newest.to_owned());
        for line in wave.lines.values_mut() {
            let (concept, stage) = (line.concept.clone(), line.stage);
            line.rename(|code| renamed(&concept, stage, code));
        }
    }
}
