//! What people spoke of, as it was told with an edition: the counts by code, what they were counted from, and the blocks that
//! were told.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table, TableCreateStatement, async_trait,
};

use crate::guard::{Guard, no_way_round};
use crate::shape::{bytes, force, key, law, moment, number, points_at, text};

const REFUSAL: &str = "what was told of codes is never changed";

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(told_codes()).await?;
        let (table, when, refusal) = ("told_codes", "OLD.force_code IS NOT NULL", REFUSAL);
        for (name, act) in [("told_codes_not_changed", "UPDATE"), ("told_codes_not_deleted", "DELETE")] {
            Guard { name, table, act, when, refusal }.raise(manager).await?;
        }
        let replaces = "old.force_code = NEW.force_code AND old.month = NEW.month \
                        AND old.version = NEW.version";
        no_way_round(manager, table, replaces, REFUSAL).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

/// One row for an edition. Nothing in it is of one person.
fn told_codes() -> TableCreateStatement {
    Table::create()
        .table("told_codes")
        .col(force())
        .col(text("month"))
        .col(number("version"))
        .col(bytes("content"))
        .col(bytes("counts"))
        .col(bytes("ledger"))
        .col(moment("told_at"))
        .primary_key(&mut key(&["force_code", "month", "version"]))
        .foreign_key(&mut points_at(
            &["force_code", "month", "version"],
            "editions",
            &["force_code", "month", "version"],
        ))
        .check(law("length(month) = 7"))
        .take()
}
