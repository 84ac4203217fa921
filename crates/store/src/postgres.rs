//! PostgreSQL as we run it: commits reach the disk, and no statement of a page runs for long.

use std::time::Duration;

use sea_orm::sqlx::Connection;
use sea_orm::{ConnectOptions, Database, DatabaseConnection, DbErr};
use secrecy::{ExposeSecret, SecretString};

use crate::OpenError;

const LONGEST: Duration = Duration::from_secs(5);
const WRITERS: u32 = 4;
const READERS: u32 = 16;

/// The connections that write, then the connections that read.
pub(crate) async fn connect(
    url: &SecretString,
) -> Result<(DatabaseConnection, DatabaseConnection), OpenError> {
    let writer =
        Database::connect(pool(url, WRITERS, ("synchronous_commit", "on"))).await.map_err(unreachable)?;
    let reader = pool(url, READERS, ("default_transaction_read_only", "on"));
    let reader = Database::connect(reader).await.map_err(unreachable)?;
    Ok((writer, reader))
}

fn pool(url: &SecretString, connections: u32, setting: (&'static str, &'static str)) -> ConnectOptions {
    let mut options = ConnectOptions::new(url.expose_secret());
    options.max_connections(connections).sqlx_logging(false).statement_timeout(LONGEST);
    options.map_sqlx_postgres_opts(move |options| options.options([setting]));
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
