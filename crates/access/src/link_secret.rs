//! The secret in a link by which somebody sets a password: an invitation, or a way back in.

use std::fmt;

use data_encoding::HEXLOWER;
use secrecy::{ExposeSecret, SecretString};
use sha2::{Digest, Sha256};

use crate::{Malformed, TokenHash};

/// Digits of a secret: two for each of 32 bytes.
const DIGITS: usize = 64;

/// The secret of a link. The database holds only its hash. It never prints itself.
#[derive(Clone)]
pub struct LinkSecret(SecretString);

impl LinkSecret {
    /// Reads what stands at the end of a link.
    pub fn parse(text: &str) -> Result<Self, Malformed> {
        let digits = text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        if digits && text.len() == DIGITS {
            Ok(Self(SecretString::from(text.to_owned())))
        } else {
            Err(Malformed::not("the secret of a link"))
        }
    }

    /// The secret itself, for the link.
    pub fn reveal(&self) -> &str {
        self.0.expose_secret()
    }

    /// What the database knows the link by.
    pub fn hash(&self) -> TokenHash {
        let hash = Sha256::new().chain_update(b"candour link\0").chain_update(self.reveal()).finalize();
        TokenHash::of(HEXLOWER.encode(&hash))
    }
}

impl fmt::Debug for LinkSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LinkSecret(hidden)")
    }
}
