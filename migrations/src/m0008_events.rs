//! What happened in an investigation: every event as it was recorded, never changed. What the panel already knew of a
//! person's investigation becomes their first events.

use sea_orm_migration::prelude::{
    ConnectionTrait, DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table, TableCreateStatement,
    async_trait,
};
use sea_orm_migration::sea_orm::DbBackend;

use crate::guard::{Guard, no_way_round};
use crate::shape::{
    date_or_null, force, id, index, law, moment, number_or_null, points, uuid, uuid_or_null, word,
    word_or_null,
};

const REFUSAL: &str = "an event of an investigation is never changed: record a correction";

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(events()).await?;
        manager.create_index(index("events_by_person", "investigation_events", &["participant_id"])).await?;
        manager.create_index(index("events_by_kind", "investigation_events", &["kind"])).await?;
        fill(manager).await?;
        guard(manager).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn events() -> TableCreateStatement {
    Table::create()
        .table("investigation_events")
        .col(id())
        .col(uuid("participant_id"))
        .col(force())
        .col(word(
            "kind",
            &["report", "abe", "arrest", "charge", "outcome", "closure", "hold", "release", "correction"],
        ))
        .col(date_or_null("happened_on"))
        .col(number_or_null("outcome"))
        .col(word_or_null(
            "reason",
            &[
                "safety",
                "court-date",
                "bail-decision",
                "bereavement",
                "ill-health",
                "asked-to-wait",
                "interpreter",
                "risk",
            ],
        ))
        .col(date_or_null("until"))
        .col(date_or_null("review_on"))
        .col(uuid_or_null("about_id"))
        .col(moment("recorded_at"))
        .foreign_key(&mut points("participant_id", "participants"))
        .foreign_key(&mut points("about_id", "investigation_events"))
        .check(law("happened_on IS NOT NULL OR kind = 'correction'"))
        .check(law("(kind = 'outcome') = (outcome IS NOT NULL)"))
        .check(law("outcome BETWEEN 0 AND 22"))
        .check(law("(kind = 'hold') = (reason IS NOT NULL)"))
        .check(law("(kind = 'hold') = (until IS NOT NULL)"))
        .check(law("(kind = 'hold') = (review_on IS NOT NULL)"))
        .check(law("until >= happened_on"))
        .check(law("(kind IN ('release', 'correction')) = (about_id IS NOT NULL)"))
        .take()
}

/// The report has the person's own identifier; a closure gets one of its own.
async fn fill(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let identifier = match manager.get_database_backend() {
        DbBackend::Postgres => "gen_random_uuid()",
        _ => "randomblob(16)",
    };
    let into = "INSERT INTO investigation_events \
                (id, participant_id, force_code, kind, happened_on, recorded_at)";
    let reports =
        format!("{into} SELECT id, id, force_code, 'report', report_date, referred_at FROM participants");
    let closures = format!(
        "{into} SELECT {identifier}, id, force_code, 'closure', closed_on, referred_at FROM participants \
         WHERE closed_on IS NOT NULL"
    );
    for statement in [reports, closures] {
        manager.get_connection().execute_unprepared(&statement).await?;
    }
    Ok(())
}

async fn guard(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let (table, when) = ("investigation_events", "OLD.id IS NOT NULL");
    Guard { name: "event_not_changed", table, act: "UPDATE", when, refusal: REFUSAL }.raise(manager).await?;
    no_way_round(manager, table, "old.id = NEW.id", REFUSAL).await?;
    for statement in kept_while_known(manager.get_database_backend()) {
        manager.get_connection().execute_unprepared(&statement).await?;
    }
    Ok(())
}

/// An event can be deleted only once the person has been erased: their key is gone.
fn kept_while_known(backend: DbBackend) -> Vec<String> {
    let known = "EXISTS (SELECT 1 FROM person_keys WHERE participant_id = OLD.participant_id)";
    match backend {
        DbBackend::Postgres => vec![
            format!(
                "CREATE FUNCTION event_not_deleted() RETURNS trigger LANGUAGE plpgsql AS \
                 $$ BEGIN IF {known} THEN RAISE EXCEPTION '{REFUSAL}'; END IF; RETURN OLD; END $$"
            ),
            "CREATE TRIGGER event_not_deleted BEFORE DELETE ON investigation_events FOR EACH ROW \
             EXECUTE FUNCTION event_not_deleted()"
                .to_owned(),
        ],
        _ => vec![format!(
            "CREATE TRIGGER event_not_deleted BEFORE DELETE ON investigation_events WHEN {known} \
             BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
        )],
    }
}
