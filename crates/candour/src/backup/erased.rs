//! Who was erased, as a list beside the backups: references, which tell nobody who they were. An older copy brings people back
//! who were erased since; with the list they are erased again.

use std::collections::BTreeSet;
use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use access::Permit;
use access::permission::MakeBackup;
use anyhow::Context;
use fieldwork::{ErasureReason, Reference};
use operations::Platform;

use super::directory;
use crate::files;

const NAME: &str = "erased.list";

/// Where the list is.
pub(super) fn path(directory: &Path) -> PathBuf {
    directory.join(NAME)
}

/// Puts everybody on the list who was erased and is not on it. Nobody is ever taken off: a database that was put back
/// may not know of them.
pub(super) async fn note(
    platform: &Platform,
    permit: &Permit<MakeBackup>,
    directory: &Path,
) -> anyhow::Result<()> {
    let known = platform.store.reader().erased(permit).await?;
    let known = known.into_iter().map(|(reference, reason)| format!("{reference} {reason}"));
    let path = path(directory);
    let listed = lines(&path)?;
    let all: BTreeSet<String> = listed.iter().cloned().chain(known).collect();
    if all == listed {
        return Ok(());
    }
    directory::make(directory)?;
    write(&path, &all)?;
    directory::settle(directory)
}

/// Everybody on the list. Without one, nobody.
pub(super) fn read(path: &Path) -> anyhow::Result<Vec<(Reference, ErasureReason)>> {
    lines(path)?
        .iter()
        .map(|line| entry(line).with_context(|| format!("{}: `{line}`", path.display())))
        .collect()
}

fn entry(line: &str) -> Option<(Reference, ErasureReason)> {
    let (reference, reason) = line.split_once(' ')?;
    Some((Reference::parse(reference).ok()?, ErasureReason::parse(reason).ok()?))
}

fn lines(path: &Path) -> anyhow::Result<BTreeSet<String>> {
    if !path.exists() {
        return Ok(BTreeSet::new());
    }
    Ok(files::text(path)?.lines().map(str::to_owned).collect())
}

/// The list is the old one or the new one, whatever happens meanwhile.
fn write(path: &Path, lines: &BTreeSet<String>) -> anyhow::Result<()> {
    let new = path.with_extension("new");
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true).mode(0o600);
    let written = options.open(&new).and_then(|mut file| {
        lines.iter().try_for_each(|line| writeln!(file, "{line}"))?;
        file.sync_all()
    });
    written
        .and_then(|()| fs::rename(&new, path))
        .with_context(|| format!("{} cannot be written", path.display()))
}
