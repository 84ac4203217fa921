//! A database as another version leaves it: a later one, in which everything is there and a column or two more in every table; or
//! an earlier one, that knew a step less.
//!
//! For tests of what a program does with a database that another has made.

use sea_orm_migration::prelude::{ConnectionTrait, DbErr, MigratorTrait};
use sea_orm_migration::sea_orm::{Database, DatabaseConnection, DbBackend, Statement};

use crate::Migrator;

/// Adds to every table a column that may be empty and one with a default, adds a table, and counts a step that no version has.
pub async fn stretch(url: &str) -> Result<(), DbErr> {
    let database = Database::connect(url).await?;
    for table in tables(&database).await? {
        for column in ["later_word text", "later_number bigint NOT NULL DEFAULT 7"] {
            database.execute_unprepared(&format!("ALTER TABLE {table} ADD COLUMN {column}")).await?;
        }
    }
    database.execute_unprepared("CREATE TABLE later (id bigint PRIMARY KEY, word text)").await?;
    let counted = "INSERT INTO seaql_migrations (version, applied_at) VALUES ('m9999_later', 0)";
    database.execute_unprepared(counted).await?;
    database.close().await
}

/// Brings an empty database to the step before the last.
pub async fn all_but_the_last_step(url: &str) -> Result<(), DbErr> {
    let database = Database::connect(url).await?;
    let steps = Migrator::migrations().len().saturating_sub(1);
    Migrator::up(&database, u32::try_from(steps).ok()).await?;
    database.close().await
}

async fn tables(database: &DatabaseConnection) -> Result<Vec<String>, DbErr> {
    let backend = database.get_database_backend();
    let sql = match backend {
        DbBackend::Postgres => {
            "SELECT table_name::text FROM information_schema.tables WHERE table_schema = current_schema() \
             AND table_name <> 'seaql_migrations'"
        }
        _ => {
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' \
             AND name <> 'seaql_migrations'"
        }
    };
    let rows = database.query_all_raw(Statement::from_string(backend, sql)).await?;
    rows.iter().map(|row| row.try_get_by_index(0)).collect()
}
