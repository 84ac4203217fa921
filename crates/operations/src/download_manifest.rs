//! Take away what proves a published month: its content, its manifest and the signature.

use access::{Permit, permission::DownloadEdition};
use fieldwork::ForceCode;
use statistics::Month;
use store::{SignedEdition, Tx};

use crate::download_edition::file;
use crate::{Error, File, Platform, Problem};

/// What can be taken away beside the figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proof {
    /// The edition's content, byte for byte: what the manifest's digest is of.
    Content,
    /// What is told beside it of what people spoke of, byte for byte: what the manifest's second digest is of.
    Spoken,
    /// The manifest.
    Manifest,
    /// The signature of the manifest: 64 bytes.
    Signature,
}

impl Proof {
    /// Everything.
    pub const ALL: [Self; 4] = [Self::Content, Self::Spoken, Self::Manifest, Self::Signature];

    /// The end of the file's name, and its name in addresses.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Content => "json",
            Self::Spoken => "spoken.json",
            Self::Manifest => "manifest.json",
            Self::Signature => "manifest.sig",
        }
    }

    /// Reads an ending.
    pub fn parse(ending: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|proof| proof.ending() == ending)
    }

    const fn media_type(self) -> &'static str {
        match self {
            Self::Content | Self::Spoken | Self::Manifest => "application/json",
            Self::Signature => "application/octet-stream",
        }
    }

    fn bytes(self, signed: SignedEdition) -> Option<Vec<u8>> {
        match self {
            Self::Content => Some(signed.content),
            // It stands beside the edition, not in it.
            Self::Spoken => None,
            Self::Manifest => signed.manifest.map(|(manifest, _)| manifest),
            Self::Signature => signed.manifest.map(|(_, signature)| signature),
        }
    }
}

/// Hands out the stored bytes of the version that stands, or of one that was superseded, and writes down who took them.
pub async fn download_manifest(
    platform: &Platform,
    permit: &Permit<DownloadEdition>,
    force: &ForceCode,
    (month, version): (Month, Option<u32>),
    proof: Proof,
) -> Result<File, Error> {
    let (version, bytes) = proven(platform, permit, force, (month, version), proof).await?;
    let file = named(platform, force, (month, version), (proof, bytes));
    let ending = proof.ending();
    let note = async |tx: &Tx| {
        tx.about(format!("{force} {month} {ending} {}", file.digest));
        Ok(())
    };
    platform.write(permit, note).await?;
    Ok(file)
}

/// The stored bytes, and the version they are of.
pub(crate) async fn proven(
    platform: &Platform,
    permit: &Permit<DownloadEdition>,
    force: &ForceCode,
    (month, version): (Month, Option<u32>),
    proof: Proof,
) -> Result<(u32, Vec<u8>), Error> {
    let reader = platform.store.reader();
    let stands = reader.published(permit, force).await?.into_iter().find(|head| head.month == month);
    let version = version.or(stands.map(|head| head.version)).ok_or(Problem::NotPublished(month))?;
    let bytes = match proof {
        Proof::Spoken => reader.spoken_bytes(permit, force, (month, version)).await?,
        _ => {
            let signed = reader.signed_edition(permit, force, (month, version)).await?;
            signed.and_then(|signed| proof.bytes(signed))
        }
    };
    Ok((version, bytes.ok_or(Problem::NotPublished(month))?))
}

/// The bytes as a file, which nobody has been handed yet.
pub(crate) fn named(
    platform: &Platform,
    force: &ForceCode,
    (month, version): (Month, u32),
    (proof, bytes): (Proof, Vec<u8>),
) -> File {
    let slug = platform.forces.get(force).map_or(force.as_str(), |force| force.slug.as_str());
    file(format!("{slug}-{month}-version-{version}.{}", proof.ending()), proof.media_type(), bytes)
}
