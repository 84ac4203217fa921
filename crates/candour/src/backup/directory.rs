//! The directory of the backups: their names, which is the newest, and how many are kept.

use std::fs::{self, DirBuilder, File};
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use chrono::{DateTime, Utc};

const BEGINS: &str = "candour-";
const ENDS: &str = ".backup";
/// What a backup is called until it is whole.
const UNFINISHED: &str = ".unfinished";

/// The name of a backup of this moment. Names sort by time.
pub(super) fn name(at: DateTime<Utc>) -> String {
    format!("{BEGINS}{}{ENDS}", at.format("%Y%m%dT%H%M%SZ"))
}

/// The file that becomes the backup of this name.
pub(super) fn unfinished(directory: &Path, name: &str) -> PathBuf {
    directory.join(format!("{name}{UNFINISHED}"))
}

/// Makes the directory, for its owner alone.
pub(super) fn make(directory: &Path) -> anyhow::Result<()> {
    let mut made = DirBuilder::new();
    made.recursive(true).mode(0o700);
    made.create(directory).with_context(|| format!("{} cannot be made", directory.display()))
}

/// Makes the directory, and removes what an earlier program left half-way. Only while nobody else makes a backup.
pub(super) fn ready(directory: &Path) -> anyhow::Result<()> {
    make(directory)?;
    for path in named(directory, UNFINISHED)? {
        fs::remove_file(&path).with_context(|| path.display().to_string())?;
    }
    Ok(())
}

/// The backups, the oldest first.
pub(super) fn all(directory: &Path) -> anyhow::Result<Vec<PathBuf>> {
    named(directory, ENDS)
}

/// The newest backup.
pub(super) fn newest(directory: &Path) -> anyhow::Result<PathBuf> {
    match all(directory)?.pop() {
        Some(path) => Ok(path),
        None => bail!("{} holds no backup; make one with `candour backup`", directory.display()),
    }
}

/// Removes the oldest until so many are left.
pub(super) fn prune(directory: &Path, keep: usize) -> anyhow::Result<()> {
    let all = all(directory)?;
    let over = all.len().saturating_sub(keep);
    for path in all.iter().take(over) {
        fs::remove_file(path).with_context(|| path.display().to_string())?;
    }
    Ok(())
}

/// What was renamed stays renamed after a power cut.
pub(super) fn settle(directory: &Path) -> anyhow::Result<()> {
    let synced = File::open(directory).and_then(|directory| directory.sync_all());
    synced.with_context(|| directory.display().to_string())
}

fn named(directory: &Path, ends: &str) -> anyhow::Result<Vec<PathBuf>> {
    let entries =
        fs::read_dir(directory).with_context(|| format!("{} cannot be read", directory.display()))?;
    let mut paths = Vec::new();
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with(BEGINS) && name.ends_with(ends) {
            paths.push(entry.path());
        }
    }
    paths.sort();
    Ok(paths)
}
