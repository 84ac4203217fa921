//! The identity vault: who a person is, sealed with a key of their own, which is itself sealed with a key that is never
//! in the database.
//!
//! Erasing a person is destroying one row of keys: everything sealed with it is then noise, in every backup too.

mod chance;
mod key;
mod keyring;
mod person;
mod seal;

use fieldwork::{Id, Participant};

pub use chance::Chance;
pub(crate) use key::HashingKey;
pub use key::{KeyFault, VaultKey};
pub(crate) use key::{key_bytes, keyed};
pub(crate) use keyring::strangers;
pub use keyring::{Keyring, VaultKeys};
pub(crate) use person::PersonKey;
pub(crate) use seal::Place;

use crate::{SealFault, rotation};

/// The key-encryption keys, the hashing key, and the chance that new keys and nonces are drawn from.
#[derive(Clone)]
pub(crate) struct Vault {
    keyring: Keyring,
    hashing: HashingKey,
    chance: Chance,
}

impl Vault {
    pub(crate) fn new(keyring: Keyring, hashing: HashingKey, chance: Chance) -> Self {
        Self { keyring, hashing, chance }
    }

    pub(crate) fn keyring(&self) -> &Keyring {
        &self.keyring
    }

    /// The hashing key under seal of a key, as it is kept beside that key's name.
    pub(crate) fn sealed_hashing(&self, key: &VaultKey) -> Result<Vec<u8>, SealFault> {
        key.seal.seal(self.chance.nonce(), hashing_place(&key.name()), self.hashing.bytes())
    }

    /// A new key for a person, and the form in which it is stored.
    pub(crate) fn new_person(&self, person: Id<Participant>) -> Result<(PersonKey, Vec<u8>), SealFault> {
        let fresh = self.chance.bytes();
        let id = person.to_string();
        let wrapped = self.seal(wrapping(&id), &fresh)?;
        Ok((PersonKey::new(fresh, self.chance.clone()), wrapped))
    }

    /// A person's key, from the form in which it is stored.
    pub(crate) fn person(&self, person: Id<Participant>, wrapped: &[u8]) -> Result<PersonKey, SealFault> {
        let id = person.to_string();
        let bytes = self.keyring.open(wrapping(&id), wrapped)?;
        let bytes = <[u8; 32]>::try_from(bytes.as_slice()).map_err(|_| SealFault::NotSealed)?;
        Ok(PersonKey::new(bytes, self.chance.clone()))
    }

    /// Seals what belongs to the panel and to no person: words of its staff.
    pub(crate) fn seal(&self, place: Place<'_>, plain: &[u8]) -> Result<Vec<u8>, SealFault> {
        if !rotation::covers(place) {
            // It would be lost with the key that seals now.
            return Err(SealFault::NotCovered);
        }
        self.keyring.seals().seal.seal(self.chance.nonce(), place, plain)
    }

    /// Opens what [`Vault::seal`] sealed.
    pub(crate) fn open(&self, place: Place<'_>, sealed: &[u8]) -> Result<Vec<u8>, SealFault> {
        self.keyring.open(place, sealed)
    }

    /// What was sealed with any of the keys, sealed with the one that seals now.
    pub(crate) fn sealed_anew(&self, place: Place<'_>, sealed: &[u8]) -> Result<Vec<u8>, SealFault> {
        self.seal(place, &self.open(place, sealed)?)
    }

    /// The same for a person's key.
    pub(crate) fn wrapped_anew(&self, person: Id<Participant>, wrapped: &[u8]) -> Result<Vec<u8>, SealFault> {
        self.sealed_anew(wrapping(&person.to_string()), wrapped)
    }

    /// A hash that finds an equal text again, and that nobody without the key can try guesses against.
    pub(crate) fn keyed_hash(&self, purpose: &str, text: &str) -> String {
        self.hashing.hash(purpose, text)
    }
}

/// Opens a hashing key that is kept under seal of this key.
pub(crate) fn opened_hashing(key: &VaultKey, sealed: &[u8]) -> Result<HashingKey, SealFault> {
    let bytes = key.seal.open(hashing_place(&key.name()), sealed)?;
    let bytes = <[u8; 32]>::try_from(bytes.as_slice()).map_err(|_| SealFault::NotSealed)?;
    Ok(HashingKey::new(bytes))
}

fn hashing_place(key: &str) -> Place<'_> {
    Place { table: "vault_keys", column: "hashing", row: key }
}

fn wrapping(person: &str) -> Place<'_> {
    Place { table: "person_keys", column: "wrapped", row: person }
}
