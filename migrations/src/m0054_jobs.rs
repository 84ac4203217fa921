//! The jobs that the clock brings: what is due, who is at it, how often it was tried, and what came of it.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table, TableCreateStatement, async_trait,
};

use crate::shape::{
    force, id, index, index_where, law, moment, moment_or_null, number, text, text_or_null, unique,
    uuid_or_null, word,
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(jobs()).await?;
        manager.create_index(index_where("jobs_waiting", "jobs", &["due_at"], "state = 'waiting'")).await?;
        manager.create_index(index("jobs_by_time", "jobs", &["due_at"])).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

/// One job about one thing, however many nodes found it due. The row stays as history.
fn jobs() -> TableCreateStatement {
    Table::create()
        .table("jobs")
        .col(id())
        .col(text("kind"))
        .col(text("about"))
        .col(force().null())
        .col(text_or_null("month"))
        .col(moment("due_at"))
        .col(number("tries"))
        .col(word("state", &["waiting", "done", "failed", "given-up"]))
        .col(uuid_or_null("holder"))
        .col(moment_or_null("held_until"))
        .col(text_or_null("node"))
        .col(moment_or_null("began_at"))
        .col(moment_or_null("ended_at"))
        .col(text_or_null("why"))
        .index(&mut unique(&["kind", "about"]))
        .check(law("tries >= 0"))
        .check(law("(holder IS NULL) = (held_until IS NULL)"))
        .check(law("state = 'waiting' OR holder IS NULL"))
        .check(law("(state = 'waiting') = (ended_at IS NULL)"))
        .check(law("state IN ('waiting', 'done') OR why IS NOT NULL"))
        .take()
}
