//! What was told stays where it stood: its row is neither deleted nor replaced, and nothing of it changes but that its words go.

use sea_orm_migration::prelude::{DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, async_trait};

use crate::guard::{Guard, no_way_round};

const TABLE: &str = "told_words";
const REFUSAL: &str = "that something was told stays: only its words are taken back";

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let changes = "NEW.told IS NOT NULL OR OLD.told IS NULL OR NEW.force_code <> OLD.force_code \
                       OR NEW.month <> OLD.month OR NEW.version <> OLD.version OR NEW.place <> OLD.place \
                       OR NEW.participant_id <> OLD.participant_id OR NEW.comment_id <> OLD.comment_id \
                       OR NEW.wave <> OLD.wave OR NEW.concept <> OLD.concept OR NEW.theme <> OLD.theme \
                       OR NEW.quarter <> OLD.quarter OR NEW.language <> OLD.language \
                       OR NEW.manner <> OLD.manner OR NEW.told_at <> OLD.told_at";
        let (table, refusal) = (TABLE, REFUSAL);
        let changed = Guard { name: "told_words_stay_told", table, act: "UPDATE", when: changes, refusal };
        changed.raise(manager).await?;
        let when = "OLD.force_code IS NOT NULL";
        Guard { name: "told_words_not_deleted", table, act: "DELETE", when, refusal }.raise(manager).await?;
        let replaces = "old.force_code = NEW.force_code AND old.month = NEW.month \
                        AND old.version = NEW.version AND old.place = NEW.place";
        no_way_round(manager, TABLE, replaces, REFUSAL).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
