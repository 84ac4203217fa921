//! Triggers that refuse a change, in the words of each database.

use sea_orm_migration::prelude::{ConnectionTrait, DbErr, SchemaManager};
use sea_orm_migration::sea_orm::DbBackend;

/// What may not be done to which rows.
pub(crate) struct Guard {
    /// The trigger's name.
    pub(crate) name: &'static str,
    /// The table it stands before.
    pub(crate) table: &'static str,
    /// `UPDATE` or `DELETE`.
    pub(crate) act: &'static str,
    /// The rows it holds for, in terms of `OLD`.
    pub(crate) when: &'static str,
    /// What the one who tries is told.
    pub(crate) refusal: &'static str,
}

impl Guard {
    pub(crate) async fn raise(&self, manager: &SchemaManager<'_>) -> Result<(), DbErr> {
        let statements = match manager.get_database_backend() {
            DbBackend::Postgres => self.postgres(),
            _ => self.sqlite(),
        };
        for statement in statements {
            manager.get_connection().execute_unprepared(&statement).await?;
        }
        Ok(())
    }

    fn sqlite(&self) -> Vec<String> {
        let Self { name, table, act, when, refusal } = self;
        vec![format!(
            "CREATE TRIGGER {name} BEFORE {act} ON {table} WHEN {when} \
             BEGIN SELECT RAISE(ABORT, '{refusal}'); END"
        )]
    }

    fn postgres(&self) -> Vec<String> {
        let Self { name, table, act, when, refusal } = self;
        vec![
            format!(
                "CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS \
                 $$ BEGIN RAISE EXCEPTION '{refusal}'; END $$"
            ),
            format!(
                "CREATE TRIGGER {name} BEFORE {act} ON {table} FOR EACH ROW WHEN ({when}) \
                 EXECUTE FUNCTION {name}()"
            ),
        ]
    }
}

/// Refuses on PostgreSQL to empty a whole table at once, which fires no row trigger; on SQLite to put a new row in the
/// place of an old one (`INSERT OR REPLACE`), which fires no delete trigger.
pub(crate) async fn no_way_round(
    manager: &SchemaManager<'_>,
    table: &str,
    replaces: &str,
    refusal: &str,
) -> Result<(), DbErr> {
    let statements = match manager.get_database_backend() {
        DbBackend::Postgres => vec![
            format!(
                "CREATE FUNCTION {table}_not_emptied() RETURNS trigger LANGUAGE plpgsql AS \
                 $$ BEGIN RAISE EXCEPTION '{refusal}'; END $$"
            ),
            format!(
                "CREATE TRIGGER {table}_not_emptied BEFORE TRUNCATE ON {table} FOR EACH STATEMENT \
                 EXECUTE FUNCTION {table}_not_emptied()"
            ),
        ],
        _ => vec![format!(
            "CREATE TRIGGER {table}_not_replaced BEFORE INSERT ON {table} \
             WHEN EXISTS (SELECT 1 FROM {table} old WHERE {replaces}) \
             BEGIN SELECT RAISE(ABORT, '{refusal}'); END"
        )],
    };
    for statement in statements {
        manager.get_connection().execute_unprepared(&statement).await?;
    }
    Ok(())
}
