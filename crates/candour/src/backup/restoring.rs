//! `candour restore`: a backup into an empty database, held against what it says of itself.

use std::fs::{self, OpenOptions};
use std::io;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use access::Actor;
use access::permission::EraseAgain;
use anyhow::{Context, bail};
use operations::{Platform, erase_again};
use store::{Address, Durability, Still};
use tokio::task::spawn_blocking;

use super::copying::inventory;
use super::sealed_file::{self, Copy, Label};
use super::{directory, erased, key, postgresql};
use crate::settings::Settings;
use crate::{vault_keys, wiring};

/// Puts a backup into the configured database, which is empty, and erases whom it brought back.
pub(crate) async fn run(settings: &Settings, file: &Path, list: Option<&Path>) -> anyhow::Result<()> {
    // Without it the database could not be opened afterwards.
    vault_keys::read(&settings.vault)?;
    let address = Address::parse(&settings.database.url)?;
    let (label, copy) = sealed_file::open(file, &key::read(&settings.backup)?)?;
    may_be_put(&label, &address)?;
    is_empty(&address).await?;
    put(settings, &address, &label, copy).await?;
    println!(
        "{} rows of {} tables are put back as they were on {}; counts and digests are the same.",
        label.inventory.rows(),
        label.inventory.tables.len(),
        label.made_at.format("%-d %B %Y at %H:%M UTC")
    );
    if !label.inventory.missing_steps().is_empty() {
        println!("An older version made it, at step {}; it is brought up to date.", label.inventory.step());
    }
    let platform = wiring::platform(settings, Durability::Full).await?;
    let beside = erased::path(file.parent().unwrap_or(Path::new(".")));
    erase(&platform, list.unwrap_or(&beside)).await?;
    platform.store.close().await?;
    println!("Run `candour audit verify` and `candour doctor`, then serve it.");
    Ok(())
}

/// A newer version's schema is not understood here, and each database has its own kind of copy.
pub(super) fn may_be_put(label: &Label, address: &Address) -> anyhow::Result<()> {
    if let Some(step) = label.inventory.unknown_steps().last() {
        bail!(
            "the backup was made by a newer version of Candour ({}, step {step}); restore it with that version",
            label.program
        );
    }
    if !label.inventory.fits(address) {
        bail!(
            "this is a backup of a {} database; restore it into one, then move it with `candour move`",
            label.inventory.database
        );
    }
    Ok(())
}

pub(super) async fn is_empty(address: &Address) -> anyhow::Result<()> {
    if address.path().is_none_or(Path::exists) {
        let still = Still::of(address).await?;
        let empty = still.is_empty().await?;
        still.close().await?;
        if !empty {
            bail!(
                "the database is not empty, and a backup is never put over anything; name an empty one, or move this one away"
            );
        }
    }
    address.path().map_or(Ok(()), nothing_beside)
}

/// SQLite takes what lies beside a file for what is still to be written into it, whatever database that was left by.
fn nothing_beside(path: &Path) -> anyhow::Result<()> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let left = ["-wal", "-journal"].map(|end| path.with_file_name(format!("{name}{end}")));
    match left.iter().find(|left| fs::metadata(left).is_ok_and(|it| it.len() > 0)) {
        Some(left) => bail!(
            "{} was left by another database and would be read into this one; move it away together with that database",
            left.display()
        ),
        None => Ok(()),
    }
}

/// Puts the copy into an empty database and holds it against the label.
pub(super) async fn put(
    settings: &Settings,
    address: &Address,
    label: &Label,
    copy: Copy,
) -> anyhow::Result<()> {
    match address.path() {
        Some(path) => {
            let beside = path.with_extension("restoring");
            let put = as_file(&beside, copy).await;
            let put = if put.is_ok() { holds(&Address::file(&beside), label).await } else { put };
            if put.is_err() {
                // Half a database is none.
                let _ = fs::remove_file(&beside);
                return put;
            }
            fs::rename(&beside, path).with_context(|| path.display().to_string())?;
            address.directory().map_or(Ok(()), |directory| directory::settle(&directory))
        }
        None => {
            let (programs, server) = (settings.backup.postgresql_programs.clone(), address.clone());
            spawn_blocking(move || postgresql::restore(programs.as_deref(), &server, copy)).await??;
            holds(address, label).await
        }
    }
}

async fn as_file(path: &Path, mut copy: Copy) -> anyhow::Result<()> {
    if let Some(directory) = path.parent() {
        fs::create_dir_all(directory).with_context(|| format!("{} cannot be made", directory.display()))?;
    }
    let path: PathBuf = path.to_owned();
    let work = move || {
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(true).mode(0o600);
        let written = options.open(&path).and_then(|mut file| {
            io::copy(&mut copy, &mut file)?;
            file.sync_all()
        });
        written.with_context(|| format!("{} cannot be restored", path.display()))
    };
    spawn_blocking(work).await?
}

/// What stands in a database is what the label says.
async fn holds(address: &Address, label: &Label) -> anyhow::Result<()> {
    let found = inventory(address).await?;
    if found == label.inventory {
        return Ok(());
    }
    let tables = found.different_tables(&label.inventory).join(", ");
    bail!("what was put back is not what the backup says of itself: {tables}; take another backup")
}

async fn erase(platform: &Platform, list: &Path) -> anyhow::Result<()> {
    let list = erased::read(list)?;
    let permit = Actor::system().permit::<EraseAgain>().context("the program may erase again")?;
    let done = erase_again(platform, &permit, &list).await?;
    println!("{} who had been erased since were erased again.", done.erased);
    for reference in done.kept {
        println!(
            "{reference} was erased, and is kept by a legal hold or a concern that came back: look, and erase them."
        );
    }
    Ok(())
}
