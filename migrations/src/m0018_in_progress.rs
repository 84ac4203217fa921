//! Who holds an interview now is found without reading every interview ever held: each request asks for it. The index of
//! the step before is taken away: a journal that goes on stays in memory, and every entry had to be written into it.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, Index, MigrationTrait, SchemaManager, async_trait,
};

use crate::shape::index_where;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut unused = Index::drop();
        manager.drop_index(unused.name("journal_by_question").table("journal").to_owned()).await?;
        let held = index_where("interviews_held", "interviews", &["interviewer_id"], "state = 'in-progress'");
        manager.create_index(held).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
