//! A code on paper for the day the phone is lost. It works once.

use std::fmt;

use data_encoding::{BASE32_NOPAD, HEXLOWER};
use secrecy::{ExposeSecret, SecretString};
use sha2::{Digest, Sha256};

use crate::{Malformed, TokenHash};

/// Letters and digits of a code: 140 bits, so that nobody who reads the hashes finds a code by trying.
const LENGTH: usize = 28;
/// Of a code printed before codes grew longer. It still works, once.
const SHORTER: usize = 16;

/// One recovery code. The database holds only its hash. It never prints itself.
#[derive(Clone)]
pub struct RecoveryCode(SecretString);

impl RecoveryCode {
    /// How many somebody has at a time.
    pub const COUNT: usize = 10;

    /// The code made of bytes that the caller has drawn at random.
    pub fn from_random(bytes: [u8; 32]) -> Self {
        let letters = BASE32_NOPAD.encode(&bytes);
        Self(SecretString::from(letters.chars().take(LENGTH).collect::<String>()))
    }

    /// Reads a code as it was typed from paper: small letters, spaces and hyphens do no harm, nor does a nought for an O.
    pub fn parse(typed: &str) -> Result<Self, Malformed> {
        let plain = |letter: char| match letter.to_ascii_uppercase() {
            '0' => 'O',
            '1' => 'I',
            letter => letter,
        };
        let letters: String =
            typed.chars().filter(|it| !it.is_whitespace() && *it != '-').map(plain).collect();
        let known = letters.chars().all(|letter| matches!(letter, 'A'..='Z' | '2'..='7'));
        if known && [LENGTH, SHORTER].contains(&letters.len()) {
            Ok(Self(SecretString::from(letters)))
        } else {
            Err(Malformed::not("a recovery code"))
        }
    }

    /// The code as it is shown, once, in groups of four.
    pub fn reveal(&self) -> String {
        let letters: Vec<char> = self.0.expose_secret().chars().collect();
        let groups: Vec<String> = letters.chunks(4).map(|group| group.iter().collect()).collect();
        groups.join("-")
    }

    /// What the database knows it by.
    pub fn hash(&self) -> TokenHash {
        let hash = Sha256::new()
            .chain_update(b"candour recovery code\0")
            .chain_update(self.0.expose_secret())
            .finalize();
        TokenHash::of(HEXLOWER.encode(&hash))
    }
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode(hidden)")
    }
}
