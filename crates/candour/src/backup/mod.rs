//! Copies of the whole database under seal: `candour backup`, the nightly one, `candour restore` and `candour drill`.
//!
//! A copy is SQLite's own or PostgreSQL's own. Beside it stands what it holds, table by table, so that what is put back is held
//! against what was taken. Start reading at [`copying`].

mod copying;
mod directory;
mod drill;
mod erased;
mod key;
mod postgresql;
mod restoring;
mod scheduled;
mod sealed_file;

use std::path::Path;

use access::permission::MakeBackup;
use access::{Actor, Permit};
use anyhow::{Context, bail};
use operations::{BackupMade, CopyMade, make_backup};
use store::{Address, Durability, Still};

use crate::machine::Machine;
use crate::settings::Settings;
use crate::wiring;
use copying::Copier;

pub(crate) use drill::run as drill;
pub(crate) use key::read as keys;
pub(crate) use restoring::run as restore;
pub(crate) use scheduled::{LATE, Nightly, Seen};

/// Makes a copy now and says what it is.
pub(crate) async fn run(settings: &Settings, to: Option<&Path>) -> anyhow::Result<()> {
    let copier = Copier::of(settings, to)?;
    let copy = if of_this_version(&copier.address).await? {
        noted(settings, &copier).await?
    } else {
        println!(
            "The database was made by an older version. It is left as it is, and the backup is not noted in it."
        );
        copier.copy(now()).await?
    };
    println!("{}: {} bytes, read back and whole.", copier.directory.join(&copy.file).display(), copy.bytes);
    Ok(())
}

async fn noted(settings: &Settings, copier: &Copier) -> anyhow::Result<CopyMade> {
    let platform = wiring::platform(settings, Durability::Full).await?;
    erased::note(&platform, &permit()?, &copier.directory).await?;
    let made = make_backup(&platform, &permit()?, None, async || copier.copied(now()).await).await?;
    platform.store.close().await?;
    match made {
        BackupMade::Made(copy) => Ok(copy),
        BackupMade::NotMade(why) => bail!("{why}"),
        BackupMade::Elsewhere | BackupMade::NotDue => bail!("another program is making a backup just now"),
    }
}

/// Whether opening the database would leave its schema as it is.
async fn of_this_version(address: &Address) -> anyhow::Result<bool> {
    let still = Still::of(address).await?;
    if still.is_empty().await? {
        bail!("there is nothing in the database that a backup could be made of");
    }
    let current = still.is_current().await?;
    still.close().await?;
    Ok(current)
}

fn permit() -> anyhow::Result<Permit<MakeBackup>> {
    Actor::system().permit().context("the program may make a backup")
}

fn now() -> chrono::DateTime<chrono::Utc> {
    operations::Environment::now(&Machine)
}
