//! What a member of staff signs in with.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::Malformed;

/// The longest address that can be delivered to.
const LONGEST: usize = 254;

/// An email address, in small letters so that one person has one account. It never prints itself in a log.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct EmailAddress(String);

impl EmailAddress {
    /// Reads an address. It asks for no more than a name, an `@` and a domain with a dot: the rest only a message can
    /// prove.
    pub fn parse(text: &str) -> Result<Self, Malformed> {
        let address = text.trim().to_lowercase();
        let plain =
            |c: char| !c.is_whitespace() && !c.is_control() && !matches!(c, '<' | '>' | ',' | ';' | '"');
        let parts = address.split_once('@').filter(|(name, domain)| !name.is_empty() && is_domain(domain));
        if parts.is_some() && address.len() <= LONGEST && address.chars().all(plain) {
            Ok(Self(address))
        } else {
            Err(Malformed::not("an email address"))
        }
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn is_domain(domain: &str) -> bool {
    domain.contains('.') && !domain.contains('@') && domain.split('.').all(|label| !label.is_empty())
}

impl fmt::Display for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("EmailAddress(hidden)")
    }
}

impl TryFrom<String> for EmailAddress {
    type Error = Malformed;

    fn try_from(text: String) -> Result<Self, Malformed> {
        Self::parse(&text)
    }
}

impl From<EmailAddress> for String {
    fn from(address: EmailAddress) -> Self {
        address.0
    }
}
