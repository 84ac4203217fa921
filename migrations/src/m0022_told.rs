//! What the agency was told of figures that no edition has: the response of settled quarters, which is told once and never
//! changes, and each force's provisional figures, which change only in steps in which nobody can be found.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table, TableCreateStatement, async_trait,
};

use crate::guard::{Guard, no_way_round};
use crate::shape::{bytes, date, force, key, law, moment, number_or_null, text, text_or_null, word};

const REFUSAL: &str = "what was told of a quarter is never changed";

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(response_spans()).await?;
        let (table, when, refusal) = ("response_spans", "OLD.force_code IS NOT NULL", REFUSAL);
        for (name, act) in [("response_span_not_changed", "UPDATE"), ("response_span_not_deleted", "DELETE")]
        {
            Guard { name, table, act, when, refusal }.raise(manager).await?;
        }
        let replaces = "old.force_code = NEW.force_code AND old.wave = NEW.wave \
                        AND old.from_month = NEW.from_month";
        no_way_round(manager, table, replaces, REFUSAL).await?;
        manager.create_table(provisional_figures()).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

/// A span of settled quarters, as it was told. Nothing in it is of one person.
fn response_spans() -> TableCreateStatement {
    Table::create()
        .table("response_spans")
        .col(force())
        .col(word("wave", &["six-week", "case-closure"]))
        .col(text("from_month"))
        .col(text("to_month"))
        .col(bytes("content"))
        .col(moment("told_at"))
        .primary_key(&mut key(&["force_code", "wave", "from_month"]))
        .check(law("length(from_month) = 7"))
        .check(law("length(to_month) = 7"))
        .check(law("from_month < to_month"))
        .take()
}

/// A force's provisional figures as they were last made, the edition they go on from, and the blocks they told.
fn provisional_figures() -> TableCreateStatement {
    Table::create()
        .table("provisional_figures")
        .col(force())
        .col(text_or_null("base_month"))
        .col(number_or_null("base_version"))
        .col(date("made_on"))
        .col(moment("made_at"))
        .col(bytes("content"))
        .col(bytes("ledger"))
        .primary_key(&mut key(&["force_code"]))
        .check(law("(base_month IS NULL) = (base_version IS NULL)"))
        .take()
}
