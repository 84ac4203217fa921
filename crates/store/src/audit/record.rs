//! The record of who did what, opened to be examined and for nothing else: no step of the schema is made, no key is needed, and
//! nothing is written, whichever version of the program made the database.

use std::path::Path;

use sea_orm::sea_query::{Alias, Query};
use sea_orm::{ConnectionTrait, Database, DatabaseConnection, EntityTrait};

use super::check::follow;
use super::link::BEGINNING;
use super::{Verdict, Verified};
use crate::address::Place;
use crate::rows::audit::Entity;
use crate::trouble::Trouble;
use crate::{Address, Fault, OpenError, postgres, sqlite};

/// The record, which can only be read.
#[derive(Debug)]
pub struct Record {
    connection: DatabaseConnection,
}

/// How the database's version stands to the program's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Made {
    /// By this version.
    ByThis,
    /// By an earlier one: so many steps are missing.
    ByEarlier(usize),
    /// By a later one: the newest step it has had.
    ByLater(String),
}

impl Record {
    /// Opens the database to be examined.
    ///
    /// # Errors
    /// When it is not there, cannot be read, or holds no record.
    pub async fn open(address: &Address) -> Result<Self, OpenError> {
        let connection = match &address.0 {
            Place::Sqlite(path) => sqlite(path).await?,
            Place::Postgres(url) => {
                postgres::guarded(url)?;
                postgres::copying(url).await?
            }
        };
        let record = Self { connection };
        record.made().await.map_err(|fault| OpenError::NoRecord(fault.to_string()))?;
        Entity::find()
            .one(&record.connection)
            .await
            .map_err(|fault| OpenError::NoRecord(fault.to_string()))?;
        Ok(record)
    }

    /// By which version it was made.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn made(&self) -> Result<Made, Fault> {
        let known = migrations::steps();
        let mut steps = Query::select();
        steps.column(Alias::new("version")).from(Alias::new("seaql_migrations"));
        let mut had: Vec<String> = Vec::new();
        for row in self.connection.query_all(&steps).await? {
            had.push(row.try_get_by_index(0)?);
        }
        if let Some(later) = had.iter().filter(|step| !known.contains(step)).max() {
            return Ok(Made::ByLater(later.clone()));
        }
        let missing = known.iter().filter(|step| !had.contains(step)).count();
        Ok(if missing == 0 { Made::ByThis } else { Made::ByEarlier(missing) })
    }

    /// Follows the whole chain, and holds it against ends that were noted elsewhere, in any order.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn verify_against(&self, noted: &[Verified]) -> Result<Verdict, Fault> {
        follow(&self.connection, Verified { entries: 0, head: BEGINNING.to_owned() }, noted).await
    }
}

async fn sqlite(path: &Path) -> Result<DatabaseConnection, OpenError> {
    if !path.exists() {
        return Err(OpenError::CannotCreate(path.to_owned()));
    }
    let options = sqlite::examining(path);
    Database::connect(options).await.map_err(|fault| Trouble::from(fault).opening(Some(path)))
}
