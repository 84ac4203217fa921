//! Whoever acts.

use fieldwork::{Account, Id};
use uuid::Uuid;

use crate::{Permission, Permit, Role, Scope};

/// Whoever acts: a person who has signed in, or the program itself. It can be made from an
/// [`crate::AccountRecord`] only, or by [`Actor::system`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Actor {
    /// Their account.
    pub account: Id<Account>,
    /// What colleagues call them.
    pub name: String,
    /// What they do here.
    pub role: Role,
    /// How far they see.
    pub scope: Scope,
}

impl Actor {
    /// The program itself. Only the program's own crate calls this (`cargo xtask tidy` looks).
    pub fn system() -> Self {
        Self {
            account: Id::from_uuid(Uuid::nil()),
            name: "Candour".to_owned(),
            role: Role::System,
            scope: Scope::Panel,
        }
    }

    /// The permit for this permission, if the actor's role has it.
    pub fn permit<P: Permission>(&self) -> Option<Permit<P>> {
        P::ROLES.contains(&self.role).then(|| Permit::to(self.clone()))
    }

    /// The actor's role has this permission: for choosing what a page offers.
    pub fn may<P: Permission>(&self) -> bool {
        P::ROLES.contains(&self.role)
    }
}
