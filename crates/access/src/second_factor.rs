//! How somebody proves a second time that it is them.

use crate::Malformed;

/// How a second proof was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SecondFactor {
    /// Six digits from an app.
    Code,
    /// A passkey: a security key, a phone or this computer.
    Passkey,
    /// A recovery code from paper.
    Recovery,
    /// Whatever their organisation asks for, which the panel trusts.
    Organisation,
}

impl SecondFactor {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Code, Self::Passkey, Self::Recovery, Self::Organisation];

    /// Its name in rows and messages.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Passkey => "passkey",
            Self::Recovery => "recovery",
            Self::Organisation => "organisation",
        }
    }

    /// Reads a slug.
    pub fn parse(slug: &str) -> Result<Self, Malformed> {
        Self::ALL.into_iter().find(|it| it.slug() == slug).ok_or(Malformed::not("a second factor"))
    }
}

/// Which second factors an account has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Factors {
    /// An app that shows codes.
    pub codes: bool,
    /// At least one passkey.
    pub passkeys: bool,
}

impl Factors {
    /// It has one at least. Recovery codes alone are none: they run out.
    pub fn any(self) -> bool {
        self.codes || self.passkeys
    }
}
