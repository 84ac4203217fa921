//! The keys of the vault: the first seals, and all of them open. They can be read again while the store is open, so that a
//! new key takes the place of an old one without a restart.

use std::fmt;
use std::sync::{Arc, PoisonError, RwLock};

use super::key::{KeyFault, VaultKey};
use super::seal::Place;
use crate::SealFault;

/// Keys in their order: the first seals, and all of them open.
#[derive(Debug, Clone)]
pub struct VaultKeys {
    seals: VaultKey,
    opens: Vec<VaultKey>,
}

impl VaultKeys {
    /// Reads keys as they stand in their file: 64 hexadecimal digits each, one in a line.
    ///
    /// # Errors
    /// When there is none, or one of them is no key.
    pub fn parse(text: &str) -> Result<Self, KeyFault> {
        let mut keys = text.split_ascii_whitespace().map(VaultKey::parse);
        let seals = keys.next().ok_or(KeyFault)??;
        Ok(Self { seals, opens: keys.collect::<Result<_, _>>()? })
    }

    /// Whether there are keys beside the one that seals.
    pub fn has_older(&self) -> bool {
        !self.opens.is_empty()
    }

    /// Every key, the one that seals first.
    pub(crate) fn all(&self) -> impl Iterator<Item = &VaultKey> {
        std::iter::once(&self.seals).chain(&self.opens)
    }

    fn open(&self, place: Place<'_>, sealed: &[u8]) -> Result<Vec<u8>, SealFault> {
        let key = self.all().find(|key| sealed.starts_with(&key.seal.id())).unwrap_or(&self.seals);
        key.seal.open(place, sealed)
    }
}

impl From<VaultKey> for VaultKeys {
    fn from(seals: VaultKey) -> Self {
        Self { seals, opens: Vec::new() }
    }
}

type Again = Arc<dyn Fn() -> Option<VaultKeys> + Send + Sync>;

/// The keys as the store holds them.
#[derive(Clone)]
pub struct Keyring {
    keys: Arc<RwLock<VaultKeys>>,
    again: Option<Again>,
}

impl Keyring {
    /// These keys, and where they are read again when one is met that is not among them.
    pub fn read_again(
        keys: VaultKeys,
        again: impl Fn() -> Option<VaultKeys> + Send + Sync + 'static,
    ) -> Self {
        Self { again: Some(Arc::new(again)), ..Self::from(keys) }
    }

    /// The key that seals.
    pub(crate) fn seals(&self) -> VaultKey {
        self.keys().seals
    }

    /// The keys as they are now.
    pub(crate) fn keys(&self) -> VaultKeys {
        self.keys.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Opens with the key it was sealed with. One that is not known may have been given meanwhile: the keys that are given now take
    /// the place of those that were, if they open what is at hand. What they open was sealed with a key of this panel.
    pub(super) fn open(&self, place: Place<'_>, sealed: &[u8]) -> Result<Vec<u8>, SealFault> {
        match self.keys().open(place, sealed) {
            Err(SealFault::OtherKey) => {
                let given = self.given_now().ok_or(SealFault::OtherKey)?;
                let opened = given.open(place, sealed).inspect_err(|_| strangers())?;
                self.take(given);
                Ok(opened)
            }
            opened => opened,
        }
    }

    /// The keys as they are given now, if they can be read again.
    pub(crate) fn given_now(&self) -> Option<VaultKeys> {
        self.again.as_ref().and_then(|again| again())
    }

    /// These keys from now on: whoever calls has seen that one of them is this panel's.
    pub(crate) fn take(&self, keys: VaultKeys) {
        *self.keys.write().unwrap_or_else(PoisonError::into_inner) = keys;
    }
}

/// What is given now is not this panel's: the keys in memory are the last good ones, and a restart would lose them.
pub(crate) fn strangers() {
    tracing::error!(
        "the vault keys that are given now open nothing of this database; the program goes on with those it has. Put the panel's own \
         key back where it is given before the program is started again"
    );
}

impl<K: Into<VaultKeys>> From<K> for Keyring {
    fn from(keys: K) -> Self {
        Self { keys: Arc::new(RwLock::new(keys.into())), again: None }
    }
}

impl fmt::Debug for Keyring {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Keyring(hidden)")
    }
}
