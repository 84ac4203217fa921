//! What was done, by whom, about what: a chain of hashes that grows and never changes.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table, TableCreateStatement, async_trait,
};

use crate::guard::{Guard, no_way_round};
use crate::shape::{index, law, moment, number, text, text_or_null, uuid};

const REFUSAL: &str = "the audit is never changed";

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(audit()).await?;
        manager.create_index(index("audit_by_subject", "audit", &["subject"])).await?;
        guard("audit_not_changed", "UPDATE").raise(manager).await?;
        guard("audit_not_deleted", "DELETE").raise(manager).await?;
        no_way_round(manager, "audit", "old.number = NEW.number", REFUSAL).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

// The actor's account has no foreign key: an entry says who it was at that moment, whatever became of the account.
fn audit() -> TableCreateStatement {
    Table::create()
        .table("audit")
        .col(number("number").primary_key())
        .col(moment("at"))
        .col(text("action"))
        .col(uuid("actor_id"))
        .col(text("actor_name"))
        .col(text("actor_role"))
        .col(text_or_null("force_code"))
        .col(text_or_null("subject"))
        .col(text("previous_hash"))
        .col(text("hash").unique_key())
        .check(law("number >= 1"))
        .check(law("length(previous_hash) = 64 AND length(hash) = 64"))
        .take()
}

fn guard(name: &'static str, act: &'static str) -> Guard {
    Guard { name, table: "audit", act, when: "OLD.number IS NOT NULL", refusal: REFUSAL }
}
