//! A password that may be chosen.

use secrecy::{ExposeSecret, SecretString};

/// The fewest characters of a password.
const SHORTEST: usize = 12;
/// More than any sentence a person types; a bound, so that nobody can make the server hash a book.
const LONGEST: usize = 256;

/// So many characters are looked at to see how easily a password is guessed: by then no list of passwords helps any more.
const LOOKED_AT: usize = 100;
/// As many guesses, as a power of ten, as an attacker has who tries them one by one at the door for years (zxcvbn's third of
/// four marks; Wheeler, USENIX Security 2016).
const GUESSES: f64 = 8.0;
/// Words that everybody here thinks of first.
const OURS: [&str; 3] = ["candour", "panel", "feedback"];

/// A password that may be chosen: long enough, not easily guessed, any characters at all. It never prints itself.
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
    /// On the lists that are tried first, or made of such words, dates, keys beside each other, or what is known of its owner.
    #[error(
        "a password that is tried early is easily guessed; three or four words that do not belong together make a good one"
    )]
    Guessable,
}

impl PasswordFault {
    /// Its stable name.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::TooShort => "password-too-short",
            Self::TooLong => "password-too-long",
            Self::OneCharacter => "password-one-character",
            Self::Guessable => "password-guessable",
        }
    }
}

impl Password {
    /// Reads a new password of somebody about whom a stranger knows these words: their name, their address. Spaces count, also
    /// at the ends: what is typed is what is meant.
    pub fn parse(text: &SecretString, about: &[&str]) -> Result<Self, PasswordFault> {
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
        } else if is_guessable(typed, about) {
            Err(PasswordFault::Guessable)
        } else {
            Ok(Self(text.clone()))
        }
    }

    /// What was typed, for hashing it.
    pub(crate) fn secret(&self) -> &SecretString {
        &self.0
    }
}

/// Whether it is among the first that an attacker tries, who has the lists and knows these words.
fn is_guessable(typed: &str, about: &[&str]) -> bool {
    let known = about.iter().flat_map(|words| words.split(|letter: char| !letter.is_alphanumeric()));
    let known: Vec<&str> = known.chain(OURS).filter(|word| word.chars().count() > 2).collect();
    let looked_at: String = typed.chars().take(LOOKED_AT).collect();
    zxcvbn::zxcvbn(&looked_at, &known).guesses_log10() < GUESSES
}
