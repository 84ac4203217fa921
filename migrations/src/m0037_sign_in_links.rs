//! Links by which somebody sets a password: invitations and ways back in. They hold once, and not for long; only a hash of
//! each is kept.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table, TableCreateStatement, async_trait,
};

use crate::shape::{id, index, law, moment, moment_or_null, points, text, uuid, word};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(sign_in_links()).await?;
        manager.create_index(index("sign_in_links_by_account", "sign_in_links", &["account_id"])).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn sign_in_links() -> TableCreateStatement {
    Table::create()
        .table("sign_in_links")
        .col(id())
        .col(text("secret_hash").unique_key())
        .col(uuid("account_id"))
        .col(word("kind", &["invitation", "reset"]))
        .col(moment("made_at"))
        .col(moment("expires_at"))
        .col(moment_or_null("ended_at"))
        .foreign_key(&mut points("account_id", "accounts"))
        .check(law("length(secret_hash) = 64"))
        .check(law("expires_at > made_at"))
        .take()
}
