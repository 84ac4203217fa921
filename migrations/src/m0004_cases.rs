//! One person in one wave: the case, its appointments and the calls made.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table, TableCreateStatement, async_trait,
};

use crate::shape::{
    date, date_or_null, flag, force, id, index, law, moment, number, points, points_at, text, text_or_null,
    unique, unique_where, uuid, uuid_or_null, word,
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(cases()).await?;
        manager.create_index(index("cases_by_state", "cases", &["state", "closes"])).await?;
        manager.create_table(appointments()).await?;
        manager
            .create_index(index("appointments_by_day", "appointments", &["interviewer_id", "starts_at"]))
            .await?;
        manager
            .create_index(unique_where(
                "one_booking_a_case",
                "appointments",
                &["case_id"],
                "state = 'booked'",
            ))
            .await?;
        manager
            .create_index(unique_where(
                "one_booking_a_slot",
                "appointments",
                &["interviewer_id", "starts_at"],
                "state = 'booked'",
            ))
            .await?;
        manager.create_index(index("appointments_by_case", "appointments", &["case_id"])).await?;
        manager.create_table(calls()).await?;
        manager.create_index(index("calls_by_case", "calls", &["case_id", "dialled_at"])).await?;
        manager
            .create_index(unique_where("one_open_call_a_case", "calls", &["case_id"], "outcome IS NULL"))
            .await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

// `appointment_id` and `interview_id` have no foreign key: those tables point here, and a ring of keys could not be made
// on both databases.
fn cases() -> TableCreateStatement {
    Table::create()
        .table("cases")
        .col(id())
        .col(uuid("participant_id"))
        .col(force())
        .col(text("reference"))
        .col(word("wave", &["six-week", "case-closure"]))
        .col(date("due"))
        .col(date("opens"))
        .col(date("closes"))
        .col(number("attempts"))
        .col(date_or_null("not_before"))
        .col(word("state", &["open", "booked", "interviewing", "paused", "closed"]))
        .col(uuid_or_null("appointment_id"))
        .col(uuid_or_null("interview_id"))
        .col(text_or_null("disposition"))
        .col(date_or_null("closed_on"))
        .index(&mut unique(&["participant_id", "wave"]))
        .index(&mut unique(&["id", "force_code"]))
        .foreign_key(&mut points_at(
            &["participant_id", "force_code", "reference"],
            "participants",
            &["id", "force_code", "reference"],
        ))
        .check(law("opens <= closes"))
        .check(law("attempts >= 0"))
        .check(law("(state = 'booked') = (appointment_id IS NOT NULL)"))
        .check(law("(state IN ('interviewing', 'paused')) = (interview_id IS NOT NULL)"))
        .check(law("(state = 'closed') = (disposition IS NOT NULL)"))
        .check(law("(state = 'closed') = (closed_on IS NOT NULL)"))
        .take()
}

fn appointments() -> TableCreateStatement {
    Table::create()
        .table("appointments")
        .col(id())
        .col(uuid("case_id"))
        .col(force())
        .col(uuid("interviewer_id"))
        .col(moment("starts_at"))
        .col(number("minutes"))
        .col(flag("asked_by_person"))
        .col(word("state", &["booked", "kept", "missed", "cancelled"]))
        .foreign_key(&mut points_at(&["case_id", "force_code"], "cases", &["id", "force_code"]))
        .foreign_key(&mut points("interviewer_id", "accounts"))
        .check(law("minutes > 0"))
        .take()
}

fn calls() -> TableCreateStatement {
    Table::create()
        .table("calls")
        .col(id())
        .col(uuid("case_id"))
        .col(force())
        .col(uuid("appointment_id"))
        .col(uuid("interviewer_id"))
        .col(moment("dialled_at"))
        .col(text_or_null("outcome"))
        .col(flag("message_left"))
        .foreign_key(&mut points_at(&["case_id", "force_code"], "cases", &["id", "force_code"]))
        .foreign_key(&mut points("appointment_id", "appointments"))
        .foreign_key(&mut points("interviewer_id", "accounts"))
        .take()
}
