//! The key of the backups: from the environment, from a credential that systemd hands over, or from a file, in this order.

use anyhow::{Context, bail};
use secrecy::ExposeSecret;
use store::BackupKeys;

use crate::settings::Backup;
use crate::vault_keys;

/// The keys as they are given now.
pub(crate) fn read(settings: &Backup) -> anyhow::Result<BackupKeys> {
    if let Some(keys) = &settings.key {
        return BackupKeys::parse(keys.expose_secret()).context("CANDOUR__BACKUP__KEY holds no backup key");
    }
    let path = vault_keys::place(settings.credential.as_deref(), &settings.key_file)?;
    if !path.exists() {
        bail!(
            "there is no backup key at {0}; make one with `candour new-backup-key {0}` and keep a copy elsewhere",
            path.display()
        );
    }
    let text = vault_keys::secret_at(settings.credential.as_deref(), &path)?;
    BackupKeys::parse(&text).with_context(|| format!("{} is not a backup key", path.display()))
}
