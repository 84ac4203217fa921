//! One force's published month: everything its readers may see.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::digest::sha256;
use crate::{DisclosurePolicy, Imported, Month, WaveFigures, Wording};

/// A force's figures at the end of a month. Once published it never changes: a correction is another edition.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Edition {
    /// The ONS area code of the force.
    pub area_code: String,
    /// The force's name.
    pub area: Wording,
    /// The last month counted.
    pub month: Month,
    /// The figures by wave, in the order of the waves.
    pub waves: Vec<WaveFigures>,
    /// The questionnaires that were asked, each with the digest of its content.
    pub questionnaires: Vec<(String, String)>,
    /// The thresholds the release rule used.
    pub policy: DisclosurePolicy,
    /// The months that count interviews of a panel that was kept elsewhere before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub imported: Vec<Imported>,
}

/// Stored bytes that are not an edition, or an edition that JSON cannot hold.
#[derive(Debug, Error)]
#[error("the bytes are not an edition: {0}")]
pub struct EditionFault(#[from] serde_json::Error);

impl Edition {
    /// The canonical bytes: fields in the order declared, no spaces, every number in its shortest exact form.
    /// The same edition always gives the same bytes.
    pub fn to_json(&self) -> Result<Vec<u8>, EditionFault> {
        Ok(serde_json::to_vec(self)?)
    }

    /// Reads an edition back.
    pub fn from_json(bytes: &[u8]) -> Result<Self, EditionFault> {
        Ok(serde_json::from_slice(bytes)?)
    }

    /// The SHA-256 of the canonical bytes, in hexadecimal.
    pub fn digest(&self) -> Result<String, EditionFault> {
        Ok(sha256(&self.to_json()?))
    }
}
