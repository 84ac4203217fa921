//! What somebody has set for themself: whether the interview page has keys of its own.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table, async_trait,
};

use crate::shape::flag;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Everybody who has an account already has had the keys so far.
        let mut shortcuts = flag("shortcuts").default(true).take();
        manager.alter_table(Table::alter().table("accounts").add_column(&mut shortcuts).take()).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
