//! The program itself erases those who have been kept for long enough. It has no account, so that the evidence of an erasure
//! cannot go on pointing at one.

use sea_orm_migration::prelude::{
    ConnectionTrait, DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table, TableCreateStatement,
    TableDropStatement, TableRenameStatement, async_trait,
};
use sea_orm_migration::sea_orm::DbBackend;

use crate::guard::{Guard, no_way_round};
use crate::shape::{force, moment, points, text, uuid, word};

const EVIDENCE: &str = "the evidence of a withdrawal or an erasure is kept";

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(erasures()).await?;
        manager.get_connection().execute_unprepared(COPY).await?;
        drop_old_guards(manager).await?;
        manager.drop_table(TableDropStatement::new().table("erasures").take()).await?;
        let renamed = TableRenameStatement::new().table("erasures_by_anybody", "erasures").take();
        manager.rename_table(renamed).await?;
        guard(manager).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

const COPY: &str = "INSERT INTO erasures_by_anybody \
    (participant_id, force_code, reference, reason, erased, erased_by, erased_at) \
    SELECT participant_id, force_code, reference, reason, erased, erased_by, erased_at FROM erasures";

/// On SQLite the guards go with their table; PostgreSQL keeps the functions they call.
async fn drop_old_guards(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    if manager.get_database_backend() == DbBackend::Postgres {
        for name in ["erasure_not_changed", "erasure_not_deleted", "erasures_not_emptied"] {
            let statement = format!("DROP FUNCTION {name}() CASCADE");
            manager.get_connection().execute_unprepared(&statement).await?;
        }
    }
    Ok(())
}

/// One row for each person who was erased: what kind of thing went, when, by whom and why. Nought stands for the program.
fn erasures() -> TableCreateStatement {
    Table::create()
        .table("erasures_by_anybody")
        .col(uuid("participant_id").primary_key())
        .col(force())
        .col(text("reference"))
        .col(word("reason", &["asked-for", "referred-by-mistake", "kept-long-enough"]))
        .col(text("erased"))
        .col(uuid("erased_by"))
        .col(moment("erased_at"))
        .foreign_key(&mut points("participant_id", "participants"))
        .take()
}

async fn guard(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let when = "OLD.participant_id IS NOT NULL";
    for (name, act) in [("erasure_not_changed", "UPDATE"), ("erasure_not_deleted", "DELETE")] {
        Guard { name, table: "erasures", act, when, refusal: EVIDENCE }.raise(manager).await?;
    }
    no_way_round(manager, "erasures", "old.participant_id = NEW.participant_id", EVIDENCE).await
}
