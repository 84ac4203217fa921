//! The records of a panel that was kept elsewhere before: the files, and what of them counts once they are gone.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table, TableCreateStatement, async_trait,
};

use crate::shape::{
    bytes, bytes_or_null, force, id, index, key, law, moment, number, points, text, unique, uuid, word,
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(history_files()).await?;
        let by_force = index("history_by_force", "history_files", &["force_code", "uploaded_at"]);
        manager.create_index(by_force).await?;
        manager.create_table(history_months()).await?;
        manager.create_table(history_outcomes()).await?;
        manager.create_table(history_mappings()).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

/// A file that was sent, from its arrival to its end. What is in it, what it came to and what its values mean are under
/// seal; the file is gone when its import is over.
fn history_files() -> TableCreateStatement {
    Table::create()
        .table("history_files")
        .col(id())
        .col(force())
        .col(uuid("account_id"))
        .col(word("kind", &["responses", "contacts"]))
        .col(text("questionnaire"))
        .col(word("state", &["mapping", "checked", "committed", "discarded"]))
        .col(bytes("mapping"))
        .col(bytes_or_null("file"))
        .col(bytes_or_null("outcome"))
        .col(text("digest"))
        .col(number("rows"))
        .col(moment("uploaded_at"))
        .col(moment("moved_at"))
        .foreign_key(&mut points("account_id", "accounts"))
        .check(law("length(digest) = 64"))
        .check(law("(state IN ('committed', 'discarded')) = (file IS NULL)"))
        .take()
}

/// A month of interviews that a file brought, as counts. No two files bring the same.
fn history_months() -> TableCreateStatement {
    Table::create()
        .table("history_months")
        .col(force())
        .col(text("month"))
        .col(text("wave"))
        .col(uuid("file_id"))
        .col(number("people"))
        .col(bytes("cells"))
        .primary_key(&mut key(&["force_code", "month", "wave"]))
        .foreign_key(&mut points("file_id", "history_files"))
        .check(law("length(month) = 7"))
        .check(law("people > 0"))
        .take()
}

/// What came of the cases of a month, as counts. A team that is not known has no name.
fn history_outcomes() -> TableCreateStatement {
    Table::create()
        .table("history_outcomes")
        .col(uuid("file_id"))
        .col(force())
        .col(text("month"))
        .col(text("wave"))
        .col(text("team"))
        .col(text("outcome"))
        .col(number("cases"))
        .primary_key(&mut key(&["file_id", "month", "team", "outcome"]))
        .index(&mut unique(&["force_code", "month", "wave", "team", "outcome"]))
        .foreign_key(&mut points("file_id", "history_files"))
        .check(law("length(month) = 7"))
        .check(law("cases > 0"))
        .take()
}

/// What the columns and values of a force's last file meant, under seal: among values there may be words.
fn history_mappings() -> TableCreateStatement {
    Table::create()
        .table("history_mappings")
        .col(force())
        .col(word("kind", &["responses", "contacts"]))
        .col(bytes("mapping"))
        .primary_key(&mut key(&["force_code", "kind"]))
        .take()
}
