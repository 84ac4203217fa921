//! What is looked for by case, by person or by day is found without reading every row there ever was.

use sea_orm_migration::prelude::{DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, async_trait};

use crate::shape::index;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Whether a case is somebody's is asked of its interviews, with every call that is shown.
        let by_case = index("interviews_by_case", "interviews", &["case_id", "started_at"]);
        manager.create_index(by_case).await?;
        let by_person = index("recorded_by_person", "recorded_outcomes", &["participant_id", "recorded_at"]);
        manager.create_index(by_person).await?;
        // A coordinator's day is everybody's.
        manager.create_index(index("appointments_by_start", "appointments", &["starts_at"])).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
