//! The name staff use for a person: a reference that says nothing about them.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::Malformed;

const PREFIX: &str = "VF-";

/// A participant's reference, such as `VF-2041`. It is drawn from a counter, never from anything about the person.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Reference(String);

impl Reference {
    /// The reference with this number.
    pub fn from_number(number: u32) -> Self {
        Self(format!("{PREFIX}{number:04}"))
    }

    /// Reads a reference as a person may type it: any case, with or without the hyphen.
    pub fn parse(text: &str) -> Result<Self, Malformed> {
        let typed = text.trim().to_ascii_uppercase();
        let digits = typed.strip_prefix("VF").unwrap_or_default().trim_start_matches(['-', ' ']);
        match digits.parse() {
            Ok(number) if digits.bytes().all(|byte| byte.is_ascii_digit()) => Ok(Self::from_number(number)),
            _ => Err(Malformed::not("a reference such as VF-2041")),
        }
    }

    /// The number a reference was made from.
    pub fn number(&self) -> Option<u32> {
        self.0.strip_prefix(PREFIX)?.parse().ok()
    }

    /// The reference as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Reference {
    type Error = Malformed;

    fn try_from(text: String) -> Result<Self, Malformed> {
        Self::parse(&text)
    }
}

impl From<Reference> for String {
    fn from(reference: Reference) -> Self {
        reference.0
    }
}
