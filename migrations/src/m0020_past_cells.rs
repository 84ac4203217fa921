//! What an auditor needs besides the editions: the counts that published figures were made from, where others took their
//! place; and what it came to.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table, TableCreateStatement, async_trait,
};

use crate::guard::{Guard, no_way_round};
use crate::shape::{bytes, force, key, law, moment, number, text};

const REFUSAL: &str = "what published figures were made from is never changed";

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(past_cells()).await?;
        let (table, when, refusal) = ("past_cells", "OLD.month = OLD.month", REFUSAL);
        for (name, act) in [("past_cells_not_changed", "UPDATE"), ("past_cells_not_deleted", "DELETE")] {
            Guard { name, table, act, when, refusal }.raise(manager).await?;
        }
        let replaces = "old.force_code = NEW.force_code AND old.month = NEW.month \
                        AND old.until_month = NEW.until_month AND old.until_version = NEW.until_version";
        no_way_round(manager, table, replaces, REFUSAL).await?;
        manager.create_table(edition_audits()).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

/// A month's counts as they stood until an edition, and it, had been published.
fn past_cells() -> TableCreateStatement {
    Table::create()
        .table("past_cells")
        .col(force())
        .col(text("month"))
        .col(text("until_month"))
        .col(number("until_version"))
        .col(bytes("cells"))
        .primary_key(&mut key(&["force_code", "month", "until_month", "until_version"]))
        .check(law("length(month) = 7"))
        .check(law("length(until_month) = 7"))
        .check(law("until_version >= 1"))
        .check(law("until_month >= month"))
        .take()
}

/// How many counts an auditor attacked before the edition with this digest was reviewed, without finding any.
fn edition_audits() -> TableCreateStatement {
    Table::create()
        .table("edition_audits")
        .col(force())
        .col(text("month"))
        .col(number("version"))
        .col(text("digest"))
        .col(number("attacked"))
        .col(moment("audited_at"))
        .primary_key(&mut key(&["force_code", "month", "version"]))
        .check(law("length(month) = 7"))
        .check(law("length(digest) = 64"))
        .check(law("attacked >= 0"))
        .take()
}
