//! A database as a later version may leave it: everything is there, and a column or two more in every table.
//!
//! For tests of the rule that a program goes on serving a database that another has brought one version further.

use sea_orm_migration::prelude::{ConnectionTrait, DbErr};
use sea_orm_migration::sea_orm::{Database, DatabaseConnection, DbBackend, Statement};

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
