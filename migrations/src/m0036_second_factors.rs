//! Second factors of accounts: the secret of a code app, under seal; passkeys, of which only the public half is known; and the
//! hashes of recovery codes.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table, TableCreateStatement, async_trait,
};

use crate::shape::{
    bytes, id, index, key, law, moment, moment_or_null, number, number_or_null, points, text, uuid,
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(code_apps()).await?;
        manager.create_table(passkeys()).await?;
        manager.create_table(recovery_codes()).await?;
        manager.create_index(index("passkeys_by_account", "passkeys", &["account_id"])).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

/// One app an account. `used_step` is the newest half minute whose code was used: none up to it holds any more.
fn code_apps() -> TableCreateStatement {
    Table::create()
        .table("code_apps")
        .col(uuid("account_id").primary_key())
        .col(bytes("secret"))
        .col(moment("made_at"))
        .col(number_or_null("used_step"))
        .foreign_key(&mut points("account_id", "accounts"))
        .take()
}

fn passkeys() -> TableCreateStatement {
    Table::create()
        .table("passkeys")
        .col(id())
        .col(uuid("account_id"))
        .col(text("name"))
        .col(text("credential").unique_key())
        .col(bytes("public_key"))
        .col(number("uses"))
        .col(moment("made_at"))
        .col(moment_or_null("used_at"))
        .foreign_key(&mut points("account_id", "accounts"))
        .check(law("uses >= 0"))
        .check(law("length(name) > 0"))
        .take()
}

fn recovery_codes() -> TableCreateStatement {
    Table::create()
        .table("recovery_codes")
        .col(uuid("account_id"))
        .col(text("code_hash"))
        .col(moment("made_at"))
        .col(moment_or_null("used_at"))
        .primary_key(&mut key(&["account_id", "code_hash"]))
        .foreign_key(&mut points("account_id", "accounts"))
        .check(law("length(code_hash) = 64"))
        .take()
}
