//! The database and the keys.

use std::fs;
use std::os::unix::fs::MetadataExt;

use anyhow::{Context, bail};
use operations::SigningKey;
use store::{Address, Durability, Still, Store};

use super::Finding;
use crate::settings::Settings;
use crate::{backup, files, wiring};

const DATABASE: &str = "database";
const VAULT: &str = "vault key";
const SIGNING: &str = "signing key";
const BACKUP: &str = "backup key";

/// The database and the key of the vault; and the store, where both are as they should be and nothing is to be brought up to date.
pub(super) async fn database(settings: &Settings) -> (Vec<Finding>, Option<Store>) {
    match state(settings).await {
        Ok(State::Current) => opened(settings).await,
        Ok(State::None) => {
            (vec![Finding::warn(DATABASE, "there is none yet; `candour serve` makes it")], None)
        }
        Ok(State::Older(step)) => {
            let said =
                format!("it stands at step {step}; make a backup, and `candour serve` brings it up to date");
            (vec![Finding::warn(DATABASE, said)], None)
        }
        Err(fault) => (vec![Finding::fail(DATABASE, format!("{fault:#}"))], None),
    }
}

enum State {
    Current,
    None,
    Older(String),
}

async fn state(settings: &Settings) -> anyhow::Result<State> {
    let address = Address::parse(&settings.database.url)?;
    if address.path().is_some_and(|path| !path.exists()) {
        return Ok(State::None);
    }
    let still = Still::of(&address).await?;
    let state = if still.is_empty().await? {
        State::None
    } else if still.is_current().await.context("it is not a database of Candour")? {
        State::Current
    } else {
        State::Older(still.step().await?)
    };
    still.close().await?;
    Ok(state)
}

/// Opening asserts what commits promise on SQLite, and that the key is the one.
async fn opened(settings: &Settings) -> (Vec<Finding>, Option<Store>) {
    let address = Address::parse(&settings.database.url);
    let store = match address {
        Ok(address) => wiring::open(settings, &address, Durability::Full).await,
        Err(fault) => Err(fault.into()),
    };
    match store {
        Ok(store) => {
            let database = Finding::of(DATABASE, promises(settings, &store).await);
            (
                vec![database, Finding::ok(VAULT, "it opens the vault, and nobody else can read it")],
                Some(store),
            )
        }
        Err(fault) => {
            let said = format!("{fault:#}");
            let what = if said.contains("key") { VAULT } else { DATABASE };
            (vec![Finding::fail(what, said)], None)
        }
    }
}

async fn promises(settings: &Settings, store: &Store) -> anyhow::Result<Finding> {
    let said = store.reader().database().await?;
    if said.contains("fsync off") || said.contains("full_page_writes off") {
        bail!("{said}: what is called saved may be lost with the power; set both to on in postgresql.conf");
    }
    if let Some(path) = Address::parse(&settings.database.url)?.path()
        && fs::metadata(path)?.mode() & 0o007 != 0
    {
        let chmod = format!("run `chmod o= {}`", path.display());
        return Ok(Finding::warn(DATABASE, format!("everybody on this machine can read the file; {chmod}")));
    }
    Ok(Finding::ok(DATABASE, format!("{said}; up to date, and a commit reaches the disk")))
}

/// The key that signs what is published.
pub(super) fn signing_key(settings: &Settings) -> Finding {
    let path = &settings.publication.signing_key_file;
    if !path.exists() {
        return Finding::warn(
            SIGNING,
            format!(
                "there is none at {}; without it no month is published and no end of the audit is signed. `candour new-signing-key` makes one",
                path.display()
            ),
        );
    }
    let read = || {
        SigningKey::parse(&files::secret(path)?).with_context(|| path.display().to_string())?;
        Ok(Finding::ok(SIGNING, "it reads, and nobody else can read it"))
    };
    Finding::of(SIGNING, read())
}

/// The key of the backups, which is wanted where backups are.
pub(super) fn backup_key(settings: &Settings) -> Finding {
    match backup::keys(&settings.backup) {
        Ok(_) => Finding::ok(BACKUP, "it reads, and nobody else can read it; keep a copy elsewhere"),
        Err(fault) if settings.backup.directory.is_some() => Finding::fail(BACKUP, format!("{fault:#}")),
        Err(fault) => Finding::warn(BACKUP, format!("{fault:#}")),
    }
}
