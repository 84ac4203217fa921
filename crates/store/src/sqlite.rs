//! SQLite as we run it: one connection that writes, several that only read, and settings that are checked, not hoped for.

use std::path::Path;
use std::time::Duration;

use sea_orm::sqlx::Connection;
use sea_orm::sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteLockingMode, SqliteSynchronous};
use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbBackend, DbErr, Statement};

use crate::trouble::Trouble;
use crate::{Durability, OpenError};

/// How long a write waits for another program's.
const BUSY: Duration = Duration::from_secs(5);
/// How long a save waits for its turn at the one writing connection.
const TURN: Duration = Duration::from_secs(15);
const READERS: u32 = 8;
/// How many rows the thread that reads goes ahead of whoever takes them. With the library's fifty, half of the time in which a
/// million answers are counted goes to two threads that wake each other.
const AHEAD: usize = 2048;

/// The connection that writes, then the connections that read.
pub(crate) async fn connect(
    path: &Path,
    durability: Durability,
) -> Result<(DatabaseConnection, DatabaseConnection), OpenError> {
    let opening = |fault: DbErr| Trouble::from(fault).opening(Some(path));
    let writer = Database::connect(writing(path, durability)).await.map_err(opening)?;
    assert_setting(&writer, "journal_mode", "wal").await?;
    assert_setting(&writer, "synchronous", synchronous(durability).1).await?;
    assert_setting(&writer, "foreign_keys", "1").await?;
    let reader = Database::connect(reading(path)).await.map_err(opening)?;
    assert_setting(&reader, "query_only", "1").await?;
    Ok((writer, reader))
}

/// One connection that has the file to itself for as long as it lasts; refused where any other program has it open.
pub(crate) async fn connect_alone(path: &Path, make: bool) -> Result<DatabaseConnection, OpenError> {
    let file = path.to_owned();
    let mut options = pool(1);
    options.map_sqlx_sqlite_opts(move |options| {
        common(options)
            .filename(&file)
            .create_if_missing(make)
            .locking_mode(SqliteLockingMode::Exclusive)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
    });
    Database::connect(options).await.map_err(|fault| Trouble::from(fault).opening(Some(path)))
}

// With one writer a save waits its turn here, in order; with several, SQLite makes them race, and the slowest of 40
// saves a second then takes 1.5 s instead of 21 ms.
fn writing(path: &Path, durability: Durability) -> ConnectOptions {
    let path = path.to_owned();
    let mut options = pool(1);
    options.map_sqlx_sqlite_opts(move |options| {
        common(options)
            .filename(&path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(synchronous(durability).0)
            .pragma("wal_autocheckpoint", "1000")
            .pragma("journal_size_limit", "67108864")
            .pragma("secure_delete", "ON")
    });
    options
}

pub(crate) fn reading(path: &Path) -> ConnectOptions {
    let path = path.to_owned();
    let mut options = pool(READERS);
    options.map_sqlx_sqlite_opts(move |options| {
        common(options)
            .filename(&path)
            .create_if_missing(false)
            .row_buffer_size(AHEAD)
            .pragma("query_only", "ON")
    });
    options
}

/// A connection that copies: one that may only read would not write the copy either.
pub(crate) fn copying(path: &Path) -> ConnectOptions {
    let path = path.to_owned();
    let mut options = pool(1);
    options.map_sqlx_sqlite_opts(move |options| common(options).filename(&path).create_if_missing(false));
    options
}

/// A connection that leaves everything as it is. Where nothing is written beside the file nobody has it open, and reading it puts
/// nothing there either.
pub(crate) fn examining(path: &Path) -> ConnectOptions {
    let file = path.to_owned();
    let beside = |end: &str| path.with_file_name(format!("{}{end}", name(path))).exists();
    let still = !beside("-wal");
    let mut options = pool(1);
    options.map_sqlx_sqlite_opts(move |options| {
        common(options)
            .filename(&file)
            .create_if_missing(false)
            .read_only(true)
            .immutable(still)
            .pragma("query_only", "ON")
    });
    options
}

fn name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn common(options: SqliteConnectOptions) -> SqliteConnectOptions {
    options
        .busy_timeout(BUSY)
        .foreign_keys(true)
        .pragma("trusted_schema", "OFF")
        .pragma("cell_size_check", "ON")
        // A row that another takes the place of (`OR REPLACE`) is deleted under the eyes of what refuses to delete it.
        .pragma("recursive_triggers", "ON")
}

fn synchronous(durability: Durability) -> (SqliteSynchronous, &'static str) {
    match durability {
        Durability::Full => (SqliteSynchronous::Full, "2"),
        Durability::Rebuildable => (SqliteSynchronous::Off, "0"),
    }
}

// A connection never goes back to the pool inside a transaction. After a COMMIT that failed (disk full) the library
// still counts one open: the next "transaction" would be a savepoint inside it, acknowledged and never committed.
fn pool(connections: u32) -> ConnectOptions {
    let mut options = ConnectOptions::new("sqlite:candour");
    options.max_connections(connections).min_connections(1).acquire_timeout(TURN).sqlx_logging(false);
    options.idle_timeout(None).max_lifetime(None).test_before_acquire(false);
    options.map_sqlx_sqlite_pool_opts(|pool| {
        pool.after_release(|connection, _| Box::pin(async move { Ok(!connection.is_in_transaction()) }))
    });
    options
}

async fn assert_setting(
    connection: &DatabaseConnection,
    name: &'static str,
    wanted: &'static str,
) -> Result<(), OpenError> {
    let found = setting(connection, name).await.map_err(|fault| Trouble::from(fault).opening(None))?;
    if found == wanted { Ok(()) } else { Err(OpenError::Setting { name, found, wanted }) }
}

async fn setting(connection: &DatabaseConnection, name: &str) -> Result<String, DbErr> {
    let statement = Statement::from_string(DbBackend::Sqlite, format!("PRAGMA {name}"));
    let row = connection.query_one_raw(statement).await?;
    let row = row.ok_or_else(|| DbErr::Custom(format!("no setting {name}")))?;
    match row.try_get_by_index::<i64>(0) {
        Ok(number) => Ok(number.to_string()),
        Err(_) => row.try_get_by_index(0),
    }
}
