//! What people were told at a call of what changed, or that they did not want to hear it: each response once to each person.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table, TableCreateStatement, async_trait,
};

use crate::shape::{id, index, moment, points, unique, uuid, word};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(tellings()).await?;
        manager.create_index(index("tellings_by_call", "tellings", &["call_id"])).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn tellings() -> TableCreateStatement {
    Table::create()
        .table("tellings")
        .col(id())
        .col(uuid("participant_id"))
        .col(uuid("response_id"))
        .col(uuid("call_id"))
        .col(word("heard", &["told", "not-wanted"]))
        .col(uuid("told_by"))
        .col(moment("told_at"))
        .index(&mut unique(&["participant_id", "response_id"]))
        .foreign_key(&mut points("participant_id", "participants"))
        .foreign_key(&mut points("response_id", "responses"))
        .foreign_key(&mut points("call_id", "calls"))
        .foreign_key(&mut points("told_by", "accounts"))
        .take()
}
