//! What a program's token is for. Every token so far was for sending.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table, async_trait,
};

use crate::shape::{index, law, text};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut scopes =
            text("scopes").default("send-referrals send-events").check(law("length(scopes) > 0")).take();
        manager.alter_table(Table::alter().table("api_tokens").add_column(&mut scopes).take()).await?;
        // Receipts are read in the order in which they were given.
        let receipts = index("api_replies_by_moment", "api_replies", &["account_id", "replied_at"]);
        manager.create_index(receipts).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
