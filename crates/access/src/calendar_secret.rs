//! The secret in the address of an interviewer's calendar.

use std::fmt;

use crate::{Malformed, SessionToken};

/// The secret in the address of an interviewer's calendar. Whoever holds it sees when that interviewer is busy and with
/// which references, and nothing else. It never prints itself.
#[derive(Debug, Clone)]
pub struct CalendarSecret(SessionToken);

/// What the database knows a calendar's address by. Whoever reads it cannot make the address from it.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct CalendarHash(String);

impl CalendarSecret {
    /// The secret made of 32 bytes that the caller has drawn at random.
    pub fn from_random(bytes: [u8; 32]) -> Self {
        Self(SessionToken::from_random(bytes))
    }

    /// Reads the secret of an address.
    pub fn parse(text: &str) -> Result<Self, Malformed> {
        SessionToken::parse(text).map(Self).map_err(|_| Malformed::not("a calendar address"))
    }

    /// The secret itself, for the address.
    pub fn reveal(&self) -> &str {
        self.0.reveal()
    }

    /// What the database knows this address by.
    pub fn hash(&self) -> CalendarHash {
        CalendarHash(self.0.derive("candour calendar"))
    }
}

impl CalendarHash {
    /// The hash as 64 hexadecimal digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for CalendarHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CalendarHash(hidden)")
    }
}
