//! PostgreSQL as we run it: commits reach the disk, no statement of a page runs for long, and writers take turns.

use std::time::Duration;

use sea_orm::sqlx::Connection;
use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DatabaseTransaction, DbErr,
    TransactionTrait,
};
use secrecy::{ExposeSecret, SecretString};

use crate::OpenError;

/// How long a statement may run, in seconds.
const LONGEST: u64 = 5;
/// How long a write waits for its turn, and a page for a connection, in seconds: as long as on SQLite.
const TURN: u64 = 15;
const WRITERS: u32 = 4;
const READERS: u32 = 16;
/// The locks that only one transaction of all nodes holds at a time: any numbers that nothing else in the database uses.
const WRITING: i64 = 3_205_417;
const OPENING: i64 = 3_205_418;

/// The connections that write, then the connections that read.
pub(crate) async fn connect(
    url: &SecretString,
) -> Result<(DatabaseConnection, DatabaseConnection), OpenError> {
    let mut writers = pool(url, WRITERS, ("synchronous_commit", "on"));
    let mut readers = pool(url, READERS, ("default_transaction_read_only", "on"));
    writers.statement_timeout(Duration::from_secs(LONGEST));
    readers.statement_timeout(Duration::from_secs(LONGEST));
    Ok((open(writers).await?, open(readers).await?))
}

/// The database while nobody else opens it: nodes that start together bring it up to date one after the other.
pub(crate) struct Alone {
    /// Where a step of the schema may take as long as it needs.
    pub(crate) connection: DatabaseConnection,
    turn: DatabaseTransaction,
}

impl Alone {
    /// Waits until no other node is opening the database.
    pub(crate) async fn with(url: &SecretString) -> Result<Self, OpenError> {
        let connection = open(pool(url, WRITERS, ("synchronous_commit", "on"))).await?;
        let turn = connection.begin().await.map_err(unreachable)?;
        let lock = format!("SELECT pg_advisory_xact_lock({OPENING})");
        turn.execute_unprepared(&lock).await.map_err(unreachable)?;
        Ok(Self { connection, turn })
    }

    /// Lets the next node in.
    pub(crate) async fn done(self) -> Result<(), OpenError> {
        self.turn.rollback().await.map_err(unreachable)?;
        self.connection.close().await.map_err(unreachable)
    }
}

/// Waits until this transaction is the only one that writes. Waiting is not a statement that runs too long: a large
/// import of somebody else's may take a while.
pub(crate) async fn turn_to_write(transaction: &DatabaseTransaction) -> Result<(), DbErr> {
    let turn = format!(
        "SET LOCAL statement_timeout = '{TURN}s'; SELECT pg_advisory_xact_lock({WRITING}); \
         SET LOCAL statement_timeout = '{LONGEST}s'"
    );
    transaction.execute_unprepared(&turn).await?;
    Ok(())
}

async fn open(pool: ConnectOptions) -> Result<DatabaseConnection, OpenError> {
    Database::connect(pool).await.map_err(unreachable)
}

fn pool(url: &SecretString, connections: u32, setting: (&'static str, &'static str)) -> ConnectOptions {
    let mut options = ConnectOptions::new(url.expose_secret());
    options.max_connections(connections).acquire_timeout(Duration::from_secs(TURN)).sqlx_logging(false);
    // Compiling a statement takes longer than any of ours runs.
    options.map_sqlx_postgres_opts(move |options| options.options([setting, ("jit", "off")]));
    // For the reason given at SQLite's pool.
    options.map_sqlx_postgres_pool_opts(|pool| {
        pool.after_release(|connection, _| Box::pin(async move { Ok(!connection.is_in_transaction()) }))
    });
    options
}

// The address holds a password, so what the library says is only repeated where it cannot quote it.
fn unreachable(fault: DbErr) -> OpenError {
    OpenError::Unreachable(match fault {
        DbErr::Conn(_) => "the connection was refused, or the name or password is wrong".to_owned(),
        other => other.to_string(),
    })
}
