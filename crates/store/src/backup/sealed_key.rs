//! The key of the backups: another than the vault's, so that whoever keeps backups opens no identity.

use std::fmt;

use data_encoding::HEXLOWER;
use secrecy::{ExposeSecret, SecretBox};
use sha2::{Digest, Sha256};
use thiserror::Error;

use crate::vault::{key_bytes, keyed};

/// Keys in their order: the first seals, and all of them open.
pub struct BackupKeys(Vec<SecretBox<[u8; 32]>>);

/// The text is not a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("a backup key is 64 hexadecimal digits")]
pub struct BackupKeyFault;

impl BackupKeys {
    /// Reads keys as they stand in their file: 64 hexadecimal digits each, one in a line.
    ///
    /// # Errors
    /// When there is none, or one of them is no key.
    pub fn parse(text: &str) -> Result<Self, BackupKeyFault> {
        let key = |word: &str| key_bytes(word).map(|bytes| SecretBox::new(Box::new(bytes)));
        let keys: Option<Vec<_>> = text.split_ascii_whitespace().map(key).collect();
        keys.filter(|keys| !keys.is_empty()).map(Self).ok_or(BackupKeyFault)
    }

    /// The name of the key that seals, and the key of one file.
    pub(super) fn sealing(&self, salt: &[u8; 32]) -> Option<(String, [u8; 32])> {
        let first = self.0.first()?;
        Some((name(first), of_file(first, salt)))
    }

    /// The key of one file that was sealed with the key of this name.
    pub(super) fn opening(&self, named: &str, salt: &[u8; 32]) -> Option<[u8; 32]> {
        self.0.iter().find(|key| name(key) == named).map(|key| of_file(key, salt))
    }
}

/// Enough to see that another key is needed, nothing that helps to find it.
fn name(key: &SecretBox<[u8; 32]>) -> String {
    let hash = Sha256::new().chain_update(b"candour backup key id").chain_update(key.expose_secret());
    HEXLOWER.encode(&hash.finalize()).chars().take(8).collect()
}

/// Every file has a key of its own, so that its pieces can be counted from nought.
fn of_file(key: &SecretBox<[u8; 32]>, salt: &[u8; 32]) -> [u8; 32] {
    keyed(key.expose_secret(), &[b"candour backup file", salt])
}

impl fmt::Debug for BackupKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BackupKeys(hidden)")
    }
}
