//! What is signed when an edition is published: which content, made from what, by which program, by whom.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::{Month, RestatementReason};

/// The format that this version writes.
pub const MANIFEST_FORMAT: &str = "candour-manifest/1";

/// The manifest of a published edition. It goes to everybody who reads the edition, so nothing in it says more than the
/// edition does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// The format: [`MANIFEST_FORMAT`].
    pub format: String,
    /// The ONS area code of the force.
    pub area_code: String,
    /// The last month counted.
    pub month: Month,
    /// The version of the month, from 1.
    pub version: u32,
    /// The SHA-256 of the edition's content, in hexadecimal.
    pub content: String,
    /// The same of the version it takes the place of, if it does.
    pub replaces: Option<String>,
    /// Why it does.
    pub reason: Option<RestatementReason>,
    /// What the edition was made from.
    pub inputs: ManifestInputs,
    /// The version of the program that made it.
    pub program: String,
    /// Who read it before it was published, as colleagues call them.
    pub reviewed_by: String,
    /// Who published it.
    pub published_by: String,
    /// When.
    pub published_at: DateTime<Utc>,
    /// How many counts the auditor attacked before it was published, with every edition of before in hand, and found none.
    /// Editions of before there was one have nothing here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attacked: Option<u64>,
    /// The SHA-256 of what is told beside the figures of what people spoke of, in hexadecimal; nothing where that is nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spoken: Option<String>,
    /// How many counts of that the auditor attacked, with everything of it that was ever told in hand, and found none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attacked_spoken: Option<u64>,
}

/// The digests of what an edition was made from, each in hexadecimal.
///
/// Counts by month and the release ledger hold numbers that are withheld. Somebody who knows all of them but one could try
/// every value of that one until a plain digest fits. Their digests are therefore of a secret salt and then the bytes: they
/// bind whoever published, and tell a reader nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ManifestInputs {
    /// Salted, of the counts of each month.
    pub cells: Vec<(Month, String)>,
    /// Salted, of the release ledger it goes on from.
    pub ledger: Option<String>,
    /// Of each questionnaire that was asked.
    pub questionnaires: Vec<(String, String)>,
    /// Of the thresholds of the release rule.
    pub policy: String,
}

/// Bytes that are not a manifest.
#[derive(Debug, Error)]
#[error("the bytes are not a manifest: {0}")]
pub struct ManifestFault(#[from] serde_json::Error);

impl Manifest {
    /// The canonical bytes, which are what is signed: fields in the order declared, no spaces.
    pub fn to_json(&self) -> Result<Vec<u8>, ManifestFault> {
        Ok(serde_json::to_vec(self)?)
    }

    /// Reads a manifest back.
    pub fn from_json(bytes: &[u8]) -> Result<Self, ManifestFault> {
        Ok(serde_json::from_slice(bytes)?)
    }
}
