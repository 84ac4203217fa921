//! Microdata, and how investigations end: the series in which a person keeps one pseudonym, the files that were taken of
//! them, and each force's published outcomes by month, as they were entered and by whom.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table, TableCreateStatement, async_trait,
};

use crate::shape::{
    bytes, force, id, index, key, law, moment, moment_or_null, number, points, text, text_or_null,
    unique_where, uuid, word,
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(microdata_series()).await?;
        manager.create_table(microdata_files()).await?;
        let by_series = index("microdata_files_by_series", "microdata_files", &["series_id", "taken_at"]);
        manager.create_index(by_series).await?;
        manager.create_table(outcome_months()).await?;
        let stands = unique_where(
            "outcome_month_stands_once",
            "outcome_months",
            &["force_code", "month"],
            "replaced_at IS NULL",
        );
        manager.create_index(stands).await?;
        manager.create_table(outcome_counts()).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

/// A series of files. The key that its pseudonyms are made with, and what it is for, are under seal.
fn microdata_series() -> TableCreateStatement {
    Table::create()
        .table("microdata_series")
        .col(id())
        .col(text("name"))
        .col(bytes("purpose"))
        .col(bytes("pseudonym_key"))
        .col(uuid("begun_by"))
        .col(moment("begun_at"))
        .foreign_key(&mut points("begun_by", "accounts"))
        .check(law("length(name) > 0"))
        .take()
}

/// A file that was taken: what it was of, and why. Nothing that was in it.
fn microdata_files() -> TableCreateStatement {
    Table::create()
        .table("microdata_files")
        .col(id())
        .col(uuid("series_id"))
        .col(uuid("taken_by"))
        .col(moment("taken_at"))
        .col(word("wave", &["six-week", "case-closure"]))
        .col(text_or_null("force_code"))
        .col(text("from_month"))
        .col(text("to_month"))
        .col(word("format", &["codes", "labels", "sav", "xlsx"]))
        .col(number("rows"))
        .col(text("digest"))
        .col(bytes("reason"))
        .foreign_key(&mut points("series_id", "microdata_series"))
        .foreign_key(&mut points("taken_by", "accounts"))
        .check(law("length(digest) = 64"))
        .check(law("from_month <= to_month"))
        .check(law("rows > 0"))
        .take()
}

/// A month of a force's outcomes as it was entered. What is entered anew takes its place, and it stays.
fn outcome_months() -> TableCreateStatement {
    Table::create()
        .table("outcome_months")
        .col(id())
        .col(force())
        .col(text("month"))
        .col(number("closed"))
        .col(text("source"))
        .col(uuid("entered_by"))
        .col(moment("entered_at"))
        .col(moment_or_null("replaced_at"))
        .foreign_key(&mut points("entered_by", "accounts"))
        .check(law("length(month) = 7"))
        .check(law("closed > 0"))
        .check(law("length(source) > 0"))
        .take()
}

/// How many of its investigations ended so.
fn outcome_counts() -> TableCreateStatement {
    Table::create()
        .table("outcome_counts")
        .col(uuid("month_id"))
        .col(number("outcome"))
        .col(number("investigations"))
        .primary_key(&mut key(&["month_id", "outcome"]))
        .foreign_key(&mut points("month_id", "outcome_months"))
        .check(law("outcome BETWEEN 1 AND 22"))
        .check(law("investigations >= 0"))
        .take()
}
