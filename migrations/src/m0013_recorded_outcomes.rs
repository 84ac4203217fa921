//! What a coordinator recorded about a case outside the diary: contact that came in, and why a case was closed by hand.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table, TableCreateStatement, async_trait,
};

use crate::guard::Guard;
use crate::shape::{bytes_or_null, force, id, index, moment, points, points_at, text, uuid, word};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(recorded_outcomes()).await?;
        manager
            .create_index(index("recorded_by_case", "recorded_outcomes", &["case_id", "recorded_at"]))
            .await?;
        // What was recorded stays; only the note can be taken away, when the person is erased.
        let guard = Guard {
            name: "recorded_outcomes_stay",
            table: "recorded_outcomes",
            act: "UPDATE",
            when: "NEW.note IS NOT NULL OR NEW.outcome <> OLD.outcome OR NEW.case_id <> OLD.case_id",
            refusal: "what was recorded is not changed",
        };
        guard.raise(manager).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn recorded_outcomes() -> TableCreateStatement {
    Table::create()
        .table("recorded_outcomes")
        .col(id())
        .col(uuid("participant_id"))
        .col(uuid("case_id"))
        .col(force())
        .col(word(
            "way",
            &["rang-us", "letter", "email", "text-message", "in-person", "passed-on", "decision"],
        ))
        .col(text("outcome"))
        .col(bytes_or_null("note"))
        .col(uuid("recorded_by"))
        .col(moment("recorded_at"))
        .foreign_key(&mut points("participant_id", "participants"))
        .foreign_key(&mut points_at(&["case_id", "force_code"], "cases", &["id", "force_code"]))
        .foreign_key(&mut points("recorded_by", "accounts"))
        .take()
}
