//! Making a copy: the database as it stands at one moment, sealed, read back, and only then called a backup.

use std::fs::{self, File, OpenOptions};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Context;
use chrono::{DateTime, Utc};
use operations::CopyMade;
use store::{Address, BackupKeys, Inventory, Still, copy_file};
use tokio::task::spawn_blocking;

use super::sealed_file::{self, Label};
use super::{directory, key, postgresql};
use crate::settings::Settings;

/// Everything a copy needs.
#[derive(Clone)]
pub(crate) struct Copier {
    pub(super) address: Address,
    pub(super) directory: PathBuf,
    keys: Arc<BackupKeys>,
    programs: Option<PathBuf>,
    keep: usize,
}

impl Copier {
    /// As it is configured; into another directory, where one is named.
    pub(super) fn of(settings: &Settings, to: Option<&Path>) -> anyhow::Result<Self> {
        let backup = &settings.backup;
        let directory = to.or(backup.directory.as_deref()).context(
            "no directory for backups is named; give one with --to, or as `directory` in [backup]",
        )?;
        Ok(Self {
            address: Address::parse(&settings.database.url)?,
            directory: directory.to_owned(),
            keys: Arc::new(key::read(backup)?),
            programs: backup.postgresql_programs.clone(),
            keep: usize::try_from(backup.keep.get())?,
        })
    }

    /// Makes a copy; what went wrong is a sentence.
    pub(super) async fn copied(&self, now: DateTime<Utc>) -> Result<CopyMade, String> {
        self.copy(now).await.map_err(|fault| format!("{fault:#}"))
    }

    /// Makes a copy, and removes the oldest that are too many.
    pub(super) async fn copy(&self, now: DateTime<Utc>) -> anyhow::Result<CopyMade> {
        directory::ready(&self.directory)?;
        let name = directory::name(now);
        let unfinished = directory::unfinished(&self.directory, &name);
        let bytes = self.unfinished(&unfinished, now).await.inspect_err(|_| {
            // A full disk gets its room back at once.
            let _ = fs::remove_file(&unfinished);
        })?;
        fs::rename(&unfinished, self.directory.join(&name)).with_context(|| name.clone())?;
        directory::settle(&self.directory)?;
        directory::prune(&self.directory, self.keep)?;
        Ok(CopyMade { file: name, bytes })
    }

    async fn unfinished(&self, unfinished: &Path, now: DateTime<Utc>) -> anyhow::Result<u64> {
        match self.address.path() {
            Some(file) => self.of_file(file, unfinished, now).await,
            None => self.of_server(unfinished, now).await,
        }
    }

    /// SQLite writes a second file, which lies beside the first, as well guarded as that, until it is sealed.
    async fn of_file(&self, file: &Path, unfinished: &Path, now: DateTime<Utc>) -> anyhow::Result<u64> {
        let beside = Beside::of(file)?;
        copy_file(file, &beside.0).await?;
        let inventory = inventory(&Address::file(&beside.0)).await?;
        let copy = File::open(&beside.0)?;
        let sealed = self.seal(unfinished, label(inventory, now), move || Ok((copy, || Ok(())))).await;
        drop(beside);
        sealed
    }

    /// PostgreSQL's program takes the moment that is counted here, and hands it over without a file between.
    async fn of_server(&self, unfinished: &Path, now: DateTime<Utc>) -> anyhow::Result<u64> {
        let still = Still::of(&self.address).await?;
        let moment = still.name().await?.context("the server names the moment")?;
        let inventory = still.inventory().await?;
        let (programs, address) = (self.programs.clone(), self.address.clone());
        let dumped = move || {
            let mut dump = postgresql::dump(programs.as_deref(), &address, &moment)?;
            Ok((dump.copy()?, move || dump.ended()))
        };
        let sealed = self.seal(unfinished, label(inventory, now), dumped).await;
        still.close().await?;
        sealed
    }

    /// Seals what is begun to be read on a thread of its own, waits for its end, and reads it back.
    async fn seal<R: std::io::Read, E: FnOnce() -> anyhow::Result<()>>(
        &self,
        unfinished: &Path,
        label: Label,
        begin: impl FnOnce() -> anyhow::Result<(R, E)> + Send + 'static,
    ) -> anyhow::Result<u64> {
        let (keys, path) = (Arc::clone(&self.keys), unfinished.to_owned());
        let work = move || {
            let (copy, ended) = begin()?;
            let sealed = sealed_file::write(&path, &keys, &label, copy);
            // Where nothing more is read the program that is read ends by itself.
            let ended = ended();
            let sealed = sealed?;
            ended?;
            sealed_file::verify(&path, &keys, &sealed)?;
            anyhow::Ok(sealed.bytes)
        };
        spawn_blocking(work).await?
    }
}

fn label(inventory: Inventory, made_at: DateTime<Utc>) -> Label {
    Label { program: env!("CARGO_PKG_VERSION").to_owned(), made_at, inventory }
}

/// What stands in a database just now.
pub(super) async fn inventory(address: &Address) -> anyhow::Result<Inventory> {
    let still = Still::of(address).await?;
    let inventory = still.inventory().await?;
    still.close().await?;
    Ok(inventory)
}

/// A second file beside the database, for its owner alone, which is gone when it is let go of.
struct Beside(PathBuf);

impl Beside {
    fn of(database: &Path) -> anyhow::Result<Self> {
        let name = database.file_name().unwrap_or_default().to_string_lossy();
        let beside = Self(database.with_file_name(format!("{name}.copying")));
        // One that a program left which was killed.
        beside.remove();
        let mut options = OpenOptions::new();
        options.write(true).create_new(true).mode(0o600);
        options.open(&beside.0).with_context(|| format!("{} cannot be written", beside.0.display()))?;
        Ok(beside)
    }

    fn remove(&self) {
        // It is not there, or the next copy removes it.
        let _ = fs::remove_file(&self.0);
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        self.remove();
    }
}
