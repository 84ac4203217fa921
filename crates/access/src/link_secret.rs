//! The secret in a link by which somebody sets a password: an invitation, or a way back in.

use crate::{Malformed, SessionToken, TokenHash};

/// The secret of a link. The database holds only its hash. It never prints itself.
#[derive(Debug, Clone)]
pub struct LinkSecret(SessionToken);

impl LinkSecret {
    /// Reads what stands at the end of a link.
    pub fn parse(text: &str) -> Result<Self, Malformed> {
        SessionToken::parse(text).map(Self).map_err(|_| Malformed::not("the secret of a link"))
    }

    /// The secret itself, for the link.
    pub fn reveal(&self) -> &str {
        self.0.reveal()
    }

    /// What the database knows the link by.
    pub fn hash(&self) -> TokenHash {
        TokenHash::of(self.0.derive("candour link"))
    }
}
