//! How the program itself is doing: what waits, what could not be sent, when a copy was last made, how busy the connections
//! are. Numbers of the program, never of people.

use std::collections::BTreeSet;

use access::Permit;
use access::permission::{MakeBackup, WatchWorkings};
use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseConnection, DbBackend, EntityTrait, PaginatorTrait, QueryFilter,
    QueryOrder, Statement,
};

use crate::rows::{audit, backups, erasures, jobs, outbox, vault_keys};
use crate::unlocking::take_what_is_given;
use crate::{Fault, Reader, Store};

/// A copy that was made, or was to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptBackup {
    /// When.
    pub at: DateTime<Utc>,
    /// What came of it.
    pub end: BackupEnd,
}

/// What came of making a copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BackupEnd {
    /// It is there, and was read back.
    Made {
        /// Its name.
        file: String,
        /// How long it is.
        bytes: u64,
    },
    /// It is not there.
    NotMade {
        /// In a sentence.
        why: String,
    },
}

/// How the program is doing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workings {
    /// Letters that wait to be sent.
    pub letters_waiting: u64,
    /// Letters that could not be sent and are left to the administrator.
    pub letters_given_up: u64,
    /// Jobs that came to nothing and are tried again.
    pub jobs_tried_again: u64,
    /// Jobs that were tried often enough and are left to the administrator.
    pub jobs_given_up: u64,
    /// The last copy that was made.
    pub last_backup: Option<KeptBackup>,
    /// What last came of making one.
    pub last_try: Option<KeptBackup>,
}

/// The connections of one side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pool {
    /// Those that are open.
    pub open: u32,
    /// Those of them that nobody uses just now.
    pub idle: u32,
}

impl Reader {
    /// How the program is doing.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn workings(&self, _permit: &Permit<WatchWorkings>) -> Result<Workings, Fault> {
        let (last_backup, last_try) = self.last_backups().await?;
        Ok(Workings {
            letters_waiting: self.letters("waiting").await?,
            letters_given_up: self.letters("given-up").await?,
            jobs_tried_again: self.count_jobs("waiting").await?,
            jobs_given_up: self.count_jobs("given-up").await?,
            last_backup,
            last_try,
        })
    }

    /// Jobs of this state that came to nothing at least once.
    async fn count_jobs(&self, state: &str) -> Result<u64, Fault> {
        let tried = jobs::Entity::find().filter(jobs::Column::State.eq(state));
        Ok(tried.filter(jobs::Column::Why.is_not_null()).count(self.connection()).await?)
    }

    /// The last copy that was made, and what last came of making one.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn backups(
        &self,
        _permit: &Permit<MakeBackup>,
    ) -> Result<(Option<KeptBackup>, Option<KeptBackup>), Fault> {
        self.last_backups().await
    }

    async fn last_backups(&self) -> Result<(Option<KeptBackup>, Option<KeptBackup>), Fault> {
        let newest = backups::Entity::find().order_by_desc(backups::Column::At);
        let made = newest.clone().filter(backups::Column::File.is_not_null()).one(self.connection()).await?;
        let last = newest.one(self.connection()).await?;
        Ok((made.map(KeptBackup::try_from).transpose()?, last.map(KeptBackup::try_from).transpose()?))
    }

    pub(crate) async fn letters(&self, state: &str) -> Result<u64, Fault> {
        Ok(outbox::Entity::find().filter(outbox::Column::State.eq(state)).count(self.connection()).await?)
    }

    /// Whether the database answers, is up to date, and is one whose key this is. It is asked by machines, for nobody in
    /// particular, and so needs no permit.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn standing(&self) -> Result<Health, Fault> {
        let had = "SELECT version FROM seaql_migrations";
        let statement = Statement::from_string(self.connection().get_database_backend(), had);
        let rows = self.connection().query_all_raw(statement).await?;
        let had = rows.iter().map(|row| row.try_get_by_index(0)).collect::<Result<BTreeSet<String>, _>>()?;
        if !migrations::steps().iter().all(|step| had.contains(step)) {
            return Ok(Health::OldSchema);
        }
        // A key that was retired may have been given its successor since.
        let retired = self.key_retired().await?
            && (!take_what_is_given(self.connection(), self.vault().keyring()).await?
                || self.key_retired().await?);
        Ok(if retired { Health::RetiredKey } else { Health::Well })
    }

    async fn key_retired(&self) -> Result<bool, Fault> {
        let seals = self.vault().keyring().seals().name();
        let row = vault_keys::Entity::find_by_id(seals).one(self.connection()).await?;
        Ok(row.is_some_and(|row| row.retired_at.is_some()))
    }

    /// When the last entry was made in the audit.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn last_act(&self) -> Result<Option<DateTime<Utc>>, Fault> {
        let last = audit::Entity::find().order_by_desc(audit::Column::Number).one(self.connection()).await?;
        Ok(last.map(|row| row.at))
    }

    /// The moment it is by the clock of the database's server; nothing where the database is a file.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn server_time(&self) -> Result<Option<DateTime<Utc>>, Fault> {
        if self.connection().get_database_backend() == DbBackend::Sqlite {
            return Ok(None);
        }
        let statement = Statement::from_string(DbBackend::Postgres, "SELECT clock_timestamp()");
        let row = self.connection().query_one_raw(statement).await?;
        Ok(row.map(|row| row.try_get_by_index(0)).transpose()?)
    }

    /// What the database calls itself, and what a commit of it promises.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn database(&self) -> Result<String, Fault> {
        let backend = self.connection().get_database_backend();
        let question = match backend {
            DbBackend::Sqlite => "SELECT 'SQLite ' || sqlite_version()",
            _ => {
                "SELECT 'PostgreSQL ' || current_setting('server_version') || ', fsync ' || current_setting('fsync') \
                  || ', full_page_writes ' || current_setting('full_page_writes')"
            }
        };
        let row = self.connection().query_one_raw(Statement::from_string(backend, question)).await?;
        Ok(row.map(|row| row.try_get_by_index(0)).transpose()?.unwrap_or_default())
    }

    /// The references of those who were erased, the last first, and why.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn erased(&self, _permit: &Permit<MakeBackup>) -> Result<Vec<(String, String)>, Fault> {
        let rows = erasures::Entity::find().order_by_desc(erasures::Column::ErasedAt);
        let rows = rows.all(self.connection()).await?;
        Ok(rows.into_iter().map(|row| (row.reference, row.reason)).collect())
    }
}

/// What a node that is asked whether it is well answers of the database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Health {
    /// Nothing is wrong.
    Well,
    /// Steps of the schema are missing.
    OldSchema,
    /// Its key does not seal any more.
    RetiredKey,
}

impl Store {
    /// The connections that write, then those that read.
    pub fn pools(&self) -> [Pool; 2] {
        [pool(self.writer().connection()), pool(self.reader().connection())]
    }
}

fn pool(connection: &DatabaseConnection) -> Pool {
    let (open, idle) = match connection.get_database_backend() {
        DbBackend::Sqlite => {
            let pool = connection.get_sqlite_connection_pool();
            (pool.size(), pool.num_idle())
        }
        _ => {
            let pool = connection.get_postgres_connection_pool();
            (pool.size(), pool.num_idle())
        }
    };
    Pool { open, idle: u32::try_from(idle).unwrap_or(open) }
}
