//! The risk register: risks with a version for every change, review meetings, and changes of the process.
//!
//! Nothing in it is about a person. What was written stays: versions, meetings and changes are never changed or deleted.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table, TableCreateStatement, async_trait,
};

use crate::guard::{Guard, no_way_round};
use crate::shape::{
    date, date_or_null, force, id, index, key, law, moment, number, points, text, text_or_null, unique, uuid,
    uuid_or_null, word,
};

const REFUSAL: &str = "what was written in the risk register is never changed";

/// Tables whose rows stay, with how an old row is known again.
const KEPT: [(&str, &str, &str, &str); 4] = [
    (
        "register_versions",
        "register_version_not_changed",
        "register_version_not_deleted",
        "old.risk_id = NEW.risk_id AND old.revision = NEW.revision",
    ),
    ("register_meetings", "register_meeting_not_changed", "register_meeting_not_deleted", "old.id = NEW.id"),
    (
        "register_seats",
        "register_seat_not_changed",
        "register_seat_not_deleted",
        "old.meeting_id = NEW.meeting_id AND old.seat = NEW.seat",
    ),
    ("process_changes", "process_change_not_changed", "process_change_not_deleted", "old.id = NEW.id"),
];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [risks(), meetings(), seats(), versions(), changes()] {
            manager.create_table(table).await?;
        }
        manager
            .create_index(index("register_versions_meeting", "register_versions", &["meeting_id"]))
            .await?;
        manager.create_index(index("process_changes_risk", "process_changes", &["risk_id"])).await?;
        for (table, changed, deleted, replaces) in KEPT {
            for (name, act) in [(changed, "UPDATE"), (deleted, "DELETE")] {
                let when = if table == "register_versions" { "OLD.revision > 0" } else { when_of(table) };
                Guard { name, table, act, when, refusal: REFUSAL }.raise(manager).await?;
            }
            no_way_round(manager, table, replaces, REFUSAL).await?;
        }
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn when_of(table: &str) -> &'static str {
    if table == "register_seats" { "OLD.seat IS NOT NULL" } else { "OLD.id IS NOT NULL" }
}

/// A risk: its number, and the force it is about; none where it is the whole panel's.
fn risks() -> TableCreateStatement {
    Table::create()
        .table("register_risks")
        .col(id())
        .col(number("number"))
        .col(force().null())
        .index(&mut unique(&["number"]))
        .check(law("number >= 1"))
        .take()
}

/// A review meeting.
fn meetings() -> TableCreateStatement {
    Table::create()
        .table("register_meetings")
        .col(id())
        .col(force().null())
        .col(date("held_on"))
        .col(text("decisions"))
        .col(date_or_null("next_on"))
        .col(uuid("recorded_by"))
        .col(text("recorded_role"))
        .col(moment("recorded_at"))
        .foreign_key(&mut points("recorded_by", "accounts"))
        .check(law("next_on IS NULL OR next_on > held_on"))
        .take()
}

/// A role that sat at a meeting.
fn seats() -> TableCreateStatement {
    Table::create()
        .table("register_seats")
        .col(uuid("meeting_id"))
        .col(text("seat"))
        .primary_key(&mut key(&["meeting_id", "seat"]))
        .foreign_key(&mut points("meeting_id", "register_meetings"))
        .take()
}

/// A risk as it stood from one change to the next.
fn versions() -> TableCreateStatement {
    Table::create()
        .table("register_versions")
        .col(uuid("risk_id"))
        .col(number("revision"))
        .col(word("kind", &["opened", "revised", "reviewed", "closed"]))
        .col(word("family", &["safeguarding", "re-traumatisation", "criminal-justice", "project"]))
        .col(text("name"))
        .col(text("cause"))
        .col(text("event"))
        .col(text("consequence"))
        .col(text("controls"))
        .col(text("owner"))
        .col(number("likelihood_before"))
        .col(number("impact_before"))
        .col(number("likelihood_after"))
        .col(number("impact_after"))
        .col(date("review_by"))
        .col(text_or_null("reason"))
        .col(uuid_or_null("meeting_id"))
        .col(uuid("changed_by"))
        .col(text("changed_role"))
        .col(moment("changed_at"))
        .primary_key(&mut key(&["risk_id", "revision"]))
        .foreign_key(&mut points("risk_id", "register_risks"))
        .foreign_key(&mut points("meeting_id", "register_meetings"))
        .foreign_key(&mut points("changed_by", "accounts"))
        .check(law("(revision = 1) = (kind = 'opened')"))
        .check(law("revision >= 1"))
        .check(law("kind <> 'reviewed' OR meeting_id IS NOT NULL"))
        .check(law("(kind = 'reviewed') = (reason IS NULL)"))
        .check(law("likelihood_before >= 1 AND impact_before >= 1"))
        .check(law("likelihood_after >= 1 AND impact_after >= 1"))
        .check(law("likelihood_after * impact_after <= likelihood_before * impact_before"))
        .take()
}

/// A change of the process that a risk caused.
fn changes() -> TableCreateStatement {
    Table::create()
        .table("process_changes")
        .col(id())
        .col(uuid("risk_id"))
        .col(date("changed_on"))
        .col(text("until_then"))
        .col(text("from_then"))
        .col(uuid("recorded_by"))
        .col(text("recorded_role"))
        .col(moment("recorded_at"))
        .foreign_key(&mut points("risk_id", "register_risks"))
        .foreign_key(&mut points("recorded_by", "accounts"))
        .take()
}
