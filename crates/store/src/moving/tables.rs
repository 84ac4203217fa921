//! The tables of a database and their columns, as the database itself tells them.

use sea_orm::{ConnectionTrait, DatabaseTransaction, DbBackend, DbErr, Statement};

use super::MoveError;
use super::values::Kind;

/// A table, and its columns by name.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Table {
    pub(super) name: String,
    pub(super) columns: Vec<(String, Kind)>,
}

const SQLITE: &str = "SELECT m.name, c.name, lower(c.type) FROM sqlite_master m, pragma_table_info(m.name) c \
     WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite!_%' ESCAPE '!' AND m.name <> 'seaql_migrations' \
     ORDER BY 1, 2";
const POSTGRES: &str = "SELECT c.table_name::text, c.column_name::text, c.data_type::text \
     FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name) \
     WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE' AND c.table_name <> 'seaql_migrations' \
     ORDER BY c.table_name::text COLLATE \"C\", c.column_name::text COLLATE \"C\"";

/// Every table but the record of the schema's own steps.
pub(super) async fn all(database: &DatabaseTransaction) -> Result<Vec<Table>, MoveError> {
    let backend = database.get_database_backend();
    let ask = match backend {
        DbBackend::Postgres => POSTGRES,
        _ => SQLITE,
    };
    let mut tables: Vec<Table> = Vec::new();
    for row in database.query_all_raw(Statement::from_string(backend, ask)).await? {
        let (name, column): (String, String) = (row.try_get_by_index(0)?, row.try_get_by_index(1)?);
        let word: String = row.try_get_by_index(2)?;
        let kind =
            Kind::of(&word).ok_or_else(|| MoveError::OtherShape(format!("{name}.{column} ({word})")))?;
        match tables.last_mut() {
            Some(last) if last.name == name => last.columns.push((column, kind)),
            _ => tables.push(Table { name, columns: vec![(column, kind)] }),
        }
    }
    Ok(tables)
}

/// The steps of the schema a database has had, in their order.
pub(super) async fn steps(database: &DatabaseTransaction) -> Result<Vec<String>, DbErr> {
    let ask = "SELECT version FROM seaql_migrations";
    let rows = database.query_all_raw(Statement::from_string(database.get_database_backend(), ask)).await?;
    let mut steps = rows.iter().map(|row| row.try_get_by_index(0)).collect::<Result<Vec<String>, DbErr>>()?;
    steps.sort();
    Ok(steps)
}
