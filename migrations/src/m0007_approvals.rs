//! What a new version of a questionnaire would change, and who approved it.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table, TableCreateStatement, async_trait,
};

use crate::guard::{Guard, no_way_round};
use crate::shape::{bytes, key, law, moment, number, number_or_null, points, points_at, text, unique, uuid};

const REPORT: &str = "a rehearsal is never changed: rehearse again";
const APPROVAL: &str = "an approval is never changed";

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(rehearsals()).await?;
        let same = "old.questionnaire = NEW.questionnaire AND old.number = NEW.number";
        let names = ["rehearsal_not_changed", "rehearsal_not_deleted"];
        keep(manager, "rehearsals", names, same, REPORT).await?;
        manager.create_table(approvals()).await?;
        let same = "old.questionnaire = NEW.questionnaire AND old.digest = NEW.digest \
                    AND old.account_id = NEW.account_id";
        let names = ["approval_not_changed", "approval_not_deleted"];
        keep(manager, "questionnaire_approvals", names, same, APPROVAL).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

/// Every report of every version, numbered in the order they were made.
fn rehearsals() -> TableCreateStatement {
    Table::create()
        .table("rehearsals")
        .col(text("questionnaire"))
        .col(number("number"))
        .col(text("digest"))
        .col(bytes("report"))
        .col(text("report_digest"))
        .col(moment("rehearsed_at"))
        .primary_key(&mut key(&["questionnaire", "number"]))
        .index(&mut unique(&["questionnaire", "number", "digest"]))
        .check(law("number >= 1"))
        .check(law("length(digest) = 64"))
        .check(law("length(report_digest) = 64"))
        .take()
}

/// One person approves one content once. An approval of a version that takes the place of another names the report.
fn approvals() -> TableCreateStatement {
    Table::create()
        .table("questionnaire_approvals")
        .col(text("questionnaire"))
        .col(text("digest"))
        .col(uuid("account_id"))
        .col(number_or_null("report_number"))
        .col(moment("approved_at"))
        .primary_key(&mut key(&["questionnaire", "digest", "account_id"]))
        .foreign_key(&mut points("account_id", "accounts"))
        .foreign_key(&mut points_at(
            &["questionnaire", "report_number", "digest"],
            "rehearsals",
            &["questionnaire", "number", "digest"],
        ))
        .check(law("length(digest) = 64"))
        .take()
}

async fn keep(
    manager: &SchemaManager<'_>,
    table: &'static str,
    [on_update, on_delete]: [&'static str; 2],
    same: &str,
    refusal: &'static str,
) -> Result<(), DbErr> {
    let when = "OLD.questionnaire IS NOT NULL";
    Guard { name: on_update, table, act: "UPDATE", when, refusal }.raise(manager).await?;
    Guard { name: on_delete, table, act: "DELETE", when, refusal }.raise(manager).await?;
    no_way_round(manager, table, same, refusal).await
}
