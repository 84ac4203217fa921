//! Accounts that are signed in with at an organisation: with which, and as whom there since the first time. And of a session,
//! which organisation it was begun with and whether that one took a second proof.

use sea_orm_migration::prelude::{
    ColumnDef, DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table, TableCreateStatement,
    async_trait,
};

use crate::shape::{flag, law, moment, moment_or_null, points, text, text_or_null, unique, uuid};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(organisation_links()).await?;
        let columns: [ColumnDef; 2] = [text_or_null("organisation"), flag("vouched").default(false).take()];
        // One at a time: SQLite adds no more at once.
        for mut column in columns {
            manager.alter_table(Table::alter().table("sessions").add_column(&mut column).take()).await?;
        }
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

/// One organisation an account, known by its issuer; one account for each person there.
fn organisation_links() -> TableCreateStatement {
    Table::create()
        .table("organisation_links")
        .col(uuid("account_id").primary_key())
        .col(text("issuer"))
        .col(text_or_null("subject"))
        .col(moment("linked_at"))
        .col(moment_or_null("bound_at"))
        .foreign_key(&mut points("account_id", "accounts"))
        .index(&mut unique(&["issuer", "subject"]))
        .check(law("(subject IS NULL) = (bound_at IS NULL)"))
        .take()
}
