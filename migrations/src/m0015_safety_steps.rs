//! What was done when somebody in an interview was upset, not safe to talk, or at risk: which way was taken, and when.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table, TableCreateStatement, async_trait,
};

use crate::guard::Guard;
use crate::shape::{index, key, moment, points, text_or_null, uuid, word};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(safety_steps()).await?;
        manager.create_index(index("safety_steps_by_kind", "safety_steps", &["kind", "taken_at"])).await?;
        let guard = Guard {
            name: "safety_steps_stay",
            table: "safety_steps",
            act: "UPDATE",
            when: "OLD.kind IS NOT NULL",
            refusal: "a step taken for safety is not changed",
        };
        guard.raise(manager).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

/// Nothing of what was said stands here, and not who asked: the audit says that, and nobody counts by it.
fn safety_steps() -> TableCreateStatement {
    Table::create()
        .table("safety_steps")
        .col(uuid("interview_id"))
        .col(uuid("step_id"))
        .col(word("kind", &["carried-on", "skipped-topic", "left-for-today", "not-safe", "risk-of-harm"]))
        .col(text_or_null("question"))
        .col(moment("taken_at"))
        .primary_key(&mut key(&["interview_id", "step_id"]))
        .foreign_key(&mut points("interview_id", "interviews"))
        .take()
}
