//! The database past the store: what somebody with the file, or the server's password, could try.

use migrations::Migrator;
use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbBackend, DbErr};
use sea_orm_migration::MigratorTrait;
use test_database::Backend;

use crate::panel::Panel;

pub(crate) struct Raw(DatabaseConnection);

impl Raw {
    pub(crate) async fn of(panel: &Panel) -> Self {
        Self::on(&panel.database).await
    }

    pub(crate) async fn on(database: &test_database::Database) -> Self {
        let url = match database.backend() {
            // A file that is not there yet is made.
            Backend::Sqlite => format!("{}?mode=rwc", database.url()),
            Backend::Postgres => database.url(),
        };
        Self(Database::connect(url).await.unwrap())
    }

    /// One connection that waits for no disk: for a database that is thrown away.
    pub(crate) async fn quick(database: &test_database::Database) -> Self {
        let url = match database.backend() {
            Backend::Sqlite => format!("{}?mode=rwc", database.url()),
            Backend::Postgres => database.url(),
        };
        let options = ConnectOptions::new(url).max_connections(1).sqlx_logging(false).to_owned();
        let raw = Self(Database::connect(options).await.unwrap());
        raw.run(raw.either("PRAGMA synchronous = OFF", "SET synchronous_commit = off")).await.unwrap();
        raw
    }

    pub(crate) fn connection(&self) -> &DatabaseConnection {
        &self.0
    }

    /// Brings an empty database to an earlier step of the schema.
    pub(crate) async fn steps(&self, steps: u32) {
        Migrator::up(&self.0, Some(steps)).await.unwrap();
    }

    /// The one statement or the other, where the databases say the same in different words.
    pub(crate) fn either<T>(&self, sqlite: T, postgres: T) -> T {
        match self.0.get_database_backend() {
            DbBackend::Postgres => postgres,
            _ => sqlite,
        }
    }

    /// A way to change rows that runs no trigger for them: in SQLite putting new rows in the place of old ones, in
    /// PostgreSQL emptying the table at once.
    pub(crate) fn way_round(&self, table: &str) -> String {
        let replace = format!("INSERT OR REPLACE INTO {table} SELECT * FROM {table}");
        self.either(replace, format!("TRUNCATE {table} CASCADE"))
    }

    /// Takes a guard away, as only the owner of the database can.
    pub(crate) async fn unguard(&self, trigger: &str, table: &str) {
        let on = self.either(String::new(), format!(" ON {table}"));
        self.run(&format!("DROP TRIGGER {trigger}{on}")).await.unwrap();
    }

    pub(crate) async fn run(&self, sql: &str) -> Result<u64, DbErr> {
        Ok(self.0.execute_unprepared(sql).await?.rows_affected())
    }

    pub(crate) async fn refused(&self, sql: &str) -> String {
        self.run(sql).await.expect_err(sql).to_string()
    }

    pub(crate) async fn count(&self, table: &str) -> i64 {
        let count = format!("SELECT COUNT(*) FROM {table}");
        let statement = sea_orm::Statement::from_string(self.0.get_database_backend(), count);
        self.0.query_one_raw(statement).await.unwrap().unwrap().try_get_by_index(0).unwrap()
    }

    /// The first column of every row, as text.
    pub(crate) async fn texts(&self, sql: &str) -> Vec<String> {
        let statement = sea_orm::Statement::from_string(self.0.get_database_backend(), sql);
        let rows = self.0.query_all_raw(statement).await.unwrap();
        rows.iter().map(|row| row.try_get_by_index(0).unwrap()).collect()
    }

    pub(crate) async fn close(self) {
        self.0.close().await.unwrap();
    }
}
