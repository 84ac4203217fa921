//! The account of a member of staff.

use fieldwork::{Account, Id};
use questionnaire::Language;

use crate::{Actor, EmailAddress, PasswordHash, Role, Scope};

/// The account of a member of staff, as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountRecord {
    /// Which account this is.
    pub id: Id<Account>,
    /// What they sign in with.
    pub email: EmailAddress,
    /// What colleagues call them.
    pub name: String,
    /// What they do here.
    pub role: Role,
    /// How far they see.
    pub scope: Scope,
    /// The language their pages are in.
    pub language: Language,
    /// Their password, hashed.
    pub password: PasswordHash,
    /// They may sign in.
    pub active: bool,
    /// The interview page has keys of its own.
    pub shortcuts: bool,
}

impl AccountRecord {
    /// Whoever acts with this account: nobody if it is not active, if its scope does not suit its role, or if it
    /// claims to be the program itself.
    pub fn actor(&self) -> Option<Actor> {
        let sound = self.active && self.role != Role::System && self.scope.fits(self.role, self.id);
        sound.then(|| Actor {
            account: self.id,
            name: self.name.clone(),
            role: self.role,
            scope: self.scope.clone(),
        })
    }
}
