//! A backup as a file: under seal, first a line that says what the copy holds, then the copy.

use std::fs::{File, OpenOptions};
use std::io::{self, BufRead, BufReader, Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use anyhow::{Context, bail};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use store::{BackupKeys, Inventory, Opening, Sealing};

use crate::machine;

/// The longest line that says what a copy holds: far longer than any is.
const LONGEST_LABEL: u64 = 16 * 1024 * 1024;

/// What a backup says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Label {
    /// The version of the program that made it.
    pub(super) program: String,
    /// When it was begun.
    pub(super) made_at: DateTime<Utc>,
    /// What it holds.
    pub(super) inventory: Inventory,
}

/// What was sealed: how long the file is, and the digest of what stands in it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Sealed {
    pub(super) bytes: u64,
    pub(super) digest: [u8; 32],
}

/// A backup that is being read, behind the line that says what it holds.
pub(super) type Copy = BufReader<Opening<BufReader<File>>>;

/// Writes a backup to the disk. What is read from `copy` never stands in a file in clear.
pub(super) fn write(
    path: &Path,
    keys: &BackupKeys,
    label: &Label,
    mut copy: impl Read,
) -> anyhow::Result<Sealed> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true).mode(0o600);
    let file = options.open(path).with_context(|| format!("{} cannot be written", path.display()))?;
    let writing = || format!("{} cannot be written", path.display());
    let sealing = Sealing::begin(keys, machine::random(), file).with_context(writing)?;
    let mut counted = Counted { to: sealing, digest: Sha256::new() };
    serde_json::to_writer(&mut counted, label)?;
    counted.write_all(b"\n").with_context(writing)?;
    io::copy(&mut copy, &mut counted).with_context(writing)?;
    let digest = counted.digest.finalize().into();
    let file = counted.to.finish().with_context(writing)?;
    file.sync_all().with_context(writing)?;
    Ok(Sealed { bytes: file.metadata()?.len(), digest })
}

/// Reads a backup from the disk to its end: every piece is opened, and it is what was written.
pub(super) fn verify(path: &Path, keys: &BackupKeys, sealed: &Sealed) -> anyhow::Result<()> {
    let mut counted = Counted { to: io::sink(), digest: Sha256::new() };
    io::copy(&mut opened(path, keys)?, &mut counted).with_context(|| path.display().to_string())?;
    if <[u8; 32]>::from(counted.digest.finalize()) != sealed.digest {
        bail!("{} does not read back as it was written; the disk may be failing", path.display());
    }
    Ok(())
}

/// Begins to read a backup: what it says of itself, and then the copy.
pub(super) fn open(path: &Path, keys: &BackupKeys) -> anyhow::Result<(Label, Copy)> {
    let mut copy = BufReader::with_capacity(64 * 1024, opened(path, keys)?);
    let mut line = Vec::new();
    let read = copy.by_ref().take(LONGEST_LABEL).read_until(b'\n', &mut line);
    read.with_context(|| path.display().to_string())?;
    let label = serde_json::from_slice(&line).with_context(|| {
        format!("{} does not say what it holds in words this version knows", path.display())
    })?;
    Ok((label, copy))
}

fn opened(path: &Path, keys: &BackupKeys) -> anyhow::Result<Opening<BufReader<File>>> {
    let file = File::open(path).with_context(|| format!("{} cannot be read", path.display()))?;
    Opening::begin(keys, BufReader::new(file)).with_context(|| path.display().to_string())
}

/// Notes the digest of what goes through it.
struct Counted<W: Write> {
    to: W,
    digest: Sha256,
}

impl<W: Write> Write for Counted<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let taken = self.to.write(bytes)?;
        self.digest.update(bytes.get(..taken).unwrap_or_default());
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}
