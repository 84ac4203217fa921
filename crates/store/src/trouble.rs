//! Trouble while opening, told apart by the database's own codes.

use std::path::Path;

use sea_orm::sqlx::Error as SqlxError;
use sea_orm::{DbErr, RuntimeErr};

use crate::{Fault, OpenError, SealFault};

/// What went wrong while opening, before it is said in words.
pub(crate) enum Trouble {
    Database(DbErr),
    Upgrade(DbErr),
    Newer(String),
    OtherKey,
    RetiredKey,
    Seal(SealFault),
    Numbers(Fault),
}

impl From<DbErr> for Trouble {
    fn from(fault: DbErr) -> Self {
        Self::Database(fault)
    }
}

impl From<SealFault> for Trouble {
    fn from(fault: SealFault) -> Self {
        Self::Seal(fault)
    }
}

impl Trouble {
    /// The sentence for the person who starts the program. `file` is the database's file, where it is one.
    pub(crate) fn opening(self, file: Option<&Path>) -> OpenError {
        match self {
            Self::Newer(step) => OpenError::NewerDatabase { step },
            Self::OtherKey => OpenError::OtherKey,
            Self::RetiredKey => OpenError::RetiredKey,
            Self::Seal(fault) => OpenError::Vault(fault),
            Self::Numbers(fault) => OpenError::Upgrade(fault.to_string()),
            Self::Database(fault) => {
                coded(&fault, file).unwrap_or_else(|| OpenError::Unreachable(fault.to_string()))
            }
            Self::Upgrade(fault) => {
                coded(&fault, file).unwrap_or_else(|| OpenError::Upgrade(fault.to_string()))
            }
        }
    }
}

/// SQLite's primary result codes: the low byte of what it reports.
fn coded(fault: &DbErr, file: Option<&Path>) -> Option<OpenError> {
    let file = file?;
    let code: u32 = code(fault)?.parse().ok()?;
    match code % 256 {
        5 | 6 => Some(OpenError::Locked),
        8 => Some(OpenError::ReadOnly),
        14 => Some(OpenError::CannotCreate(file.to_owned())),
        26 => Some(OpenError::NotADatabase(file.to_owned())),
        _ => None,
    }
}

/// Whether the database said that its disk has no room: SQLite's code for it, the one for its shared index, and PostgreSQL's.
pub(crate) fn no_room(fault: &DbErr) -> bool {
    code(fault).is_some_and(|code| ["13", "4874", "53100"].contains(&code.as_str()))
}

fn code(fault: &DbErr) -> Option<String> {
    let (DbErr::Conn(cause) | DbErr::Exec(cause) | DbErr::Query(cause)) = fault else { return None };
    let RuntimeErr::SqlxError(cause) = cause else { return None };
    let SqlxError::Database(cause) = cause.as_ref() else { return None };
    cause.code().map(|code| code.into_owned())
}
