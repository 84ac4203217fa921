//! What can go wrong below the edge: nothing here can be put right by the person at the page.

use sea_orm::DbErr;
use thiserror::Error;

use crate::trouble;

/// A failure of the database or of what is in it. It is logged once, with a reference the person can quote, and never
/// shown.
#[derive(Debug, Clone, Error)]
pub enum Fault {
    /// The database refused or could not be reached.
    #[error("the database failed: {0}")]
    Database(#[source] DatabaseFault),
    /// A stored row is not what its table promises.
    #[error("{table} {id} is corrupt: {what}")]
    Corrupt {
        /// The table.
        table: &'static str,
        /// Which row.
        id: String,
        /// What is wrong with it, never its content.
        what: String,
    },
    /// Sealed content could not be opened or made.
    #[error("the vault failed: {0}")]
    Sealed(#[from] SealFault),
    /// Something outside the actor's scope was about to be written.
    #[error("a row of {table} outside the actor's scope was about to be written")]
    OutsideScope {
        /// The table.
        table: &'static str,
    },
    /// A row that is to be changed is not there.
    #[error("{table} {id} is not there")]
    Missing {
        /// The table.
        table: &'static str,
        /// Which row.
        id: String,
    },
}

impl Fault {
    /// Whether the database's disk is full: with more room the same can be done.
    pub fn is_for_room(&self) -> bool {
        matches!(self, Self::Database(DatabaseFault(cause)) if trouble::no_room(cause))
    }
}

/// What the database said.
#[derive(Debug, Clone, Error)]
#[error(transparent)]
pub struct DatabaseFault(DbErr);

/// Why sealed content could not be opened or made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum SealFault {
    /// It was sealed with another key.
    #[error("it was sealed with another key")]
    OtherKey,
    /// It was changed, or moved from another row.
    #[error("it was changed since it was sealed, or belongs to another row")]
    Changed,
    /// It is too short or too long to be sealed content.
    #[error("it is not sealed content")]
    NotSealed,
    /// The person's key has been destroyed.
    #[error("the key was destroyed")]
    KeyDestroyed,
    /// The key that seals is not the panel's any more.
    #[error("the vault key was retired; give the key that took its place")]
    Retired,
    /// The place is not among those that a change of the key takes along.
    #[error("a change of the vault key would leave it behind")]
    NotCovered,
}

impl From<DbErr> for Fault {
    fn from(fault: DbErr) -> Self {
        Self::Database(DatabaseFault(fault))
    }
}
