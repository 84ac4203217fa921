//! The only way to write: a transaction that does the work, writes the audit entry, and commits.

use std::sync::Arc;

use access::{Permission, Permit, TokenHash};
use chrono::{DateTime, TimeDelta, Utc};
use fieldwork::{Id, Import};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr,
    EntityTrait, QueryFilter, Statement, TransactionTrait,
};
use tracing::Instrument;

use crate::audit::{self, Act};
use crate::open::immediate;
use crate::rows::{api_tokens, imports, sessions, stored};
use crate::saving::Desk;
use crate::vault::Vault;
use crate::{Fault, Tx, postgres, unlocking};

/// The side of the store that writes. Cloning is cheap.
#[derive(Clone)]
pub struct Writer {
    connection: DatabaseConnection,
    vault: Vault,
    pub(crate) desk: Arc<Desk>,
}

impl Writer {
    pub(crate) fn new(connection: DatabaseConnection, vault: Vault) -> Self {
        Self { connection, vault, desk: Arc::default() }
    }

    /// Begins a transaction, does the work inside the permit's scope, records the audit entry named for the permission,
    /// and commits. It returns when the commit is on disk. An error from the work undoes everything, and so does
    /// dropping the future half-way.
    pub async fn write<P: Permission, T, E: From<Fault>>(
        &self,
        permit: &Permit<P>,
        now: DateTime<Utc>,
        work: impl AsyncFnOnce(&Tx) -> Result<T, E>,
    ) -> Result<T, E> {
        let span = tracing::info_span!(target: "traced", "write", permission = P::NAME);
        self.written(permit, now, work).instrument(span).await
    }

    async fn written<P: Permission, T, E: From<Fault>>(
        &self,
        permit: &Permit<P>,
        now: DateTime<Utc>,
        work: impl AsyncFnOnce(&Tx) -> Result<T, E>,
    ) -> Result<T, E> {
        let transaction = self.begin().await?;
        unlocking::still_seals(&transaction, &self.vault).await?;
        let tx = Tx::new(transaction, self.vault.clone(), permit.actor().clone(), stored(now));
        match work(&tx).await {
            Ok(value) => {
                finish(tx, permit).await?;
                Ok(value)
            }
            Err(refusal) => {
                // A database that is gone or full has undone it already and cannot be told to; what is said is the first trouble.
                if let Err(fault) = tx.rollback().await {
                    tracing::debug!(%fault, "nothing was left to undo");
                }
                Err(refusal)
            }
        }
    }

    /// Notes that a session was used. It is not an act of anybody's, so it needs no permit and leaves no audit entry.
    pub async fn touch_session(&self, token: &TokenHash, now: DateTime<Utc>) -> Result<(), Fault> {
        sessions::Entity::update_many()
            .col_expr(sessions::Column::LastSeenAt, Expr::value(stored(now)))
            .filter(sessions::Column::TokenHash.eq(token.as_str()))
            .exec(&self.connection)
            .await?;
        Ok(())
    }

    /// Drives what was deleted out of this node's memory and out of the file: until the next checkpoint SQLite keeps deleted rows in its main file and
    /// in its log. False where a reader holds the log; the next call tries again. It is not an act of anybody's, so it
    /// needs no permit.
    pub async fn purge(&self) -> Result<bool, Fault> {
        self.desk.forget();
        if self.connection.get_database_backend() == DbBackend::Postgres {
            // A destroyed key is a dead row until it is vacuumed.
            self.connection.execute_unprepared("VACUUM person_keys").await?;
            return Ok(true);
        }
        let checkpoint = Statement::from_string(DbBackend::Sqlite, "PRAGMA wal_checkpoint(TRUNCATE)");
        let row = self.connection.query_one_raw(checkpoint).await?;
        let busy: Option<i32> = row.map(|row| row.try_get_by_index(0)).transpose()?;
        Ok(busy == Some(0))
    }

    /// Notes that a program's token was used, once an hour at most. Like a session's use it needs no permit and leaves no
    /// audit entry.
    pub async fn touch_api_token(&self, token: &TokenHash, now: DateTime<Utc>) -> Result<(), Fault> {
        let before = stored(now) - TimeDelta::hours(1);
        let unused = Condition::any()
            .add(api_tokens::Column::UsedAt.is_null())
            .add(api_tokens::Column::UsedAt.lt(before));
        api_tokens::Entity::update_many()
            .col_expr(api_tokens::Column::UsedAt, Expr::value(stored(now)))
            .filter(api_tokens::Column::TokenHash.eq(token.as_str()))
            .filter(unused)
            .exec(&self.connection)
            .await?;
        Ok(())
    }

    /// Notes how far the work on a file is, which also says that somebody is at it. It is no act, and leaves no audit entry.
    pub async fn touch_import(&self, import: Id<Import>, done: u32, now: DateTime<Utc>) -> Result<(), Fault> {
        imports::Entity::update_many()
            .col_expr(imports::Column::Done, Expr::value(i64::from(done)))
            .col_expr(imports::Column::MovedAt, Expr::value(stored(now)))
            .filter(imports::Column::Id.eq(import.uuid()))
            .exec(&self.connection)
            .await?;
        Ok(())
    }

    pub(crate) fn connection(&self) -> &DatabaseConnection {
        &self.connection
    }

    pub(crate) fn vault(&self) -> &Vault {
        &self.vault
    }

    pub(crate) async fn close(self) -> Result<(), Fault> {
        Ok(self.connection.close().await?)
    }

    pub(crate) async fn begin(&self) -> Result<DatabaseTransaction, Fault> {
        let transaction = self.connection.begin_with_options(immediate()).await?;
        one_at_a_time(&transaction).await?;
        Ok(transaction)
    }
}

async fn finish<P: Permission>(tx: Tx, permit: &Permit<P>) -> Result<(), Fault> {
    let (force, subject) = tx.told();
    let actor = permit.actor();
    let force = force.or_else(|| actor.scope.force().cloned());
    audit::append(tx.connection(), Act { action: P::NAME, actor, at: tx.now(), force, subject }).await?;
    tx.commit().await
}

/// SQLite has one writer by nature. PostgreSQL is given the same law, so that a check and the write it allows cannot be
/// parted by another transaction, and the audit chain has one end.
async fn one_at_a_time(transaction: &DatabaseTransaction) -> Result<(), DbErr> {
    match transaction.get_database_backend() {
        DbBackend::Postgres => postgres::turn_to_write(transaction).await,
        _ => Ok(()),
    }
}
