//! A password that may be chosen.

use secrecy::{ExposeSecret, SecretString};

/// The fewest characters of a password.
const SHORTEST: usize = 12;
/// More than any sentence a person types; a bound, so that nobody can make the server hash a book.
const LONGEST: usize = 256;

/// A password that may be chosen: long enough, any characters at all. It never prints itself.
#[derive(Debug, Clone)]
pub struct Password(SecretString);

/// Why a password may not be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PasswordFault {
    /// Fewer characters than are needed.
    #[error("a password has at least {SHORTEST} characters; three or four words together make a good one")]
    TooShort,
    /// More characters than can be meant.
    #[error("a password has at most {LONGEST} characters")]
    TooLong,
    /// One character over and over.
    #[error("a password needs more than one character, however often it is repeated")]
    OneCharacter,
}

impl PasswordFault {
    /// Its stable name.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::TooShort => "password-too-short",
            Self::TooLong => "password-too-long",
            Self::OneCharacter => "password-one-character",
        }
    }
}

impl Password {
    /// Reads a new password. Spaces count, also at the ends: what is typed is what is meant.
    pub fn parse(text: &SecretString) -> Result<Self, PasswordFault> {
        let typed = text.expose_secret();
        let length = typed.chars().count();
        let mut characters = typed.chars();
        let first = characters.next();
        if length < SHORTEST {
            Err(PasswordFault::TooShort)
        } else if length > LONGEST {
            Err(PasswordFault::TooLong)
        } else if characters.all(|character| Some(character) == first) {
            Err(PasswordFault::OneCharacter)
        } else {
            Ok(Self(text.clone()))
        }
    }

    /// What was typed, for hashing it.
    pub(crate) fn secret(&self) -> &SecretString {
        &self.0
    }
}
