//! Opening the store: connect, check the settings that durability rests on, bring the schema up to date.

use std::collections::BTreeSet;
use std::path::PathBuf;

use migrations::Migrator;
use sea_orm::{
    ConnectionTrait, DatabaseConnection, DbErr, SqliteTransactionMode, TransactionOptions, TransactionTrait,
};
use sea_orm_migration::MigratorTrait;
use thiserror::Error;

use crate::address::Place;
use crate::trouble::Trouble;
use crate::vault::{Chance, Keyring, Vault};
use crate::{Address, Reader, SealFault, Writer, numbers, postgres, sqlite, unlocking};

/// Everything that is kept. Cloning is cheap: the connections are shared.
#[derive(Clone)]
pub struct Store {
    reader: Reader,
    writer: Writer,
}

/// How much a commit promises.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Durability {
    /// A commit that was acknowledged survives a power cut. The only choice for real data.
    Full,
    /// A commit may be lost with the power: for a database that can be made again, while it is being made. Open it again
    /// with [`Durability::Full`] before it is used.
    Rebuildable,
}

/// Why the store cannot be opened, in a sentence for the person who starts the program.
#[derive(Debug, Error)]
pub enum OpenError {
    /// A later version of the program has been here.
    #[error("the database was made by a newer version of Candour (step {step}); start that version instead")]
    NewerDatabase {
        /// The first step this version does not know.
        step: String,
    },
    /// Another program holds it.
    #[error("another program is writing to the database; stop it, or wait until it is done, and start again")]
    Locked,
    /// It cannot be written.
    #[error(
        "the database can be read but not written; check the permissions of the file and of its directory"
    )]
    ReadOnly,
    /// The file is not there and cannot be made.
    #[error("the database file {} cannot be opened or made; check that its directory exists and can be written", .0.display())]
    CannotCreate(PathBuf),
    /// The file is something else.
    #[error("the database file {} is not a database", .0.display())]
    NotADatabase(PathBuf),
    /// The server does not answer or lets nobody in.
    #[error("the database server cannot be reached: {0}")]
    Unreachable(String),
    /// The line to a server elsewhere could be read or redirected.
    #[error(
        "the database server is on another machine, and its address does not ask for an encrypted line to a server that \
         shows who it is; add ?sslmode=verify-full (and &sslrootcert=<file> for a certificate of your own) to the address"
    )]
    Unguarded,
    /// A setting that durability rests on did not take.
    #[error("the database setting {name} is {found} but must be {wanted}; is the file on a network drive?")]
    Setting {
        /// The setting.
        name: &'static str,
        /// What it is.
        found: String,
        /// What it must be.
        wanted: &'static str,
    },
    /// There is no record of who did what in it.
    #[error("the database holds no record of who did what: {0}")]
    NoRecord(String),
    /// A setting of the server did not reach our connections.
    #[error(
        "on our connections to the database server the setting {name} is {found} but must be {wanted}; connect without a \
         pooler that drops settings, or have the server's administrator take back what was set for the database or the role"
    )]
    ServerSetting {
        /// The setting.
        name: &'static str,
        /// What it is.
        found: String,
        /// What it must be.
        wanted: &'static str,
    },
    /// The key does not belong to this database.
    #[error("the vault key is not the one this database was sealed with; give the key that was used before")]
    OtherKey,
    /// The key was the panel's once.
    #[error("the vault key was retired when another took its place; give that one")]
    RetiredKey,
    /// What is under seal of the key does not open.
    #[error("the vault cannot be opened: {0}")]
    Vault(SealFault),
    /// A step of the schema failed.
    #[error("the database could not be brought up to date: {0}")]
    Upgrade(String),
}

impl Store {
    /// Opens the store, making the database if there is none and bringing its schema up to date.
    ///
    /// `keys` seal and open identities; `chance` gives the random bytes for keys and nonces.
    pub async fn open(
        address: &Address,
        keys: impl Into<Keyring>,
        chance: Chance,
        durability: Durability,
    ) -> Result<Self, OpenError> {
        let given = (keys.into(), chance);
        let ready = async |writer| prepare(writer, given).await.map_err(|it| it.opening(address.path()));
        let (vault, (writer, reader)) = match &address.0 {
            Place::Sqlite(path) => {
                let connections = sqlite::connect(path, durability).await?;
                (ready(&connections.0).await?, connections)
            }
            Place::Postgres(url) => {
                let alone = postgres::Alone::with(url).await?;
                let vault = ready(&alone.connection).await?;
                alone.done().await?;
                (vault, postgres::connect(url).await?)
            }
        };
        Ok(Self { reader: Reader::new(reader, vault.clone()), writer: Writer::new(writer, vault) })
    }

    /// The side that reads.
    pub fn reader(&self) -> Reader {
        self.reader.clone()
    }

    /// The side that writes.
    pub fn writer(&self) -> Writer {
        self.writer.clone()
    }

    /// Closes every connection. What was acknowledged is on disk already; closing leaves the file tidy.
    pub async fn close(self) -> Result<(), crate::Fault> {
        self.reader.close().await?;
        self.writer.close().await
    }
}

async fn prepare(
    writer: &DatabaseConnection,
    (keyring, chance): (Keyring, Chance),
) -> Result<Vault, Trouble> {
    refuse_newer(writer).await?;
    can_write(writer).await?;
    Migrator::up(writer, None).await.map_err(Trouble::Upgrade)?;
    let vault = unlocking::unlock(writer, keyring, chance).await?;
    numbers::fill(writer, &vault).await.map_err(Trouble::Numbers)?;
    Ok(vault)
}

/// A schema with steps this version does not know is left alone.
async fn refuse_newer(writer: &DatabaseConnection) -> Result<(), Trouble> {
    let known: BTreeSet<String> = migrations::steps().into_iter().collect();
    match migrations::newest_unknown(writer, &known).await? {
        Some(step) => Err(Trouble::Newer(step)),
        None => Ok(()),
    }
}

/// Takes the write lock once and writes, so that a locked or read-only database is found now and not at the first save:
/// SQLite lets a transaction that will write begin on a file that it may only read. Nothing of it stays.
async fn can_write(writer: &DatabaseConnection) -> Result<(), DbErr> {
    let transaction = writer.begin_with_options(immediate()).await?;
    let written = transaction.execute_unprepared("CREATE TABLE can_be_written (x INTEGER)").await;
    transaction.rollback().await?;
    written.map(drop)
}

/// On SQLite a transaction that will write says so when it begins; one that finds out later fails at once if another
/// has written meanwhile.
pub(crate) fn immediate() -> TransactionOptions {
    TransactionOptions {
        sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
        ..Default::default()
    }
}
