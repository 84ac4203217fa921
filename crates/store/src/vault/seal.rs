//! Sealing bytes so that they open only with the key, unchanged, and in the place they were sealed for.

use std::sync::Arc;

use aes_gcm_siv::aead::{Aead, KeyInit, Payload};
use aes_gcm_siv::{Aes256GcmSiv, Nonce};
use secrecy::{ExposeSecret, SecretBox};
use sha2::{Digest, Sha256};

use crate::SealFault;

const ID: usize = 4;
const NONCE: usize = 12;

/// The place a sealed value stands in. It is authenticated with it: a value moved to another row does not open.
#[derive(Clone, Copy)]
pub(crate) struct Place<'a> {
    pub(crate) table: &'static str,
    pub(crate) column: &'static str,
    pub(crate) row: &'a str,
}

impl Place<'_> {
    fn bytes(&self) -> Vec<u8> {
        format!("{}|{}|{}", self.table, self.column, self.row).into_bytes()
    }
}

/// A key for sealing. Sealed bytes are the key's name, the nonce, then the ciphertext with its tag.
#[derive(Clone)]
pub(crate) struct SealingKey(Arc<SecretBox<[u8; 32]>>);

impl SealingKey {
    pub(crate) fn new(bytes: [u8; 32]) -> Self {
        Self(Arc::new(SecretBox::new(Box::new(bytes))))
    }

    /// The key's name: enough to see that another key is needed, nothing that helps to find it.
    pub(crate) fn id(&self) -> [u8; ID] {
        let hash =
            Sha256::new().chain_update(b"candour key id").chain_update(self.0.expose_secret()).finalize();
        let mut id = [0; ID];
        id.iter_mut().zip(hash).for_each(|(to, from)| *to = from);
        id
    }

    pub(crate) fn seal(
        &self,
        nonce: [u8; NONCE],
        place: Place<'_>,
        plain: &[u8],
    ) -> Result<Vec<u8>, SealFault> {
        let payload = Payload { msg: plain, aad: &place.bytes() };
        let sealed = self.cipher().encrypt(&Nonce::from(nonce), payload).map_err(|_| SealFault::NotSealed)?;
        Ok([&self.id()[..], &nonce, &sealed].concat())
    }

    pub(crate) fn open(&self, place: Place<'_>, sealed: &[u8]) -> Result<Vec<u8>, SealFault> {
        let (id, rest) = sealed.split_first_chunk::<ID>().ok_or(SealFault::NotSealed)?;
        let (nonce, sealed) = rest.split_first_chunk::<NONCE>().ok_or(SealFault::NotSealed)?;
        if *id != self.id() {
            return Err(SealFault::OtherKey);
        }
        let payload = Payload { msg: sealed, aad: &place.bytes() };
        self.cipher().decrypt(&Nonce::from(*nonce), payload).map_err(|_| SealFault::Changed)
    }

    fn cipher(&self) -> Aes256GcmSiv {
        Aes256GcmSiv::new(self.0.expose_secret().into())
    }
}
