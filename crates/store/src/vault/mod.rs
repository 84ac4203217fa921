//! The identity vault: who a person is, sealed with a key of their own, which is itself sealed with a key that is never
//! in the database.
//!
//! Erasing a person is destroying one row of keys: everything sealed with it is then noise, in every backup too.

mod chance;
mod key;
mod person;
mod seal;

use fieldwork::{Id, Participant};

pub use chance::Chance;
pub(crate) use key::keyed;
pub use key::{KeyFault, VaultKey};
pub(crate) use person::PersonKey;
pub(crate) use seal::Place;

use crate::SealFault;

/// The key-encryption key, and the chance that new keys and nonces are drawn from.
#[derive(Clone)]
pub(crate) struct Vault {
    key: VaultKey,
    chance: Chance,
}

impl Vault {
    pub(crate) fn new(key: VaultKey, chance: Chance) -> Self {
        Self { key, chance }
    }

    /// The name of the key-encryption key, which says nothing about it.
    pub(crate) fn key_id(&self) -> String {
        hex(&self.key.seal.id())
    }

    /// A new key for a person, and the form in which it is stored.
    pub(crate) fn new_person(&self, person: Id<Participant>) -> Result<(PersonKey, Vec<u8>), SealFault> {
        let fresh = self.chance.bytes();
        let id = person.to_string();
        let wrapped = self.key.seal.seal(self.chance.nonce(), wrapping(&id), &fresh)?;
        Ok((PersonKey::new(fresh, self.chance.clone()), wrapped))
    }

    /// A person's key, from the form in which it is stored.
    pub(crate) fn person(&self, person: Id<Participant>, wrapped: &[u8]) -> Result<PersonKey, SealFault> {
        let id = person.to_string();
        let bytes = self.key.seal.open(wrapping(&id), wrapped)?;
        let bytes = <[u8; 32]>::try_from(bytes.as_slice()).map_err(|_| SealFault::NotSealed)?;
        Ok(PersonKey::new(bytes, self.chance.clone()))
    }

    /// Seals what belongs to the panel and to no person: words of its staff.
    pub(crate) fn seal(&self, place: Place<'_>, plain: &[u8]) -> Result<Vec<u8>, SealFault> {
        self.key.seal.seal(self.chance.nonce(), place, plain)
    }

    /// Opens what [`Vault::seal`] sealed.
    pub(crate) fn open(&self, place: Place<'_>, sealed: &[u8]) -> Result<Vec<u8>, SealFault> {
        self.key.seal.open(place, sealed)
    }

    /// A hash that finds an equal text again, and that nobody without the key can try guesses against.
    pub(crate) fn keyed_hash(&self, purpose: &str, text: &str) -> String {
        self.key.keyed_hash(purpose, text)
    }
}

fn wrapping(person: &str) -> Place<'_> {
    Place { table: "person_keys", column: "wrapped", row: person }
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
