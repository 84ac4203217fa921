//! What is done about what people said: findings, actions with what became of them, and responses. Nothing in it is anybody's
//! who took part.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table, TableCreateStatement, async_trait,
};

use crate::shape::{
    date, force, id, index, key, law, moment, moment_or_null, number, points, points_at, text, unique, uuid,
    uuid_or_null, word,
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(findings()).await?;
        manager.create_table(actions()).await?;
        manager.create_table(action_steps()).await?;
        manager.create_table(responses()).await?;
        manager.create_index(index("findings_by_force", "findings", &["force_code"])).await?;
        manager.create_index(index("actions_by_force", "actions", &["force_code", "plan"])).await?;
        manager.create_index(index("responses_by_force", "responses", &["force_code", "state"])).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

/// What was found, with the published figures it stands on.
fn findings() -> TableCreateStatement {
    Table::create()
        .table("findings")
        .col(id())
        .col(force())
        .col(text("what"))
        .col(text("cites"))
        .col(uuid("recorded_by"))
        .col(moment("recorded_at"))
        .index(&mut unique(&["force_code", "id"]))
        .foreign_key(&mut points("recorded_by", "accounts"))
        .check(law("length(what) > 0"))
        .take()
}

/// What is to be done, as it was planned. An action answers a finding of its own force.
fn actions() -> TableCreateStatement {
    Table::create()
        .table("actions")
        .col(id())
        .col(force())
        .col(text("plan"))
        .col(text("theme"))
        .col(text("owner"))
        .col(uuid_or_null("finding_id"))
        .col(text("what_en"))
        .col(text("what_cy"))
        .col(text("moves"))
        .col(date("first_due"))
        .col(uuid("planned_by"))
        .col(moment("planned_at"))
        .foreign_key(&mut points_at(&["force_code", "finding_id"], "findings", &["force_code", "id"]))
        .foreign_key(&mut points("planned_by", "accounts"))
        .check(law("length(what_en) > 0 AND length(what_cy) > 0"))
        .take()
}

/// What became of an action, step after step. Two steps taken at once cannot both be the same one.
fn action_steps() -> TableCreateStatement {
    Table::create()
        .table("action_steps")
        .col(uuid("action_id"))
        .col(number("place"))
        .col(text("step"))
        .col(uuid("taken_by"))
        .col(moment("taken_at"))
        .primary_key(&mut key(&["action_id", "place"]))
        .foreign_key(&mut points("action_id", "actions"))
        .foreign_key(&mut points("taken_by", "accounts"))
        .check(law("place >= 0"))
        .take()
}

/// What is said in public, in both languages. Whoever wrote it does not publish it.
fn responses() -> TableCreateStatement {
    Table::create()
        .table("responses")
        .col(id())
        .col(force())
        .col(uuid("finding_id"))
        .col(text("said_en"))
        .col(text("said_cy"))
        .col(text("done_en"))
        .col(text("done_cy"))
        .col(uuid("written_by"))
        .col(moment("written_at"))
        .col(word("state", &["draft", "published", "retracted"]))
        .col(uuid_or_null("published_by"))
        .col(moment_or_null("published_at"))
        .col(uuid_or_null("retracted_by"))
        .col(moment_or_null("retracted_at"))
        .foreign_key(&mut points_at(&["force_code", "finding_id"], "findings", &["force_code", "id"]))
        .foreign_key(&mut points("written_by", "accounts"))
        .foreign_key(&mut points("published_by", "accounts"))
        .foreign_key(&mut points("retracted_by", "accounts"))
        .check(law(
            "length(said_en) > 0 AND length(said_cy) > 0 AND length(done_en) > 0 AND length(done_cy) > 0",
        ))
        .check(law("published_by <> written_by"))
        .check(law("(published_by IS NULL) = (published_at IS NULL)"))
        .check(law("(retracted_by IS NULL) = (retracted_at IS NULL)"))
        .check(law("(state = 'draft') = (published_at IS NULL)"))
        .check(law("(state = 'retracted') = (retracted_at IS NOT NULL)"))
        .take()
}
