//! A program that speaks for an account, and how much of the account's rights it has.

use crate::{Actor, Permission, Permit, TokenScopes};

/// Whoever shows a token that holds: the account it speaks for, narrowed to what the token is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delegate {
    /// Which token it is, as a text that is no secret: requests are counted by it.
    pub token: String,
    /// What the token is for.
    pub scopes: TokenScopes,
    actor: Actor,
}

/// Why a program has no permit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotDelegated {
    /// The account itself may not do it.
    #[error("the account may not do it")]
    Role,
    /// The account may, but this token is not for it.
    #[error("the token is not for it")]
    Scope,
}

impl Delegate {
    /// The program that speaks for this actor.
    pub fn new(actor: Actor, token: String, scopes: TokenScopes) -> Self {
        Self { token, scopes, actor }
    }

    /// Who it speaks for.
    pub fn actor(&self) -> &Actor {
        &self.actor
    }

    /// The permit for this permission, if both the account's role and the token's scopes have it.
    pub fn permit<P: Permission>(&self) -> Result<Permit<P>, NotDelegated> {
        let permit = self.actor.permit().ok_or(NotDelegated::Role)?;
        if self.scopes.open::<P>() { Ok(permit) } else { Err(NotDelegated::Scope) }
    }
}
