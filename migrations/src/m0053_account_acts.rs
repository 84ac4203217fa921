//! Letting somebody in who will see who people are, or who lets others in: what was asked for, by whom, and what became of it.
//! And how often everything that speaks for an account was ended, so that a browser that was known before is not known any more.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table, TableCreateStatement, async_trait,
};

use crate::shape::{
    id, index, law, moment, moment_or_null, number, points, text, text_or_null, unique_where, uuid,
    uuid_or_null, word,
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(account_acts()).await?;
        manager.create_index(index("account_acts_by_time", "account_acts", &["asked_at"])).await?;
        let waiting =
            unique_where("account_acts_waiting", "account_acts", &["account_id", "what"], "state = 'waits'");
        manager.create_index(waiting).await?;
        let mut generation = number("generation").default(0).take();
        manager.alter_table(Table::alter().table("accounts").add_column(&mut generation).take()).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

/// Who asked is empty where it was done on the machine's command line; one person never both asks and confirms.
fn account_acts() -> TableCreateStatement {
    Table::create()
        .table("account_acts")
        .col(id())
        .col(uuid("account_id"))
        .col(word("what", &["add", "reopen", "change", "link", "reset"]))
        .col(text("role"))
        .col(text_or_null("detail"))
        .col(uuid_or_null("asked_by"))
        .col(moment("asked_at"))
        .col(word("state", &["waits", "done", "refused"]))
        .col(uuid_or_null("ended_by"))
        .col(moment_or_null("ended_at"))
        .foreign_key(&mut points("account_id", "accounts"))
        .foreign_key(&mut points("asked_by", "accounts"))
        .foreign_key(&mut points("ended_by", "accounts"))
        .check(law("(state = 'waits') = (ended_at IS NULL)"))
        .check(law("state <> 'done' OR asked_by IS NULL OR ended_by IS NULL OR asked_by <> ended_by"))
        .take()
}
