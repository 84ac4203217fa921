//! What is kept of an interview beside its answers: how it is held, when it was talked, the interviewer's own note, and
//! what was put right after its end.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table, TableCreateStatement, async_trait,
};

use crate::guard::Guard;
use crate::shape::{
    bytes, bytes_or_null, key, law, moment, moment_or_null, number, points, points_at, text, unique_where,
    uuid, word,
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Every interview before this step was held by telephone: there was no other way.
        let mode = word("mode", &["phone", "video"]).default("phone").take();
        manager.alter_table(Table::alter().table("interviews").add_column(mode).take()).await?;
        manager.create_table(interview_spans()).await?;
        manager
            .create_index(unique_where(
                "one_open_span_an_interview",
                "interview_spans",
                &["interview_id"],
                "ended_at IS NULL",
            ))
            .await?;
        manager.create_table(interview_notes()).await?;
        manager.create_table(corrections()).await?;
        // A correction is evidence: only its reason can be taken away, when the person is erased.
        let guard = Guard {
            name: "corrections_stay",
            table: "corrections",
            act: "UPDATE",
            when: "NEW.reason IS NOT NULL OR NEW.question <> OLD.question OR NEW.corrected_at <> OLD.corrected_at",
            refusal: "a correction is not changed",
        };
        guard.raise(manager).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

/// The stretches an interview was talked, told apart by their number.
fn interview_spans() -> TableCreateStatement {
    Table::create()
        .table("interview_spans")
        .col(uuid("interview_id"))
        .col(number("number"))
        .col(moment("began_at"))
        .col(moment_or_null("ended_at"))
        .primary_key(&mut key(&["interview_id", "number"]))
        .foreign_key(&mut points("interview_id", "interviews"))
        .check(law("number >= 1"))
        .check(law("ended_at IS NULL OR ended_at >= began_at"))
        .take()
}

/// One note an interviewer has of each interview, under seal.
fn interview_notes() -> TableCreateStatement {
    Table::create()
        .table("interview_notes")
        .col(uuid("interview_id"))
        .col(uuid("author_id"))
        .col(bytes("words"))
        .col(moment("changed_at"))
        .primary_key(&mut key(&["interview_id", "author_id"]))
        .foreign_key(&mut points("interview_id", "interviews"))
        .foreign_key(&mut points("author_id", "accounts"))
        .take()
}

/// Which answers were put right after the end, each beside the save that did it. The reason is under seal.
fn corrections() -> TableCreateStatement {
    Table::create()
        .table("corrections")
        .col(uuid("interview_id"))
        .col(uuid("save_id"))
        .col(text("question"))
        .col(uuid("corrected_by"))
        .col(moment("corrected_at"))
        .col(bytes_or_null("reason"))
        .primary_key(&mut key(&["interview_id", "save_id"]))
        .foreign_key(&mut points_at(&["interview_id", "save_id"], "saves", &["interview_id", "save_id"]))
        .foreign_key(&mut points("corrected_by", "accounts"))
        .take()
}
