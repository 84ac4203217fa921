//! How people come in: asks that came to nothing, files of many rows, and programs that speak for an account.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table, TableCreateStatement, async_trait,
};

use crate::shape::{
    bytes_or_null, date, force, id, index, key, law, moment, moment_or_null, number, points, text,
    text_or_null, uuid, word,
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in ["asked_team", "asked_stage"] {
            let add = Table::alter().table("participants").add_column(text_or_null(column)).take();
            manager.alter_table(add).await?;
        }
        manager.create_table(asks()).await?;
        manager.create_index(index("asks_by_force", "asks", &["force_code", "asked_on"])).await?;
        manager.create_table(imports()).await?;
        manager.create_index(index("imports_by_force", "imports", &["force_code", "uploaded_at"])).await?;
        manager.create_table(import_mappings()).await?;
        manager.create_table(api_tokens()).await?;
        manager.create_index(index("api_tokens_by_account", "api_tokens", &["account_id"])).await?;
        manager.create_table(api_replies()).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

/// Asks that came to nothing. There is no column for who it was.
fn asks() -> TableCreateStatement {
    Table::create()
        .table("asks")
        .col(id())
        .col(force())
        .col(text_or_null("team"))
        .col(text("asked_by"))
        .col(text_or_null("wording"))
        .col(text_or_null("stage"))
        .col(date("asked_on"))
        .col(word("outcome", &["not-offered", "declined"]))
        .col(text("reason"))
        .col(moment("recorded_at"))
        .check(law("outcome = 'not-offered' OR wording IS NOT NULL"))
        .take()
}

/// A file that was sent, from its arrival to its end. What is in it is under seal, and gone when the import is over.
fn imports() -> TableCreateStatement {
    Table::create()
        .table("imports")
        .col(id())
        .col(force())
        .col(uuid("account_id"))
        .col(word("kind", &["referrals", "events"]))
        .col(word("state", &["mapping", "checking", "checked", "committing", "committed", "discarded"]))
        .col(text("mapping"))
        .col(bytes_or_null("file"))
        .col(bytes_or_null("findings"))
        .col(number("rows"))
        .col(number("done"))
        .col(number("ready"))
        .col(number("faulty"))
        .col(number("known"))
        .col(number("imported"))
        .col(moment("uploaded_at"))
        .col(moment("moved_at"))
        .foreign_key(&mut points("account_id", "accounts"))
        .check(law("(state IN ('committed', 'discarded')) = (file IS NULL)"))
        .take()
}

/// Which column of its files a force means by what, as it was said last.
fn import_mappings() -> TableCreateStatement {
    Table::create()
        .table("import_mappings")
        .col(force())
        .col(word("kind", &["referrals", "events"]))
        .col(text("mapping"))
        .primary_key(&mut key(&["force_code", "kind"]))
        .take()
}

/// Programs that speak for an account, known by the hash of their secret.
fn api_tokens() -> TableCreateStatement {
    Table::create()
        .table("api_tokens")
        .col(id())
        .col(uuid("account_id"))
        .col(text("name"))
        .col(text("token_hash").unique_key())
        .col(moment("made_at"))
        .col(moment("expires_at"))
        .col(moment_or_null("revoked_at"))
        .col(moment_or_null("used_at"))
        .foreign_key(&mut points("account_id", "accounts"))
        .check(law("length(token_hash) = 64"))
        .check(law("expires_at > made_at"))
        .take()
}

/// What a program was told under a key of its own, so that asking again is answered the same and does nothing. The
/// request is known by a keyed hash only.
fn api_replies() -> TableCreateStatement {
    Table::create()
        .table("api_replies")
        .col(uuid("account_id"))
        .col(text("key"))
        .col(text("request_hash"))
        .col(text("reply"))
        .col(moment("replied_at"))
        .primary_key(&mut key(&["account_id", "key"]))
        .foreign_key(&mut points("account_id", "accounts"))
        .check(law("length(request_hash) = 64"))
        .take()
}
