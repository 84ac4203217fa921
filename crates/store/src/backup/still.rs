//! A database as it stands at one moment, whatever is written to it meanwhile; nothing is brought up to date and nothing is
//! written.

use std::path::Path;

use futures_util::TryStreamExt;
use sea_orm::{
    ConnectionTrait, Database, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr, QueryResult,
    Statement, StreamTrait,
};

use crate::address::Place;
use crate::postgres::begin_still;
use crate::trouble::Trouble;
use crate::{Address, OpenError, postgres, sqlite};

/// One transaction that sees the database as it was when the transaction began.
pub struct Still {
    transaction: DatabaseTransaction,
    connection: DatabaseConnection,
}

/// Copies the database of a file into another file, which is empty or not there, while others write.
///
/// # Errors
/// When the file cannot be read or the copy cannot be written.
pub async fn copy_file(from: &Path, to: &Path) -> Result<(), OpenError> {
    let opening = |fault: DbErr| Trouble::from(fault).opening(Some(from));
    let connection = Database::connect(sqlite::copying(from)).await.map_err(opening)?;
    let into = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "VACUUM INTO ?",
        [to.to_string_lossy().into_owned().into()],
    );
    connection.execute_raw(into).await.map_err(opening)?;
    connection.close().await.map_err(opening)
}

impl Still {
    /// The database as it is now.
    ///
    /// # Errors
    /// When it cannot be reached.
    pub async fn of(address: &Address) -> Result<Self, OpenError> {
        let opening = |fault: DbErr| Trouble::from(fault).opening(address.path());
        let connection = match &address.0 {
            Place::Sqlite(path) => Database::connect(sqlite::reading(path)).await.map_err(opening)?,
            Place::Postgres(url) => postgres::copying(url).await?,
        };
        let transaction = begin_still(&connection).await.map_err(opening)?;
        Ok(Self { transaction, connection })
    }

    /// The name under which a program of PostgreSQL sees the same moment, as long as this is held.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn name(&self) -> Result<Option<String>, crate::Fault> {
        if self.backend() == DbBackend::Sqlite {
            return Ok(None);
        }
        Ok(self.one("SELECT pg_export_snapshot()", |row| row.try_get_by_index(0)).await?)
    }

    /// Lets go of the moment.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn close(self) -> Result<(), crate::Fault> {
        self.transaction.rollback().await?;
        Ok(self.connection.close().await?)
    }

    pub(super) fn backend(&self) -> DbBackend {
        ConnectionTrait::get_database_backend(&self.transaction)
    }

    /// The first row of a question, read.
    pub(super) async fn one<T>(
        &self,
        question: &str,
        read: impl Fn(&QueryResult) -> Result<T, DbErr>,
    ) -> Result<Option<T>, DbErr> {
        let row = self.transaction.query_one_raw(Statement::from_string(self.backend(), question)).await?;
        row.as_ref().map(read).transpose()
    }

    /// The first column of every row, as text.
    pub(super) async fn texts(&self, question: &str) -> Result<Vec<String>, DbErr> {
        let mut texts = Vec::new();
        self.each(question, |text| texts.push(text)).await?;
        Ok(texts)
    }

    /// Takes the first column of one row after the other.
    pub(super) async fn each(&self, question: &str, mut take: impl FnMut(String)) -> Result<(), DbErr> {
        let statement = Statement::from_string(self.backend(), question);
        let mut rows = self.transaction.stream_raw(statement).await?;
        while let Some(row) = rows.try_next().await? {
            take(row.try_get_by_index(0)?);
        }
        Ok(())
    }
}
