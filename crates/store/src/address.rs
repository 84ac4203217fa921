//! Where the database is: a file of our own, or a PostgreSQL server.

use std::fmt;
use std::path::{Path, PathBuf};

use secrecy::SecretString;
use thiserror::Error;

/// Where the database is, read from a URL: `sqlite:data/candour.db` or `postgres://user:password@host/name`.
#[derive(Clone)]
pub struct Address(pub(crate) Place);

#[derive(Clone)]
pub(crate) enum Place {
    Sqlite(PathBuf),
    Postgres(SecretString),
}

/// The text is not the address of a database.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("the database address must be sqlite:<file> or postgres://<user>:<password>@<host>/<name>")]
pub struct AddressFault;

impl Address {
    /// Reads an address.
    pub fn parse(url: &str) -> Result<Self, AddressFault> {
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            return Ok(Self(Place::Postgres(url.into())));
        }
        let file =
            url.strip_prefix("sqlite://").or_else(|| url.strip_prefix("sqlite:")).ok_or(AddressFault)?;
        // A database in memory would not outlive the program, and the readers would each see their own.
        if file.is_empty() || file.starts_with(":memory:") || file.contains('?') {
            return Err(AddressFault);
        }
        Ok(Self::file(file))
    }

    /// A database in this file.
    pub fn file(path: impl Into<PathBuf>) -> Self {
        Self(Place::Sqlite(path.into()))
    }

    /// The directory that must be there before the database can be made, where it is a file in one.
    pub fn directory(&self) -> Option<PathBuf> {
        let directory = self.path()?.parent()?;
        (!directory.as_os_str().is_empty()).then(|| directory.to_owned())
    }

    /// The file, where the database is one.
    pub fn path(&self) -> Option<&Path> {
        match &self.0 {
            Place::Sqlite(path) => Some(path),
            Place::Postgres(_) => None,
        }
    }
}

/// The server's password stays out of logs.
impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Place::Sqlite(path) => write!(f, "sqlite:{}", path.display()),
            Place::Postgres(_) => f.write_str("postgres://(hidden)"),
        }
    }
}
