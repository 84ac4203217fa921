//! The secret that a browser shows for its session.

use std::fmt;

use data_encoding::HEXLOWER;
use secrecy::{ExposeSecret, SecretString};
use sha2::{Digest, Sha256};

use crate::Malformed;

/// Digits of a token: two for each of 32 bytes.
const DIGITS: usize = 64;

/// The secret in a session's cookie. The database holds only its [`TokenHash`]. It never prints itself.
#[derive(Debug, Clone)]
pub struct SessionToken(SecretString);

/// What the database knows a session by. Whoever reads it cannot make the token from it.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct TokenHash(String);

impl SessionToken {
    /// The token made of 32 bytes that the caller has drawn at random.
    pub fn from_random(bytes: [u8; 32]) -> Self {
        Self(SecretString::from(HEXLOWER.encode(&bytes)))
    }

    /// Reads a cookie.
    pub fn parse(cookie: &str) -> Result<Self, Malformed> {
        let digits = cookie.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        if digits && cookie.len() == DIGITS {
            Ok(Self(SecretString::from(cookie.to_owned())))
        } else {
            Err(Malformed::not("a session token"))
        }
    }

    /// The secret itself, for the cookie.
    pub fn reveal(&self) -> &str {
        self.0.expose_secret()
    }

    /// What the database knows this session by.
    pub fn hash(&self) -> TokenHash {
        TokenHash(self.derive("candour session"))
    }

    /// Another secret made from this one, for one purpose; neither tells the other.
    pub(crate) fn derive(&self, purpose: &str) -> String {
        HEXLOWER.encode(&self.derived_bytes(purpose))
    }

    /// What a passkey is asked to sign while this is the session's token.
    pub fn passkey_challenge(&self) -> String {
        crate::passkey::challenge(self)
    }

    /// The same as bytes.
    pub(crate) fn derived_bytes(&self, purpose: &str) -> [u8; 32] {
        let mut hasher = Sha256::new();
        hasher.update(purpose.as_bytes());
        hasher.update([0]);
        hasher.update(self.reveal().as_bytes());
        hasher.finalize().into()
    }
}

impl TokenHash {
    /// The hash that was worked out in this crate.
    pub(crate) fn of(hash: String) -> Self {
        Self(hash)
    }

    /// The hash as 64 hexadecimal digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for TokenHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for TokenHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TokenHash(hidden)")
    }
}
