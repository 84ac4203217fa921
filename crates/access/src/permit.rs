//! Proof that somebody may do one thing.

use std::fmt;
use std::marker::PhantomData;

use fieldwork::{Account, Id};

use crate::permission::{
    AskForLink, BindOrganisation, FollowOrganisation, RefuseSignIn, SetPassword, SignIn,
};
use crate::{AccountRecord, Actor, Scope};

/// Proof that this actor may do `P`, and on whose data. Holding one is the only way to write and to read.
pub struct Permit<P> {
    actor: Actor,
    permission: PhantomData<fn() -> P>,
}

impl<P> Permit<P> {
    /// The permit of an actor whose role was looked at.
    pub(crate) fn to(actor: Actor) -> Self {
        Self { actor, permission: PhantomData }
    }

    /// Who acts.
    pub fn actor(&self) -> &Actor {
        &self.actor
    }

    /// Whose account it is.
    pub fn account(&self) -> Id<Account> {
        self.actor.account
    }

    /// On whose data.
    pub fn scope(&self) -> &Scope {
        &self.actor.scope
    }
}

impl Permit<SignIn> {
    /// The permit to begin a session, for the account whose password was given. It cannot come from an
    /// actor, since there is none yet. An account that is not active has none.
    pub fn for_account(account: &AccountRecord) -> Option<Self> {
        account.actor()?.permit()
    }
}

impl Permit<BindOrganisation> {
    /// The permit to bind the account that an organisation vouches for. An account that is not active has none.
    pub fn for_vouched(account: &AccountRecord) -> Option<Self> {
        account.actor()?.permit()
    }
}

impl Permit<FollowOrganisation> {
    /// The permit to take the role that an organisation gives this account. An account that is not active has none.
    pub fn for_vouched(account: &AccountRecord) -> Option<Self> {
        account.actor()?.permit()
    }
}

impl Permit<SetPassword> {
    /// The permit to set the password of the account whose link was followed. An account that is not active has none.
    pub fn for_link(account: &AccountRecord) -> Option<Self> {
        account.actor()?.permit()
    }
}

impl Permit<AskForLink> {
    /// The permit to note that somebody asked for a link, and for nothing else.
    pub fn at_the_door() -> Self {
        Self::to(Actor::system())
    }
}

impl Permit<RefuseSignIn> {
    /// The permit to note that a sign-in was refused, and for nothing else.
    pub fn at_the_door() -> Self {
        Self::to(Actor::system())
    }
}

// Written out rather than derived: a derive would ask `P` for the same trait, and `P` is only a name.
impl<P> Clone for Permit<P> {
    fn clone(&self) -> Self {
        Self::to(self.actor.clone())
    }
}

impl<P> fmt::Debug for Permit<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Permit({} {})", self.actor.role.slug(), self.actor.account)
    }
}
