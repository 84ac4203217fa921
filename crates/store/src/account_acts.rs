//! Letting somebody in whose work leads to people, or who lets others in: asked for by one administrator and confirmed by another.

use access::Role;
use chrono::{DateTime, TimeDelta, Utc};
use fieldwork::{Account, Id};

/// How long a second administrator has.
const HOLDS: TimeDelta = TimeDelta::days(7);

/// What is to be done to an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ActKind {
    /// It is new.
    Add,
    /// It was closed, and is opened again.
    Reopen,
    /// It gets another role, or works for another force.
    Change,
    /// It gets a link that is passed on by hand.
    Link,
    /// Its second factors are taken away.
    Reset,
}

impl ActKind {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Add, Self::Reopen, Self::Change, Self::Link, Self::Reset];

    /// Its name in rows and messages.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Add => "add",
            Self::Reopen => "reopen",
            Self::Change => "change",
            Self::Link => "link",
            Self::Reset => "reset",
        }
    }

    /// The account is opened by it.
    pub const fn opens(self) -> bool {
        matches!(self, Self::Add | Self::Reopen)
    }

    /// Reads a slug.
    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.slug() == slug)
    }
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ActState {
    /// A second administrator has not said yet.
    Waits,
    /// It is done.
    Done,
    /// Somebody turned it down, or it was asked for anew.
    Refused,
}

impl ActState {
    /// Its name in rows and messages.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Waits => "waits",
            Self::Done => "done",
            Self::Refused => "refused",
        }
    }

    /// Reads a slug.
    pub fn parse(slug: &str) -> Option<Self> {
        [Self::Waits, Self::Done, Self::Refused].into_iter().find(|state| state.slug() == slug)
    }
}

/// One such act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountAct {
    /// Which act.
    pub id: Id<AccountAct>,
    /// On which account.
    pub account: Id<Account>,
    /// What is done.
    pub what: ActKind,
    /// The role the account has afterwards.
    pub role: Role,
    /// The code of the force it is to work for, of a change.
    pub detail: Option<String>,
    /// Who asked; nobody where it was done on the machine's command line.
    pub asked_by: Option<Id<Account>>,
    /// When.
    pub asked_at: DateTime<Utc>,
    /// What became of it.
    pub state: ActState,
    /// Who confirmed it or turned it down; nobody where that was on the command line.
    pub ended_by: Option<Id<Account>>,
    /// When.
    pub ended_at: Option<DateTime<Utc>>,
}

impl AccountAct {
    /// It can still be confirmed.
    pub fn waits(&self, now: DateTime<Utc>) -> bool {
        self.state == ActState::Waits && now < self.asked_at + HOLDS
    }
}

/// An act with the names of those it concerns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedAct {
    /// The act.
    pub act: AccountAct,
    /// Whose account it is.
    pub name: String,
    /// Who asked.
    pub asked: Option<String>,
    /// Who confirmed it or turned it down.
    pub ended: Option<String>,
}
