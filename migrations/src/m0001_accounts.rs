//! Who works here: accounts and their sessions.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table, TableCreateStatement, async_trait,
};

use crate::shape::{flag, force, id, index, law, moment, points, text, uuid, word};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(accounts()).await?;
        manager.create_table(sessions()).await?;
        manager.create_index(index("sessions_by_account", "sessions", &["account_id"])).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn accounts() -> TableCreateStatement {
    Table::create()
        .table("accounts")
        .col(id())
        .col(text("email").unique_key())
        .col(text("name"))
        .col(text("role"))
        .col(word("scope", &["panel", "force", "caseload"]))
        .col(force().null())
        .col(word("language", &["en", "cy"]))
        .col(text("password"))
        .col(flag("active"))
        .check(law("email = lower(email)"))
        .check(law("(scope = 'force') = (force_code IS NOT NULL)"))
        .take()
}

fn sessions() -> TableCreateStatement {
    Table::create()
        .table("sessions")
        .col(text("token_hash").primary_key())
        .col(uuid("account_id"))
        .col(moment("opened_at"))
        .col(moment("last_seen_at"))
        .foreign_key(&mut points("account_id", "accounts"))
        .check(law("length(token_hash) = 64"))
        .take()
}
