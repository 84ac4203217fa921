//! Say which files of published months can be taken, without making any of them.

use std::collections::{BTreeMap, BTreeSet};

use access::{Permit, permission::DownloadEdition};
use fieldwork::ForceCode;
use questionnaire::Wave;
use statistics::{Manifest, Month};

use crate::download_edition::asked_last;
use crate::{Error, Fault, Format, Platform, Proof, Takeable};

/// What there is of a published month beside its figures.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MonthFiles {
    signed: bool,
    /// What people spoke of is told beside it.
    spoken: bool,
    /// The waves whose codebook can be made.
    waves: BTreeSet<Wave>,
}

impl MonthFiles {
    /// Whether a file can be taken.
    pub fn has(&self, wanted: Takeable) -> bool {
        match wanted {
            Takeable::Figures(Format::Codebook(wave)) => self.waves.contains(&wave),
            Takeable::Proof(Proof::Manifest | Proof::Signature) => self.signed,
            Takeable::Proof(Proof::Spoken) => self.spoken,
            Takeable::Figures(_) | Takeable::Proof(Proof::Content) => true,
        }
    }
}

/// What there is of each of these months, in the version that stands. It is read from what was signed, which is small, and not
/// from the figures. A month of before manifests has its figures only. Nobody learns a figure by it, so nothing is written down.
pub async fn list_files(
    platform: &Platform,
    permit: &Permit<DownloadEdition>,
    force: &ForceCode,
    months: &[Month],
) -> Result<BTreeMap<Month, MonthFiles>, Error> {
    let signed = platform.store.reader().manifests(permit, force, months).await?;
    let files = |(month, bytes): (Month, Option<Vec<u8>>)| match bytes {
        None => Ok((month, MonthFiles::default())),
        Some(bytes) => Ok((month, files(platform, &Manifest::from_json(&bytes).map_err(Fault::Manifest)?))),
    };
    signed.into_iter().map(files).collect()
}

fn files(platform: &Platform, manifest: &Manifest) -> MonthFiles {
    let asked = |wave: &Wave| {
        let last = asked_last(&manifest.inputs.questionnaires, *wave);
        last.is_some_and(|id| platform.library.interview(id.wave, id.version).is_some())
    };
    MonthFiles {
        signed: true,
        spoken: manifest.spoken.is_some(),
        waves: Wave::ALL.into_iter().filter(asked).collect(),
    }
}
