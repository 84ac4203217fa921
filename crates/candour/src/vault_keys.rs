//! The keys of the vault: from the environment, from a credential that systemd hands over, or from a file, in this order.

use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use secrecy::ExposeSecret;
use store::{Keyring, VaultKeys};

use crate::files;
use crate::settings::Vault;

/// The keys, and where they are read again when one is met that is not among them.
pub(crate) fn keyring(settings: &Vault) -> anyhow::Result<Keyring> {
    let again = settings.clone();
    Ok(Keyring::read_again(read(settings)?, move || match read(&again) {
        Ok(keys) => Some(keys),
        Err(fault) => {
            tracing::error!(fault = format!("{fault:#}"), "the vault keys cannot be read again");
            None
        }
    }))
}

/// The keys as they are given now.
pub(crate) fn read(settings: &Vault) -> anyhow::Result<VaultKeys> {
    if let Some(keys) = &settings.key {
        return VaultKeys::parse(keys.expose_secret()).context("CANDOUR__VAULT__KEY holds no vault key");
    }
    let path = path(settings)?;
    if !path.exists() {
        bail!(
            "there is no vault key at {0}. If this panel has been in use, bring its key back from where the copy is kept: a new one opens \
             nothing of it. A new panel gets its key with `candour new-key {0}`; keep a copy",
            path.display()
        );
    }
    let text = secret_at(settings.credential.as_deref(), &path)?;
    VaultKeys::parse(&text).with_context(|| format!("{} is not a vault key", path.display()))
}

/// The file that this program may write new keys into, where the keys are in one.
pub(crate) fn file(settings: &Vault) -> Option<&Path> {
    let elsewhere = settings.key.is_some() || settings.credential.is_some();
    (!elsewhere).then_some(settings.key_file.as_path())
}

fn path(settings: &Vault) -> anyhow::Result<PathBuf> {
    place(settings.credential.as_deref(), &settings.key_file)
}

/// The text of a secret. Who may read a credential is systemd's to see to; who may read a file is looked at.
pub(crate) fn secret_at(credential: Option<&str>, path: &Path) -> anyhow::Result<String> {
    if credential.is_some() { files::text(path) } else { files::secret(path) }
}

/// Where a key is: a credential that systemd hands over, or a file.
pub(crate) fn place(credential: Option<&str>, file: &Path) -> anyhow::Result<PathBuf> {
    let Some(name) = credential else { return Ok(file.to_owned()) };
    if name.is_empty() || name.contains('/') {
        bail!("`{name}` cannot be the name of a credential");
    }
    let directory = credentials().context("systemd hands over no credentials; start the service with it")?;
    Ok(directory.join(name))
}

fn credentials() -> Option<PathBuf> {
    std::env::var_os("CREDENTIALS_DIRECTORY").map(PathBuf::from)
}
