//! Which months are published is read without their content: every page of figures asks for it. In a row of SQLite what comes
//! after the content is reached through all of it.

use sea_orm_migration::prelude::{DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, async_trait};

use crate::shape::index;

/// What a list says of an edition, first what is asked for.
const HEAD: [&str; 9] = [
    "force_code",
    "state",
    "month",
    "version",
    "digest",
    "reason",
    "drafted_at",
    "reviewed_by",
    "published_at",
];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_index(index("edition_heads", "editions", &HEAD)).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
