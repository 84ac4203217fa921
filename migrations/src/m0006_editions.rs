//! What is published: a month's additive cells for the agency, and the editions made from them.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table, TableCreateStatement, async_trait,
};

use crate::guard::{Guard, no_way_round};
use crate::shape::{
    bytes, force, key, law, moment, moment_or_null, number, text, unique_where, uuid_or_null, word,
};

const REFUSAL: &str = "a published edition is never changed: publish a later version";

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(month_cells()).await?;
        manager.create_table(editions()).await?;
        manager
            .create_index(unique_where(
                "one_draft_a_month",
                "editions",
                &["force_code", "month"],
                "state = 'draft'",
            ))
            .await?;
        guard("edition_not_changed", "UPDATE").raise(manager).await?;
        guard("edition_not_deleted", "DELETE").raise(manager).await?;
        let replaces = "old.state = 'published' AND old.force_code = NEW.force_code AND old.month = NEW.month \
                        AND old.version = NEW.version";
        no_way_round(manager, "editions", replaces, REFUSAL).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn month_cells() -> TableCreateStatement {
    Table::create()
        .table("month_cells")
        .col(force())
        .col(text("month"))
        .col(bytes("cells"))
        .primary_key(&mut key(&["force_code", "month"]))
        .check(law("length(month) = 7"))
        .take()
}

fn editions() -> TableCreateStatement {
    Table::create()
        .table("editions")
        .col(force())
        .col(text("month"))
        .col(number("version"))
        .col(word("state", &["draft", "published"]))
        .col(text("digest"))
        .col(bytes("content"))
        .col(moment("drafted_at"))
        .col(moment_or_null("published_at"))
        .col(uuid_or_null("published_by"))
        .primary_key(&mut key(&["force_code", "month", "version"]))
        .check(law("length(month) = 7"))
        .check(law("version >= 1"))
        .check(law("length(digest) = 64"))
        .check(law("(state = 'published') = (published_at IS NOT NULL)"))
        .check(law("(state = 'published') = (published_by IS NOT NULL)"))
        .take()
}

fn guard(name: &'static str, act: &'static str) -> Guard {
    Guard { name, table: "editions", act, when: "OLD.state = 'published'", refusal: REFUSAL }
}
