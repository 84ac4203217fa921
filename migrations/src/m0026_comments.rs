//! Comments: what people said in their own words, on its way to readers; and the words that were told with each published
//! edition.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table, TableCreateStatement, async_trait,
};

use crate::guard::Guard;
use crate::shape::{
    bytes, bytes_or_null, force, id, index, key, law, moment, moment_or_null, number, points, points_at,
    text, text_or_null, unique, uuid, uuid_or_null, word, word_or_null,
};

const STATES: [&str; 4] = ["waiting", "read-once", "released", "held"];
const REASONS: [&str; 5] = ["nothing-left", "recognisable", "offence", "belongs-elsewhere", "not-an-answer"];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(comments()).await?;
        manager
            .create_index(index("comments_by_state", "comments", &["state", "force_code", "month"]))
            .await?;
        manager.create_index(index("comments_by_person", "comments", &["participant_id"])).await?;
        manager.create_table(told_words()).await?;
        manager.create_index(index("told_words_by_person", "told_words", &["participant_id"])).await?;
        let guard = Guard {
            name: "told_words_only_taken_back",
            table: "told_words",
            act: "UPDATE",
            when: "NEW.told IS NOT NULL OR NEW.month <> OLD.month OR NEW.version <> OLD.version \
                   OR NEW.taken_back_at IS NULL",
            refusal: "published words are never changed: they are taken back",
        };
        guard.raise(manager).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

/// What was said, and what a reader made of it, under the person's seal. One row for each place for words that was used.
fn comments() -> TableCreateStatement {
    Table::create()
        .table("comments")
        .col(id())
        .col(force())
        .col(uuid("participant_id"))
        .col(text("reference"))
        .col(uuid("case_id"))
        .col(uuid("interview_id"))
        .col(text("question"))
        .col(word("part", &["answer", "beside"]))
        .col(text("questionnaire"))
        .col(text("concept"))
        .col(text("theme"))
        .col(text("month").check(law("length(month) = 7")).take())
        .col(text("language"))
        .col(bytes("original"))
        .col(bytes_or_null("redaction"))
        .col(word("state", &STATES))
        .col(uuid_or_null("first_by"))
        .col(moment_or_null("first_at"))
        .col(uuid_or_null("decided_by"))
        .col(moment_or_null("decided_at"))
        .col(word_or_null("held_because", &REASONS))
        .foreign_key(&mut points("participant_id", "participants"))
        .foreign_key(&mut points_at(&["case_id", "force_code"], "cases", &["id", "force_code"]))
        .foreign_key(&mut points("interview_id", "interviews"))
        .foreign_key(&mut points("first_by", "accounts"))
        .foreign_key(&mut points("decided_by", "accounts"))
        .index(&mut unique(&["interview_id", "question", "part"]))
        .check(law("(first_by IS NULL) = (first_at IS NULL)"))
        .check(law("(decided_by IS NULL) = (decided_at IS NULL)"))
        .check(law("(decided_by IS NOT NULL) = (state IN ('released', 'held'))"))
        .check(law("(held_because IS NOT NULL) = (state = 'held')"))
        .check(law("state <> 'read-once' OR first_by IS NOT NULL"))
        .check(law("state NOT IN ('read-once', 'released') OR redaction IS NOT NULL"))
        // Two readers are two people.
        .check(law("state <> 'released' OR first_by IS NULL OR first_by <> decided_by"))
        .take()
}

/// What was told with an edition, in the order readers see it. It stands in the open because it is published; whose it was
/// stays here, so that it can be taken back.
fn told_words() -> TableCreateStatement {
    Table::create()
        .table("told_words")
        .col(force())
        .col(text("month"))
        .col(number("version"))
        .col(number("place"))
        .col(uuid("participant_id"))
        .col(uuid("comment_id"))
        .col(text("wave"))
        .col(text("concept"))
        .col(text("theme"))
        .col(text("quarter"))
        .col(text("language"))
        .col(word("manner", &["quote", "paraphrase"]))
        .col(text_or_null("told"))
        .col(moment("told_at"))
        .col(moment_or_null("taken_back_at"))
        .primary_key(&mut key(&["force_code", "month", "version", "place"]))
        .foreign_key(&mut points("participant_id", "participants"))
        .foreign_key(&mut points_at(
            &["force_code", "month", "version"],
            "editions",
            &["force_code", "month", "version"],
        ))
        .check(law("(told IS NULL) = (taken_back_at IS NOT NULL)"))
        .take()
}
