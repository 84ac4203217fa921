//! The copies that were made of this database, and those that could not be: when, and what is wrong.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table, TableCreateStatement, async_trait,
};

use crate::shape::{id, index, law, moment, number_or_null, text_or_null};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(backups()).await?;
        manager.create_index(index("backups_by_time", "backups", &["at"])).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

/// A backup that was made has a file; one that was not says why.
fn backups() -> TableCreateStatement {
    Table::create()
        .table("backups")
        .col(id())
        .col(moment("at"))
        .col(text_or_null("file"))
        .col(number_or_null("bytes"))
        .col(text_or_null("why"))
        .check(law("(file IS NULL) = (bytes IS NULL) AND (file IS NULL) <> (why IS NULL)"))
        .take()
}
