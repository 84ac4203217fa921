//! Letters that wait to be sent, and who asked for which.
//!
//! A letter is a row of the transaction that made it necessary. Neither its words nor an address is kept: both are looked up
//! when it leaves.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table, TableCreateStatement, async_trait,
};

use crate::shape::{
    force, id, index_where, key, law, moment, moment_or_null, number, points, text, text_or_null, unique,
    uuid, uuid_or_null, word,
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(mail_wishes()).await?;
        manager.create_table(outbox()).await?;
        manager.create_index(index_where("outbox_waiting", "outbox", &["due_at"], "state = 'waiting'")).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

/// Who asked for letters of a kind, and in which languages. No row: not asked for.
fn mail_wishes() -> TableCreateStatement {
    Table::create()
        .table("mail_wishes")
        .col(uuid("account_id"))
        .col(text("kind"))
        .col(word("languages", &["en", "cy", "both"]))
        .col(moment("asked_at"))
        .primary_key(&mut key(&["account_id", "kind"]))
        .foreign_key(&mut points("account_id", "accounts"))
        .take()
}

/// One letter to one account about one thing.
fn outbox() -> TableCreateStatement {
    Table::create()
        .table("outbox")
        .col(id())
        .col(text("kind"))
        .col(text("about"))
        .col(uuid("account_id"))
        .col(force().null())
        .col(text("content"))
        .col(moment("queued_at"))
        .col(moment("due_at"))
        .col(number("attempts"))
        .col(word("state", &["waiting", "sent", "dropped", "given-up"]))
        .col(uuid_or_null("holder"))
        .col(moment_or_null("held_until"))
        .col(text_or_null("why"))
        .col(moment_or_null("ended_at"))
        .index(&mut unique(&["kind", "about", "account_id"]))
        .foreign_key(&mut points("account_id", "accounts"))
        .check(law("attempts >= 0"))
        .check(law("(holder IS NULL) = (held_until IS NULL)"))
        .check(law("state = 'waiting' OR holder IS NULL"))
        .check(law("(state = 'waiting') = (ended_at IS NULL)"))
        .take()
}
