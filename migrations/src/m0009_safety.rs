//! What keeps a person safe: consent by wave and channel, assessments of risk, checks before calls, walls as they went up and
//! came down, numbers found again by a keyed hash, and the list of numbers nobody rings.

use sea_orm_migration::prelude::{
    ColumnDef, DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table, TableCreateStatement,
    async_trait,
};

use crate::guard::Guard;
use crate::shape::{
    bytes, bytes_or_null, date, force, id, index, key, law, moment, moment_or_null, number, points,
    points_at, text, text_or_null, uuid, uuid_or_null, word, word_or_null,
};

const OUTCOMES: [&str; 3] = ["go", "go-with-conditions", "hold"];
const LEVELS: [&str; 3] = ["none", "some", "high"];
const WALLS: [&str; 5] = ["refused", "withdrawn", "unsafe", "deceased", "do-not-contact"];
const KEPT: &str = "a decision about safety is never changed: make another";
const LISTED: &str = "an entry of the do-not-contact list is lifted, never taken out or changed";

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in consent_columns() {
            add(manager, "consents", column).await?;
        }
        for name in ["number_hash", "referral_number_hash"] {
            add(manager, "identities", text_or_null(name)).await?;
        }
        manager.create_index(index("identities_by_number", "identities", &["number_hash"])).await?;
        manager.create_table(risk_assessments()).await?;
        manager
            .create_index(index("risk_by_person", "risk_assessments", &["participant_id", "decided_at"]))
            .await?;
        manager.create_table(call_checks()).await?;
        manager
            .create_index(index("checks_by_person", "call_checks", &["participant_id", "checked_at"]))
            .await?;
        manager.create_table(wall_changes()).await?;
        manager.create_table(do_not_contact()).await?;
        manager.create_index(index("do_not_contact_by_number", "do_not_contact", &["number_hash"])).await?;
        guard(manager).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

async fn add(manager: &SchemaManager<'_>, table: &'static str, column: ColumnDef) -> Result<(), DbErr> {
    manager.alter_table(Table::alter().table(table).add_column(column).take()).await
}

/// What was agreed to before this step was asked for the first interview, on the telephone.
fn consent_columns() -> [ColumnDef; 3] {
    let channels = ["phone", "letter", "email", "in-person", "through-force"];
    [
        word("wave", &["six-week", "case-closure"]).default("six-week").take(),
        word("channel", &channels).default("phone").take(),
        uuid_or_null("recorded_by"),
    ]
}

/// Each decision as it was made; the newest holds. What was found and why is under seal.
fn risk_assessments() -> TableCreateStatement {
    Table::create()
        .table("risk_assessments")
        .col(id())
        .col(uuid("participant_id"))
        .col(force())
        .col(word("outcome", &OUTCOMES))
        .col(word("safeguarding", &LEVELS))
        .col(word("retraumatisation", &LEVELS))
        .col(word("criminal_justice", &LEVELS))
        .col(bytes("words"))
        .col(uuid("decided_by"))
        .col(moment("decided_at"))
        .col(date("review_on"))
        .foreign_key(&mut points("participant_id", "participants"))
        .foreign_key(&mut points("decided_by", "accounts"))
        .take()
}

/// Each check before a call. It holds for its appointment on its day.
fn call_checks() -> TableCreateStatement {
    Table::create()
        .table("call_checks")
        .col(id())
        .col(uuid("participant_id"))
        .col(uuid("case_id"))
        .col(force())
        .col(uuid("appointment_id"))
        .col(uuid("interviewer_id"))
        .col(word("outcome", &OUTCOMES))
        .col(bytes("words"))
        .col(moment("checked_at"))
        .foreign_key(&mut points("participant_id", "participants"))
        .foreign_key(&mut points_at(&["case_id", "force_code"], "cases", &["id", "force_code"]))
        .foreign_key(&mut points("appointment_id", "appointments"))
        .foreign_key(&mut points("interviewer_id", "accounts"))
        .take()
}

/// Each wall as it went up, and as it came down (then there is none); why, under seal.
fn wall_changes() -> TableCreateStatement {
    Table::create()
        .table("wall_changes")
        .col(uuid("participant_id"))
        .col(number("number"))
        .col(force())
        .col(word_or_null("wall", &WALLS))
        .col(bytes_or_null("words"))
        .col(uuid("changed_by"))
        .col(moment("changed_at"))
        .primary_key(&mut key(&["participant_id", "number"]))
        .foreign_key(&mut points("participant_id", "participants"))
        .check(law("wall IS NOT NULL OR words IS NOT NULL"))
        .take()
}

/// Numbers nobody rings, by a keyed hash. It points at nobody, so that it holds when everything else about a person has
/// been erased.
fn do_not_contact() -> TableCreateStatement {
    Table::create()
        .table("do_not_contact")
        .col(number("number").primary_key())
        .col(text("number_hash"))
        .col(word("wall", &WALLS))
        .col(moment("added_at"))
        .col(uuid("added_by"))
        .col(moment_or_null("lifted_at"))
        .col(uuid_or_null("lifted_by"))
        .check(law("length(number_hash) = 64"))
        .check(law("(lifted_at IS NULL) = (lifted_by IS NULL)"))
        .take()
}

async fn guard(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let kept =
        |name, table| Guard { name, table, act: "UPDATE", when: "OLD.force_code IS NOT NULL", refusal: KEPT };
    kept("risk_not_changed", "risk_assessments").raise(manager).await?;
    kept("check_not_changed", "call_checks").raise(manager).await?;
    kept("wall_change_not_changed", "wall_changes").raise(manager).await?;
    let listed = |name, act, when| Guard { name, table: "do_not_contact", act, when, refusal: LISTED };
    listed("listing_not_deleted", "DELETE", "OLD.number IS NOT NULL").raise(manager).await?;
    listed("listing_only_lifted", "UPDATE", "OLD.lifted_at IS NOT NULL OR NEW.number_hash <> OLD.number_hash")
        .raise(manager)
        .await
}
