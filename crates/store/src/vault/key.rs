//! The key-encryption key: from a file or a credential, never from the database or the configuration.

use std::fmt;
use std::sync::Arc;

use data_encoding::{HEXLOWER, HEXLOWER_PERMISSIVE};
use hmac::{Hmac, KeyInit, Mac};
use secrecy::{ExposeSecret, SecretBox};
use sha2::Sha256;
use thiserror::Error;

use super::seal::SealingKey;

/// The key that seals every person's own key. Without it nobody's identity can be read.
#[derive(Clone)]
pub struct VaultKey {
    pub(super) seal: SealingKey,
    hashing: HashingKey,
}

/// The key of the hashes that numbers and matters are found again by. It stays when the key that seals is changed: what was
/// hashed is not kept, so nothing could be hashed anew.
#[derive(Clone)]
pub(crate) struct HashingKey(Arc<SecretBox<[u8; 32]>>);

/// The text is not a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("a vault key is 64 hexadecimal digits")]
pub struct KeyFault;

impl VaultKey {
    /// The key with these bytes. Sealing and hashing each use a key derived from it, so that neither tells of the other.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self {
            seal: SealingKey::new(derived(&bytes, b"candour key encryption")),
            hashing: HashingKey::new(derived(&bytes, b"candour keyed hash")),
        }
    }

    /// Reads a key as it stands in its file: 64 hexadecimal digits, with or without a line end.
    pub fn parse(text: &str) -> Result<Self, KeyFault> {
        key_bytes(text).map(Self::new).ok_or(KeyFault)
    }

    /// The key's name, which says nothing about it.
    pub(crate) fn name(&self) -> String {
        HEXLOWER.encode(&self.seal.id())
    }

    /// What everything begins with that it sealed.
    pub(crate) fn prefix(&self) -> [u8; 4] {
        self.seal.id()
    }

    /// What a database hashes with that was made before it had a hashing key of its own.
    pub(crate) fn first_hashing(&self) -> HashingKey {
        self.hashing.clone()
    }
}

impl HashingKey {
    pub(crate) fn new(bytes: [u8; 32]) -> Self {
        Self(Arc::new(SecretBox::new(Box::new(bytes))))
    }

    pub(super) fn bytes(&self) -> &[u8; 32] {
        self.0.expose_secret()
    }

    pub(super) fn hash(&self, purpose: &str, text: &str) -> String {
        HEXLOWER.encode(&keyed(self.bytes(), &[purpose.as_bytes(), b"|", text.as_bytes()]))
    }
}

/// Thirty-two bytes written as 64 hexadecimal digits, with or without a line end.
pub(crate) fn key_bytes(text: &str) -> Option<[u8; 32]> {
    HEXLOWER_PERMISSIVE.decode(text.trim().as_bytes()).ok()?.try_into().ok()
}

fn derived(key: &[u8; 32], purpose: &[u8]) -> [u8; 32] {
    keyed(key, &[purpose])
}

/// A hash of the parts that only whoever has the key can make.
pub(crate) fn keyed(key: &[u8; 32], parts: &[&[u8]]) -> [u8; 32] {
    // The hash works on blocks of 64 bytes, and a shorter key is filled up with noughts: done here, no length can be
    // refused.
    let mut block = [0; 64];
    block.iter_mut().zip(key).for_each(|(to, from)| *to = *from);
    let mut mac = Hmac::<Sha256>::new(&block.into());
    parts.iter().for_each(|part| mac.update(part));
    mac.finalize().into_bytes().into()
}

impl fmt::Debug for VaultKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("VaultKey(hidden)")
    }
}
