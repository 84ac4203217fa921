//! One person's key: what seals their name, their number and their words.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::chance::Chance;
use super::seal::{Place, SealingKey};
use crate::{Fault, SealFault};

/// One person's key.
#[derive(Clone)]
pub(crate) struct PersonKey {
    key: SealingKey,
    chance: Chance,
}

impl PersonKey {
    pub(super) fn new(bytes: [u8; 32], chance: Chance) -> Self {
        Self { key: SealingKey::new(bytes), chance }
    }

    pub(crate) fn seal(&self, place: Place<'_>, plain: &str) -> Result<Vec<u8>, SealFault> {
        self.key.seal(self.chance.nonce(), place, plain.as_bytes())
    }

    pub(crate) fn open(&self, place: Place<'_>, sealed: &[u8]) -> Result<String, SealFault> {
        String::from_utf8(self.key.open(place, sealed)?).map_err(|_| SealFault::NotSealed)
    }

    pub(crate) fn seal_json(&self, place: Place<'_>, plain: &impl Serialize) -> Result<Vec<u8>, Fault> {
        let json = serde_json::to_string(plain).map_err(|_| SealFault::NotSealed)?;
        Ok(self.seal(place, &json)?)
    }

    pub(crate) fn open_json<T: DeserializeOwned>(&self, place: Place<'_>, sealed: &[u8]) -> Result<T, Fault> {
        // The cause is left out on purpose: it can quote what was under seal.
        let json = self.open(place, sealed)?;
        serde_json::from_str(&json).map_err(|_| SealFault::NotSealed.into())
    }
}
