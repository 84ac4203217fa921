//! How much room the panel has where it writes.

use std::path::{Path, PathBuf};

use anyhow::Context;
use store::Address;

use crate::settings::Settings;

const MEBIBYTE: u64 = 1024 * 1024;
/// With less than so many times what is wanted, somebody has to make room before there is none.
const LOW: u64 = 4;

/// Where the panel writes, and how much room it wants there.
#[derive(Debug, Clone)]
pub(crate) struct Disk {
    /// Where the database is; with a server of its own, where the program runs.
    database: PathBuf,
    backups: Option<PathBuf>,
    /// In mebibytes.
    least: u64,
}

impl Disk {
    /// Of the configured panel.
    pub(crate) fn of(settings: &Settings) -> anyhow::Result<Self> {
        let database = Address::parse(&settings.database.url)?.directory();
        Ok(Self {
            database: database.unwrap_or_else(|| PathBuf::from(".")),
            backups: settings.backup.directory.clone(),
            least: settings.server.least_free_mebibytes,
        })
    }

    /// Whether so little is left that nothing more is to be kept.
    pub(crate) fn is_full(&self) -> bool {
        free(&self.database).is_ok_and(|free| free < self.least)
    }

    /// Whether somebody has to make room soon.
    pub(crate) fn is_low(&self) -> bool {
        self.rooms().is_ok_and(|rooms| rooms.iter().any(Room::is_low))
    }

    /// Every directory the panel writes to.
    pub(crate) fn rooms(&self) -> anyhow::Result<Vec<Room>> {
        let all = [Some(&self.database), self.backups.as_ref()].into_iter().flatten();
        all.map(|directory| {
            let free = free(directory)?;
            Ok(Room { directory: directory.clone(), free, least: self.least })
        })
        .collect()
    }
}

/// What is left in one directory, in mebibytes.
#[derive(Debug)]
pub(crate) struct Room {
    pub(crate) directory: PathBuf,
    pub(crate) free: u64,
    pub(crate) least: u64,
}

impl Room {
    pub(crate) fn is_full(&self) -> bool {
        self.free < self.least
    }

    pub(crate) fn is_low(&self) -> bool {
        self.free < self.least.saturating_mul(LOW)
    }
}

/// Mebibytes that this program may still write where this directory is; of one that is not there yet, where it will be.
fn free(directory: &Path) -> anyhow::Result<u64> {
    let there = directory.ancestors().find(|path| path.is_dir()).unwrap_or(Path::new("."));
    let found =
        rustix::fs::statvfs(there).with_context(|| format!("{} cannot be looked at", there.display()))?;
    Ok(found.f_bavail.saturating_mul(found.f_frsize) / MEBIBYTE)
}
