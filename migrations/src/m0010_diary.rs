//! Interviewers' time: what they speak, when they work, the time that is given away, what was heavy, debriefs, and the
//! addresses of their calendars.

use sea_orm_migration::prelude::{
    ConnectionTrait, DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table, TableCreateStatement,
    async_trait,
};
use sea_orm_migration::sea_orm::DbBackend;

use crate::shape::{
    bytes, date, id, index, key, law, moment, moment_or_null, number, points, text, uuid, uuid_or_null, word,
    word_or_null,
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(profiles()).await?;
        manager.create_table(hours()).await?;
        manager.create_table(away()).await?;
        manager.create_table(booked_time()).await?;
        manager.create_index(index("booked_time_by_appointment", "booked_time", &["appointment_id"])).await?;
        fill_booked_time(manager).await?;
        manager.create_table(heavy_calls()).await?;
        manager
            .create_index(index("calls_by_interviewer", "calls", &["interviewer_id", "dialled_at"]))
            .await?;
        manager.create_table(debriefs()).await?;
        manager.create_index(index("debriefs_by_interviewer", "debriefs", &["interviewer_id"])).await?;
        manager.create_table(calendar_addresses()).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn profiles() -> TableCreateStatement {
    Table::create()
        .table("interviewer_profiles")
        .col(uuid("account_id").primary_key())
        .col(text("languages"))
        .col(text("other_languages"))
        .col(word_or_null("gender", &["woman", "man"]))
        .col(number("calls_a_day"))
        .col(number("calls_a_week"))
        .col(number("heavy_in_a_row"))
        .foreign_key(&mut points("account_id", "accounts"))
        .check(law("calls_a_day >= 1 AND calls_a_week >= 1 AND heavy_in_a_row >= 1"))
        .take()
}

/// Minutes since midnight by London's clocks; weekdays from Monday, 1, to Sunday, 7.
fn hours() -> TableCreateStatement {
    Table::create()
        .table("interviewer_hours")
        .col(uuid("account_id"))
        .col(number("weekday"))
        .col(number("from_minute"))
        .col(number("until_minute"))
        .primary_key(&mut key(&["account_id", "weekday", "from_minute"]))
        .foreign_key(&mut points("account_id", "accounts"))
        .check(law("weekday BETWEEN 1 AND 7"))
        .check(law("from_minute >= 0 AND from_minute < until_minute AND until_minute <= 1440"))
        .take()
}

fn away() -> TableCreateStatement {
    Table::create()
        .table("interviewer_away")
        .col(uuid("account_id"))
        .col(date("first_day"))
        .col(date("last_day"))
        .primary_key(&mut key(&["account_id", "first_day", "last_day"]))
        .foreign_key(&mut points("account_id", "accounts"))
        .check(law("first_day <= last_day"))
        .take()
}

/// The five-minute steps (counted from 1970, in UTC) that an interviewer has given to an appointment that stands. No step
/// can be given twice, so no two appointments of one interviewer can overlap, whatever the program does.
fn booked_time() -> TableCreateStatement {
    Table::create()
        .table("booked_time")
        .col(uuid("interviewer_id"))
        .col(number("step"))
        .col(uuid("appointment_id"))
        .primary_key(&mut key(&["interviewer_id", "step"]))
        .foreign_key(&mut points("interviewer_id", "accounts"))
        .foreign_key(&mut points("appointment_id", "appointments"))
        .take()
}

/// The steps of the appointments that stand already. Where two of them overlap, the steps they share stay with one.
async fn fill_booked_time(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let seconds = match manager.get_database_backend() {
        DbBackend::Postgres => "CAST(floor(extract(epoch FROM starts_at)) AS bigint)",
        _ => "CAST(strftime('%s', starts_at) AS integer)",
    };
    let fill = format!(
        "WITH RECURSIVE steps(interviewer_id, step, last, appointment_id) AS ( \
           SELECT interviewer_id, {seconds} / 300, ({seconds} + minutes * 60 - 1) / 300, id \
           FROM appointments WHERE state = 'booked' \
           UNION ALL \
           SELECT interviewer_id, step + 1, last, appointment_id FROM steps WHERE step < last) \
         INSERT INTO booked_time (interviewer_id, step, appointment_id) \
         SELECT interviewer_id, step, appointment_id FROM steps WHERE step IS NOT NULL \
         ON CONFLICT DO NOTHING"
    );
    manager.get_connection().execute_unprepared(&fill).await?;
    Ok(())
}

/// Calls that weighed on whoever made them, beyond what their outcome says.
fn heavy_calls() -> TableCreateStatement {
    Table::create()
        .table("heavy_calls")
        .col(uuid("call_id").primary_key())
        .col(moment("noted_at"))
        .foreign_key(&mut points("call_id", "calls"))
        .take()
}

/// Conversations after hard calls. `words` is under seal.
fn debriefs() -> TableCreateStatement {
    Table::create()
        .table("debriefs")
        .col(id())
        .col(uuid("interviewer_id"))
        .col(moment("asked_at"))
        .col(word("wanted", &["today", "this-week", "any-time"]))
        .col(bytes("words"))
        .col(word("state", &["asked", "held"]))
        .col(uuid_or_null("held_by"))
        .col(moment_or_null("held_at"))
        .foreign_key(&mut points("interviewer_id", "accounts"))
        .foreign_key(&mut points("held_by", "accounts"))
        .check(law("(state = 'held') = (held_by IS NOT NULL)"))
        .check(law("(state = 'held') = (held_at IS NOT NULL)"))
        .take()
}

/// One private calendar address for each interviewer who wants one, known by the hash of its secret.
fn calendar_addresses() -> TableCreateStatement {
    Table::create()
        .table("calendar_addresses")
        .col(uuid("account_id").primary_key())
        .col(text("secret_hash").unique_key())
        .col(moment("made_at"))
        .foreign_key(&mut points("account_id", "accounts"))
        .check(law("length(secret_hash) = 64"))
        .take()
}
