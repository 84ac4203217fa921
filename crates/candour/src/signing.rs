//! `candour signing-key` and `candour verify`: the public key, and a reader's check of what was published.

use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use data_encoding::HEXLOWER;
use operations::PublicKey;
use sha2::{Digest, Sha256};
use statistics::Manifest;

use crate::settings::Settings;
use crate::{files, wiring};

const MANIFEST: &str = ".manifest.json";

/// Prints the public key, as a file that OpenSSL reads too.
pub(crate) fn print(settings: &Settings) -> anyhow::Result<()> {
    let path = &settings.publication.signing_key_file;
    if !path.exists() {
        bail!("there is no signing key at {}; make one with `candour new-signing-key`", path.display());
    }
    print!("{}", wiring::signing_key(path)?.public().to_pem());
    Ok(())
}

/// Checks the signature of a manifest and the digest of the content beside it, and says what was signed.
pub(crate) fn verify(path: &Path, key: &Path) -> anyhow::Result<()> {
    let key = PublicKey::from_pem(&files::text(key)?).with_context(|| key.display().to_string())?;
    let (bytes, signature) = (bytes(path)?, bytes(&beside(path, ".manifest.sig")?)?);
    if !key.verifies(&bytes, &signature) {
        bail!("{} was not signed with this key, or was changed since", path.display());
    }
    let manifest = Manifest::from_json(&bytes)?;
    is_named(&beside(path, ".json")?, &manifest.content)?;
    if let Some(spoken) = &manifest.spoken {
        is_named(&beside(path, ".spoken.json")?, spoken)?;
    }
    let what = if manifest.spoken.is_some() { "content and counts of codes are" } else { "content is" };
    println!(
        "{} {} version {}: the {what} what {} published on {}.",
        manifest.area_code,
        manifest.month,
        manifest.version,
        manifest.published_by,
        manifest.published_at.format("%-d %B %Y at %H:%M UTC")
    );
    Ok(())
}

/// Checks a file's digest against the one that was signed.
fn is_named(path: &Path, digest: &str) -> anyhow::Result<()> {
    let found = HEXLOWER.encode(&Sha256::digest(bytes(path)?));
    if found != digest {
        bail!("{} is not the content that the manifest is about", path.display());
    }
    Ok(())
}

/// The file of the same name with another end.
fn beside(path: &Path, end: &str) -> anyhow::Result<PathBuf> {
    let name = path.file_name().and_then(|name| name.to_str()).and_then(|name| name.strip_suffix(MANIFEST));
    let name = name.with_context(|| format!("{}: give the file that ends in {MANIFEST}", path.display()))?;
    Ok(path.with_file_name(format!("{name}{end}")))
}

#[expect(clippy::disallowed_methods, reason = "this is where files enter the program")]
fn bytes(path: &Path) -> anyhow::Result<Vec<u8>> {
    std::fs::read(path).with_context(|| format!("{} cannot be read", path.display()))
}
