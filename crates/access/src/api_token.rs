//! The secret by which a program speaks for an account.

use std::fmt;

use data_encoding::HEXLOWER;
use secrecy::{ExposeSecret, SecretString};
use sha2::{Digest, Sha256};

use crate::{Malformed, TokenHash};

/// What every such secret begins with, so that one that was left lying about is recognised.
const BEGINNING: &str = "candour_";

/// Digits of a token: two for each of 32 bytes.
const DIGITS: usize = 64;

/// The secret a program shows with every request. It is seen once, when it is made; the database holds only its hash.
/// It never prints itself.
#[derive(Clone)]
pub struct ApiToken(SecretString);

impl ApiToken {
    /// The token made of 32 bytes that the caller has drawn at random.
    pub fn from_random(bytes: [u8; 32]) -> Self {
        Self(SecretString::from(format!("{BEGINNING}{}", HEXLOWER.encode(&bytes))))
    }

    /// Reads what a program has shown.
    pub fn parse(shown: &str) -> Result<Self, Malformed> {
        let digits = shown.strip_prefix(BEGINNING).unwrap_or_default();
        let hexadecimal = digits.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        if hexadecimal && digits.len() == DIGITS {
            Ok(Self(SecretString::from(shown.to_owned())))
        } else {
            Err(Malformed::not("an API token"))
        }
    }

    /// The secret itself, to be shown once.
    pub fn reveal(&self) -> &str {
        self.0.expose_secret()
    }

    /// What the database knows it by.
    pub fn hash(&self) -> TokenHash {
        let hash = Sha256::new().chain_update(b"candour api token\0").chain_update(self.reveal()).finalize();
        TokenHash::of(HEXLOWER.encode(&hash))
    }
}

impl fmt::Debug for ApiToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ApiToken(hidden)")
    }
}
