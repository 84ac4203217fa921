//! PostgreSQL as we run it: commits reach the disk, no statement of a page runs for long, and writers take turns.

use std::time::Duration;

use sea_orm::sqlx::Connection;
use sea_orm::sqlx::postgres::{PgConnectOptions, PgSslMode};
use sea_orm::{
    AccessMode, ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DatabaseTransaction,
    DbBackend, DbErr, IsolationLevel, Statement, TransactionTrait,
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

/// Refuses a server elsewhere unless its address asks for a line that is encrypted and a server that shows who it is: left
/// to itself the library goes on without encryption where the server offers none.
pub(crate) fn guarded(url: &SecretString) -> Result<(), OpenError> {
    // What cannot be read is refused in its own words when it is connected to.
    let Ok(options) = url.expose_secret().parse::<PgConnectOptions>() else { return Ok(()) };
    let host = options.get_host();
    let here = options.get_socket().is_some()
        || host.starts_with('/')
        || ["localhost", "127.0.0.1", "::1", "[::1]"].contains(&host);
    let verified = matches!(options.get_ssl_mode(), PgSslMode::VerifyFull | PgSslMode::VerifyCa);
    if here || verified { Ok(()) } else { Err(OpenError::Unguarded) }
}

/// The connections that write, then the connections that read.
pub(crate) async fn connect(
    url: &SecretString,
) -> Result<(DatabaseConnection, DatabaseConnection), OpenError> {
    guarded(url)?;
    let mut writers = pool(url, WRITERS, ("synchronous_commit", "on"));
    let mut readers = pool(url, READERS, ("default_transaction_read_only", "on"));
    writers.statement_timeout(Duration::from_secs(LONGEST));
    readers.statement_timeout(Duration::from_secs(LONGEST));
    let (writers, readers) = (open(writers).await?, open(readers).await?);
    read_back(&writers, ("synchronous_commit", "on")).await?;
    read_back(&readers, ("default_transaction_read_only", "on")).await?;
    Ok((writers, readers))
}

/// What every connection rests on, read back from the server: whoever passes the connection on (PgBouncer) may have dropped
/// what we asked for, and the server's administrator may have set another default.
async fn read_back(
    connection: &DatabaseConnection,
    own: (&'static str, &'static str),
) -> Result<(), OpenError> {
    let all = [
        ("server_encoding", "UTF8"),
        ("TimeZone", "UTC"),
        ("statement_timeout", "5s"),
        ("default_transaction_isolation", "read committed"),
    ];
    for (name, wanted) in [own].into_iter().chain(all) {
        let show = Statement::from_string(DbBackend::Postgres, format!("SHOW {name}"));
        let row = connection.query_one_raw(show).await.map_err(unreachable)?;
        let found: String =
            row.map(|row| row.try_get_by_index(0)).transpose().map_err(unreachable)?.unwrap_or_default();
        if found != wanted {
            return Err(OpenError::ServerSetting { name, found, wanted });
        }
    }
    Ok(())
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
        guarded(url)?;
        let connection = open(pool(url, WRITERS, ("synchronous_commit", "on"))).await?;
        let turn = connection.begin().await.map_err(unreachable)?;
        turn_to_open(&turn).await.map_err(unreachable)?;
        Ok(Self { connection, turn })
    }

    /// Lets the next node in.
    pub(crate) async fn done(self) -> Result<(), OpenError> {
        self.turn.rollback().await.map_err(unreachable)?;
        self.connection.close().await.map_err(unreachable)
    }
}

/// A connection that reads everything, for as long as that takes.
pub(crate) async fn copying(url: &SecretString) -> Result<DatabaseConnection, OpenError> {
    open(pool(url, 1, ("default_transaction_read_only", "on"))).await
}

/// Begins a transaction that only reads, and sees one moment from its first question to its last. SQLite's do so by
/// themselves; left to itself, PostgreSQL shows every question what was written since the one before.
pub(crate) async fn begin_still(connection: &DatabaseConnection) -> Result<DatabaseTransaction, DbErr> {
    match connection.get_database_backend() {
        DbBackend::Postgres => {
            let (level, mode) = (IsolationLevel::RepeatableRead, AccessMode::ReadOnly);
            connection.begin_with_config(Some(level), Some(mode)).await
        }
        _ => connection.begin().await,
    }
}

/// One connection on which a statement may take as long as it needs, and be in no transaction.
pub(crate) async fn alone(url: &SecretString) -> Result<DatabaseConnection, OpenError> {
    open(pool(url, 1, ("synchronous_commit", "on"))).await
}

/// Waits until no other node is opening the database, and keeps them waiting until the transaction ends.
pub(crate) async fn turn_to_open(transaction: &DatabaseTransaction) -> Result<(), DbErr> {
    let lock = format!("SELECT pg_advisory_xact_lock({OPENING})");
    transaction.execute_unprepared(&lock).await.map(drop)
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

#[cfg(test)]
mod tests {
    use super::guarded;

    #[test]
    fn a_server_elsewhere_has_to_show_who_it_is() {
        let accepted = |url: &str| guarded(&url.to_owned().into()).is_ok();
        for here in [
            "postgres://a:b@localhost/candour",
            "postgres://a:b@127.0.0.1:5433/candour",
            "postgres://a:b@[::1]/candour",
            "postgres:///candour?host=/run/postgresql",
        ] {
            assert!(accepted(here), "{here}");
        }
        let elsewhere = "postgres://a:b@db.agency.example/candour";
        for mode in ["", "?sslmode=disable", "?sslmode=prefer", "?sslmode=require"] {
            assert!(!accepted(&format!("{elsewhere}{mode}")), "{mode}");
        }
        for mode in ["?sslmode=verify-full", "?sslmode=verify-ca"] {
            assert!(accepted(&format!("{elsewhere}{mode}")), "{mode}");
        }
        // A name that only begins like this machine's.
        assert!(!accepted("postgres://a:b@localhost.agency.example/candour"));
    }
}
