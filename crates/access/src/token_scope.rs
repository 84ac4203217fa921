//! What a program's token is for: a part of what its account may do.

use std::collections::BTreeSet;
use std::fmt;

use crate::permission::{DownloadEdition, RecordAsk, RecordEvent, Refer, ViewReceipts};
use crate::{Malformed, Permission, Role};

/// One thing a token can be for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TokenScope {
    /// Refers people, and records asks that came to nothing.
    SendReferrals,
    /// Reports what happened in investigations.
    SendEvents,
    /// Takes published figures away.
    ReadEditions,
}

/// A permission, as far as a scope cares: its name, and who has it.
type Named = (&'static str, &'static [Role]);

const fn named<P: Permission>() -> Named {
    (P::NAME, P::ROLES)
}

impl TokenScope {
    /// Every scope.
    pub const ALL: [Self; 3] = [Self::SendReferrals, Self::SendEvents, Self::ReadEditions];

    /// Its name in rows, forms and messages.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::SendReferrals => "send-referrals",
            Self::SendEvents => "send-events",
            Self::ReadEditions => "read-editions",
        }
    }

    /// Reads a slug.
    pub fn parse(slug: &str) -> Result<Self, Malformed> {
        Self::ALL.into_iter().find(|scope| scope.slug() == slug).ok_or(Malformed::not("a scope of a token"))
    }

    /// The scopes that mean something for this role: those of whose permissions it has one that does more than read back.
    pub fn of(role: Role) -> Vec<Self> {
        let useful =
            |scope: &Self| scope.permissions().first().is_some_and(|(_, roles)| roles.contains(&role));
        Self::ALL.into_iter().filter(useful).collect()
    }

    /// What it opens, the permission it is for first.
    fn permissions(self) -> &'static [Named] {
        match self {
            Self::SendReferrals => {
                const { &[named::<Refer>(), named::<RecordAsk>(), named::<ViewReceipts>()] }
            }
            Self::SendEvents => const { &[named::<RecordEvent>(), named::<ViewReceipts>()] },
            Self::ReadEditions => const { &[named::<DownloadEdition>()] },
        }
    }
}

/// What one token is for: one scope or more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TokenScopes(BTreeSet<TokenScope>);

impl TokenScopes {
    /// These scopes. Nothing, if there is none: a token for nothing is no token.
    pub fn of(scopes: impl IntoIterator<Item = TokenScope>) -> Option<Self> {
        let scopes: BTreeSet<_> = scopes.into_iter().collect();
        (!scopes.is_empty()).then_some(Self(scopes))
    }

    /// Reads what [`TokenScopes`] displays: slugs with a space between.
    pub fn parse(text: &str) -> Result<Self, Malformed> {
        let scopes = text.split(' ').map(TokenScope::parse).collect::<Result<BTreeSet<_>, _>>()?;
        Self::of(scopes).ok_or(Malformed::not("scopes of a token"))
    }

    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = TokenScope> {
        self.0.iter().copied()
    }

    /// They open this permission.
    pub fn open<P: Permission>(&self) -> bool {
        self.iter().any(|scope| scope.permissions().iter().any(|(name, _)| *name == P::NAME))
    }
}

impl fmt::Display for TokenScopes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let slugs: Vec<_> = self.iter().map(TokenScope::slug).collect();
        f.write_str(&slugs.join(" "))
    }
}
