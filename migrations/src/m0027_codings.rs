//! Codings: what two people, each by themselves, said a comment is about; and which codes stand where they parted.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, ForeignKeyAction, ForeignKeyCreateStatement, MigrationTrait, SchemaManager,
    Table, TableCreateStatement, async_trait,
};

use crate::guard::Guard;
use crate::shape::{force, index, key, law, moment, number, points, text, unique, uuid};

const REFUSAL: &str = "what a coder handed in is not changed";

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(codings()).await?;
        manager.create_index(index("codings_by_frame", "codings", &["frame"])).await?;
        manager.create_table(reconciliations()).await?;
        for (name, table) in
            [("coding_not_changed", "codings"), ("reconciliation_not_changed", "reconciliations")]
        {
            let when = "OLD.comment_id IS NOT NULL";
            Guard { name, table, act: "UPDATE", when, refusal: REFUSAL }.raise(manager).await?;
        }
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

/// The codes one person gave a comment: two at most, by two people. They go with the comment.
fn codings() -> TableCreateStatement {
    Table::create()
        .table("codings")
        .col(uuid("comment_id"))
        .col(number("place"))
        .col(force())
        .col(uuid("coder_id"))
        .col(text("frame"))
        .col(text("codes"))
        .col(moment("coded_at"))
        .primary_key(&mut key(&["comment_id", "place"]))
        .index(&mut unique(&["comment_id", "coder_id"]))
        .foreign_key(&mut of_comment())
        .foreign_key(&mut points("coder_id", "accounts"))
        .check(law("place IN (1, 2)"))
        .check(law("length(frame) > 2"))
        .take()
}

/// Which codes stand where two people parted.
fn reconciliations() -> TableCreateStatement {
    Table::create()
        .table("reconciliations")
        .col(uuid("comment_id"))
        .col(force())
        .col(uuid("decided_by"))
        .col(text("codes"))
        .col(moment("decided_at"))
        .primary_key(&mut key(&["comment_id"]))
        .foreign_key(&mut of_comment())
        .foreign_key(&mut points("decided_by", "accounts"))
        .take()
}

fn of_comment() -> ForeignKeyCreateStatement {
    points("comment_id", "comments").on_delete(ForeignKeyAction::Cascade).take()
}
