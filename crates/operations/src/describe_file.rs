//! Say what a file of a published month would be, without handing it out.

use access::{Permit, permission::DownloadEdition};
use fieldwork::ForceCode;
use questionnaire::Language;
use statistics::Month;

use crate::download_edition::made;
use crate::download_manifest::{named, proven};
use crate::{Error, File, Format, Platform, Proof};

/// A file that can be taken away: one made of the figures, or one that proves them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takeable {
    /// Made of the figures.
    Figures(Format),
    /// The stored bytes of what was published.
    Proof(Proof),
}

/// A file that nobody has taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileDescription {
    /// What it is to a browser.
    pub media_type: &'static str,
    /// How many bytes it has.
    pub size: usize,
    /// The SHA-256 of its bytes, in hexadecimal.
    pub digest: String,
}

/// What `download_edition` and `download_manifest` would hand out just now. Nobody learns a figure by it, so nothing is
/// written down.
pub async fn describe_file(
    platform: &Platform,
    permit: &Permit<DownloadEdition>,
    force: &ForceCode,
    month: Month,
    wanted: Takeable,
) -> Result<FileDescription, Error> {
    let file = match wanted {
        Takeable::Figures(format) => {
            made(platform, permit, (force, month), (format, Language::English)).await?
        }
        Takeable::Proof(proof) => {
            let (version, bytes) = proven(platform, permit, force, (month, None), proof).await?;
            named(platform, force, (month, version), (proof, bytes))
        }
    };
    let File { media_type, bytes, digest, .. } = file;
    Ok(FileDescription { media_type, size: bytes.len(), digest })
}
