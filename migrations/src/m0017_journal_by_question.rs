//! The latest entry of each question is found without reading the others: every save asks for it.

use sea_orm_migration::prelude::{DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, async_trait};

use crate::shape::index;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let columns = ["interview_id", "question", "position"];
        manager.create_index(index("journal_by_question", "journal", &columns)).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
