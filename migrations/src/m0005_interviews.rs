//! What was asked and answered: installed questionnaires, interviews and their journal.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table, TableCreateStatement, async_trait,
};

use crate::guard::{Guard, no_way_round};
use crate::shape::{
    bytes_or_null, date_or_null, force, id, index, key, law, moment, moment_or_null, number, points,
    points_at, text, text_or_null, unique, unique_where, uuid, word, word_or_null,
};

const REFUSAL: &str = "an installed questionnaire is never changed: add a new version";

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(installed_questionnaires()).await?;
        keep_installed(manager).await?;
        manager.create_table(interviews()).await?;
        manager
            .create_index(index("interviews_by_finish", "interviews", &["force_code", "finished_on"]))
            .await?;
        manager
            .create_index(unique_where(
                "one_running_interview_a_case",
                "interviews",
                &["case_id"],
                "state IN ('in-progress', 'paused')",
            ))
            .await?;
        manager.create_table(saves()).await?;
        manager.create_table(journal()).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn installed_questionnaires() -> TableCreateStatement {
    Table::create()
        .table("installed_questionnaires")
        .col(text("questionnaire").primary_key())
        .col(text("digest"))
        .col(moment("installed_at"))
        .index(&mut unique(&["questionnaire", "digest"]))
        .check(law("length(digest) = 64"))
        .take()
}

async fn keep_installed(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let table = "installed_questionnaires";
    let when = "OLD.questionnaire IS NOT NULL";
    let change = Guard { name: "questionnaire_not_changed", table, act: "UPDATE", when, refusal: REFUSAL };
    change.raise(manager).await?;
    let delete = Guard { name: "questionnaire_not_deleted", table, act: "DELETE", when, refusal: REFUSAL };
    delete.raise(manager).await?;
    no_way_round(manager, table, "old.questionnaire = NEW.questionnaire", REFUSAL).await
}

/// `finished_on` is the London date of finishing or breaking off, so that a month is the same month on either database.
fn interviews() -> TableCreateStatement {
    Table::create()
        .table("interviews")
        .col(id())
        .col(uuid("case_id"))
        .col(force())
        .col(text("questionnaire"))
        .col(text("digest"))
        .col(word("language", &["en", "cy"]))
        .col(uuid("interviewer_id"))
        .col(moment("started_at"))
        .col(word("state", &["in-progress", "paused", "finished", "broken-off"]))
        .col(moment_or_null("finished_at"))
        .col(date_or_null("finished_on"))
        .col(word_or_null("completeness", &["full", "partial"]))
        .col(word_or_null("answers", &["kept", "deleted"]))
        .foreign_key(&mut points_at(&["case_id", "force_code"], "cases", &["id", "force_code"]))
        .foreign_key(&mut points_at(
            &["questionnaire", "digest"],
            "installed_questionnaires",
            &["questionnaire", "digest"],
        ))
        .foreign_key(&mut points("interviewer_id", "accounts"))
        .check(law("(state IN ('finished', 'broken-off')) = (finished_at IS NOT NULL)"))
        .check(law("(finished_on IS NULL) = (finished_at IS NULL)"))
        .check(law("(state = 'finished') = (completeness IS NOT NULL)"))
        .check(law("(state = 'broken-off') = (answers IS NOT NULL)"))
        .take()
}

/// One row per save the page made, so that the same save sent twice is written once.
fn saves() -> TableCreateStatement {
    Table::create()
        .table("saves")
        .col(uuid("interview_id"))
        .col(uuid("save_id"))
        .col(text("page"))
        .col(number("rev"))
        .col(moment("saved_at"))
        .primary_key(&mut key(&["interview_id", "save_id"]))
        .index(&mut unique(&["interview_id", "rev"]))
        .foreign_key(&mut points("interview_id", "interviews"))
        .take()
}

/// Every answer as it was given, in order. A coded answer stands in `answer`; free text and the person's own words are
/// under seal.
fn journal() -> TableCreateStatement {
    Table::create()
        .table("journal")
        .col(uuid("interview_id"))
        .col(number("position"))
        .col(uuid("save_id"))
        .col(number("seq"))
        .col(text("question"))
        .col(word("language", &["en", "cy"]))
        .col(text_or_null("answer"))
        .col(bytes_or_null("sealed"))
        .primary_key(&mut key(&["interview_id", "position"]))
        .foreign_key(&mut points_at(&["interview_id", "save_id"], "saves", &["interview_id", "save_id"]))
        .check(law("position >= 1"))
        .take()
}
