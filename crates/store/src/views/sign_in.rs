//! What is said of second factors, sessions and links.

use access::{AccountRecord, CodeSecret, Factors, PasskeyKey, SecondFactor};
use chrono::{DateTime, Utc};
use fieldwork::{Account, Id};

/// An app that shows codes.
#[derive(Debug)]
pub struct CodeApp {
    /// What it shares with the panel.
    pub secret: CodeSecret,
    /// When it was set up.
    pub made_at: DateTime<Utc>,
    /// The newest half minute whose code was used.
    pub used_step: Option<i64>,
}

/// A passkey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PasskeyRow {
    /// Which passkey.
    pub id: Id<PasskeyRow>,
    /// Whose.
    pub account: Id<Account>,
    /// What its owner calls it.
    pub name: String,
    /// What the authenticator calls it, as browsers write it.
    pub credential: String,
    /// Its public half.
    pub key: PasskeyKey,
    /// How often the authenticator says it was used; nought where it does not count.
    pub uses: u32,
    /// When it was added.
    pub made_at: DateTime<Utc>,
    /// When it was last used.
    pub used_at: Option<DateTime<Utc>>,
}

/// A browser that somebody is signed in with, as its owner sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionRow {
    /// The hash of its token: enough to end it, nothing to use it with.
    pub token_hash: String,
    /// When it began.
    pub opened_at: DateTime<Utc>,
    /// When it was last used.
    pub last_seen_at: DateTime<Utc>,
    /// The second proof that was given in it.
    pub second: Option<SecondFactor>,
    /// The browser, as it calls itself.
    pub browser: Option<String>,
    /// It was begun with the account of an organisation.
    pub by_organisation: bool,
}

/// How a session is begun.
#[derive(Debug, Clone, Copy, Default)]
pub struct Begun<'a> {
    /// The second proof, where one was given.
    pub second: Option<SecondFactor>,
    /// The browser, as it calls itself.
    pub browser: Option<&'a str>,
    /// The issuer of the organisation that vouched, where one did.
    pub organisation: Option<&'a str>,
}

/// With which organisation an account is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrganisationLink {
    /// The account.
    pub account: Id<Account>,
    /// The issuer of the organisation's tokens.
    pub issuer: String,
    /// Who it is there, since the first sign-in.
    pub subject: Option<String>,
    /// When an administrator allowed it.
    pub linked_at: DateTime<Utc>,
    /// When they first signed in with it.
    pub bound_at: Option<DateTime<Utc>>,
}

/// How one's own account is secured.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Security {
    /// Since when an app shows codes.
    pub codes_since: Option<DateTime<Utc>>,
    /// The passkeys, the oldest first.
    pub passkeys: Vec<PasskeyRow>,
    /// How many recovery codes are left.
    pub recovery_left: u64,
    /// The sessions, the latest first.
    pub sessions: Vec<SessionRow>,
    /// The organisation it is signed in with.
    pub organisation: Option<OrganisationLink>,
}

/// An account as the administrator sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SecuredAccount {
    /// The account.
    pub account: AccountRecord,
    /// The second factors it has.
    pub factors: Factors,
    /// How many sessions it has.
    pub sessions: u64,
    /// The organisation it is signed in with.
    pub organisation: Option<OrganisationLink>,
}

/// What a link is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkKind {
    /// Somebody new sets their first password.
    Invitation,
    /// Somebody sets another.
    Reset,
}

impl LinkKind {
    /// Its name in rows and messages.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::Reset => "reset",
        }
    }

    pub(crate) fn parse(text: &str) -> Option<Self> {
        [Self::Invitation, Self::Reset].into_iter().find(|kind| kind.slug() == text)
    }
}

/// A link by which a password is set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignInLink {
    /// Which link.
    pub id: Id<SignInLink>,
    /// Whose password.
    pub account: Id<Account>,
    /// What it is for.
    pub kind: LinkKind,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// Until when it holds.
    pub expires_at: DateTime<Utc>,
    /// When it was used, or another took its place.
    pub ended_at: Option<DateTime<Utc>>,
}

impl SignInLink {
    /// It can be used.
    pub fn holds(&self, now: DateTime<Utc>) -> bool {
        self.ended_at.is_none() && now < self.expires_at
    }
}
