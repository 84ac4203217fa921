//! The only way to write: a transaction that does the work, writes the audit entry, and commits.

use access::{Permission, Permit, TokenHash};
use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr, EntityTrait,
    QueryFilter, Statement, TransactionTrait,
};

use crate::audit::{self, Act};
use crate::open::immediate;
use crate::rows::{sessions, stored};
use crate::vault::Vault;
use crate::{Fault, Tx};

/// The name of PostgreSQL's lock for writing: any number that nothing else in the database uses.
const WRITE_LOCK: i64 = 3_205_417;

/// The side of the store that writes. Cloning is cheap.
#[derive(Clone)]
pub struct Writer {
    connection: DatabaseConnection,
    vault: Vault,
}

impl Writer {
    pub(crate) fn new(connection: DatabaseConnection, vault: Vault) -> Self {
        Self { connection, vault }
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
        let tx = Tx::new(self.begin().await?, self.vault.clone(), permit.actor().clone(), stored(now));
        match work(&tx).await {
            Ok(value) => {
                finish(tx, permit).await?;
                Ok(value)
            }
            Err(refusal) => {
                tx.rollback().await?;
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

    pub(crate) async fn close(self) -> Result<(), Fault> {
        Ok(self.connection.close().await?)
    }

    async fn begin(&self) -> Result<DatabaseTransaction, Fault> {
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
    if transaction.get_database_backend() == DbBackend::Postgres {
        let lock = format!("SELECT pg_advisory_xact_lock({WRITE_LOCK})");
        transaction.execute_raw(Statement::from_string(DbBackend::Postgres, lock)).await?;
    }
    Ok(())
}
