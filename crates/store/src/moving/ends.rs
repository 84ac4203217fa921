//! The two ends of a move, each held so that no node can work in it meanwhile.

use std::time::Duration;

use migrations::Migrator;
use sea_orm::{
    ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr, QueryResult, Statement,
    TransactionTrait,
};
use sea_orm_migration::MigratorTrait;
use tokio::time::sleep;

use super::{MoveError, tables};
use crate::address::Place;
use crate::open::immediate;
use crate::trouble::Trouble;
use crate::{Address, OpenError, postgres, sqlite};

const SOURCE: &str = "source";
const TARGET: &str = "target";

/// How often a server is asked whether the last connection of a node that was stopped has gone.
const LOOKS: u32 = 20;
const BETWEEN: Duration = Duration::from_millis(100);

/// One end, in a transaction that keeps everybody else out.
pub(super) struct End {
    pub(super) transaction: DatabaseTransaction,
    connection: DatabaseConnection,
}

/// A foreign key of the target: its table and its name.
pub(super) type Rule = (String, String);

impl End {
    /// What is read: it has every step of this version and no other.
    pub(super) async fn source(address: &Address) -> Result<Self, MoveError> {
        let end = Self::alone(connect(address, SOURCE, false).await?, SOURCE).await?;
        let mut known = migrations::steps();
        known.sort();
        let had = tables::steps(&end.transaction).await.unwrap_or_default();
        if had == known {
            return Ok(end);
        }
        end.leave().await?;
        Err(MoveError::OtherSchema(had.last().cloned().unwrap_or_else(|| "no step".to_owned())))
    }

    /// What is written: brought to this version first.
    pub(super) async fn target(address: &Address) -> Result<Self, MoveError> {
        let connection = connect(address, TARGET, true).await?;
        if let Err(refusal) = up_to_date(&connection, address).await {
            connection.close().await?;
            return Err(refusal);
        }
        Self::alone(connection, TARGET).await
    }

    /// Begins the transaction. A file is locked by then; of a server every other connection counts, and nodes that start
    /// meanwhile wait.
    async fn alone(connection: DatabaseConnection, end: &'static str) -> Result<Self, MoveError> {
        let transaction = connection.begin_with_options(immediate()).await?;
        let alone = Self { transaction, connection };
        if alone.is_server() {
            postgres::turn_to_open(&alone.transaction).await?;
            if others(&alone.transaction).await? > 0 {
                alone.leave().await?;
                return Err(MoveError::InUse(end));
            }
        }
        Ok(alone)
    }

    fn is_server(&self) -> bool {
        self.transaction.get_database_backend() == DbBackend::Postgres
    }

    /// Ends with everything that was written.
    pub(super) async fn keep(self) -> Result<(), DbErr> {
        self.transaction.commit().await?;
        self.connection.close().await
    }

    /// Ends as if nothing had been.
    pub(super) async fn leave(self) -> Result<(), DbErr> {
        self.transaction.rollback().await?;
        self.connection.close().await
    }

    /// Lets rows arrive before those they point at: tables point at each other, and at themselves.
    pub(super) async fn postpone_rules(&self) -> Result<Vec<Rule>, DbErr> {
        if !self.is_server() {
            self.transaction.execute_unprepared("PRAGMA defer_foreign_keys = ON").await?;
            return Ok(Vec::new());
        }
        let ask = "SELECT conrelid::regclass::text, quote_ident(conname) FROM pg_constraint \
                   WHERE contype = 'f' AND connamespace = current_schema()::regnamespace ORDER BY 1, 2";
        let rows = self.transaction.query_all_raw(Statement::from_string(DbBackend::Postgres, ask)).await?;
        let read = |row: &QueryResult| -> Result<Rule, DbErr> {
            Ok((row.try_get_by_index(0)?, row.try_get_by_index(1)?))
        };
        let rules = rows.iter().map(read).collect::<Result<Vec<Rule>, DbErr>>()?;
        self.each(&rules, "DEFERRABLE INITIALLY DEFERRED").await?;
        Ok(rules)
    }

    /// Holds every row to the rules now, and leaves them as they were. On SQLite the commit does it.
    pub(super) async fn enforce(&self, rules: &[Rule]) -> Result<(), DbErr> {
        if rules.is_empty() {
            return Ok(());
        }
        self.transaction.execute_unprepared("SET CONSTRAINTS ALL IMMEDIATE").await?;
        self.each(rules, "NOT DEFERRABLE").await
    }

    async fn each(&self, rules: &[Rule], when: &str) -> Result<(), DbErr> {
        for (table, rule) in rules {
            let alter = format!("ALTER TABLE {table} ALTER CONSTRAINT {rule} {when}");
            self.transaction.execute_unprepared(&alter).await?;
        }
        Ok(())
    }
}

async fn connect(address: &Address, end: &'static str, make: bool) -> Result<DatabaseConnection, MoveError> {
    let connected = match &address.0 {
        Place::Sqlite(path) => sqlite::connect_alone(path, make).await,
        Place::Postgres(url) => postgres::alone(url).await,
    };
    let connection = connected.map_err(|fault| match fault {
        OpenError::Locked => MoveError::InUse(end),
        other => MoveError::Open(end, other),
    })?;
    if connection.get_database_backend() != DbBackend::Postgres {
        return Ok(connection);
    }
    for _ in 0..LOOKS {
        if others(&connection).await? == 0 {
            return Ok(connection);
        }
        sleep(BETWEEN).await;
    }
    connection.close().await?;
    Err(MoveError::InUse(end))
}

/// Refuses what a later version made, and brings anything else to this one.
async fn up_to_date(connection: &DatabaseConnection, address: &Address) -> Result<(), MoveError> {
    let known = migrations::steps().into_iter().collect();
    if let Some(step) = migrations::newest_unknown(connection, &known).await? {
        return Err(MoveError::Open(TARGET, OpenError::NewerDatabase { step }));
    }
    let upgrading = |fault| MoveError::Open(TARGET, Trouble::Upgrade(fault).opening(address.path()));
    Migrator::up(connection, None).await.map_err(upgrading)
}

/// How many other connections a server's database has.
async fn others(database: &impl ConnectionTrait) -> Result<i64, DbErr> {
    let ask = "SELECT count(*) FROM pg_stat_activity \
               WHERE datname = current_database() AND usename IS NOT NULL AND pid <> pg_backend_pid()";
    let row = database.query_one_raw(Statement::from_string(DbBackend::Postgres, ask)).await?;
    Ok(row.map(|row| row.try_get_by_index(0)).transpose()?.unwrap_or_default())
}
