//! Of an entry in the list of numbers nobody rings, nothing but its lifting is ever written after it was made.

use sea_orm_migration::prelude::{DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, async_trait};

use crate::guard::{Guard, no_way_round};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const TABLE: &str = "do_not_contact";
const REFUSAL: &str = "the list of numbers nobody rings is never rewritten";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let as_written = Guard {
            name: "listing_as_written",
            table: TABLE,
            act: "UPDATE",
            when: "NEW.number <> OLD.number OR NEW.wall <> OLD.wall OR NEW.added_at <> OLD.added_at \
                   OR NEW.added_by <> OLD.added_by",
            refusal: REFUSAL,
        };
        as_written.raise(manager).await?;
        no_way_round(manager, TABLE, "old.number = NEW.number", REFUSAL).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
