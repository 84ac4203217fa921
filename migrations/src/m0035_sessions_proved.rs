//! What is known of a session besides: when somebody last proved in it who they are, the second proof they gave, and which
//! browser it is. Sessions of before have given none.

use sea_orm_migration::prelude::{
    ColumnDef, DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table, async_trait,
};

use crate::shape::{moment_or_null, text_or_null, word_or_null};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let columns: [ColumnDef; 3] = [
            moment_or_null("proved_at"),
            word_or_null("second", &["code", "passkey", "recovery"]),
            text_or_null("browser"),
        ];
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
