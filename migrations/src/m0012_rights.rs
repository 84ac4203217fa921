//! What a person and a court can ask: concerns, withdrawals, erasures, legal holds, requests for material.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table, TableCreateStatement, async_trait,
};

use crate::guard::{Guard, no_way_round};
use crate::shape::{
    bytes_or_null, date, date_or_null, flag, force, id, index, key, law, moment, moment_or_null, number,
    points, text, uuid, uuid_or_null, word, word_or_null,
};

const ENTRY: &str = "what was written about a concern is never changed: add to it";
const EVIDENCE: &str = "the evidence of a withdrawal or an erasure is kept";

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(concerns()).await?;
        manager.create_index(index("concerns_by_state", "concerns", &["state", "act_by"])).await?;
        manager.create_index(index("concerns_by_person", "concerns", &["participant_id"])).await?;
        manager.create_table(concern_entries()).await?;
        keep_entries(manager).await?;
        manager.create_table(material_requests()).await?;
        manager.create_index(index("requests_by_person", "material_requests", &["participant_id"])).await?;
        manager.create_table(legal_holds()).await?;
        manager.create_index(index("holds_by_person", "legal_holds", &["participant_id"])).await?;
        manager.create_table(withdrawals()).await?;
        manager.create_table(erasures()).await?;
        keep_evidence(manager).await?;
        manager.create_table(stale_months()).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

/// What a concern is about stands in its entries, under seal; its kind, its clock and its state are for lists.
fn concerns() -> TableCreateStatement {
    Table::create()
        .table("concerns")
        .col(id())
        .col(uuid("participant_id"))
        .col(uuid_or_null("case_id"))
        .col(force())
        .col(text("reference"))
        .col(word("kind", &["safeguarding", "distress", "evidential-disclosure", "complaint"]))
        .col(uuid("raised_by"))
        .col(moment("raised_at"))
        .col(moment("act_by"))
        .col(word("state", &["raised", "acknowledged", "closed"]))
        .col(uuid_or_null("state_by"))
        .col(moment_or_null("state_at"))
        .col(word_or_null("outcome", &["support-given", "passed-on", "put-right", "nothing-more"]))
        .foreign_key(&mut points("participant_id", "participants"))
        .foreign_key(&mut points("case_id", "cases"))
        .foreign_key(&mut points("raised_by", "accounts"))
        .check(law("(state = 'raised') = (state_by IS NULL)"))
        .check(law("(state_by IS NULL) = (state_at IS NULL)"))
        .check(law("(state = 'closed') = (outcome IS NOT NULL)"))
        .take()
}

/// The timeline. Words are under the person's seal, and are gone once the person has been erased.
fn concern_entries() -> TableCreateStatement {
    Table::create()
        .table("concern_entries")
        .col(uuid("concern_id"))
        .col(number("number"))
        .col(word("step", &["raised", "acknowledged", "added", "closed"]))
        .col(uuid("by_id"))
        .col(moment("at"))
        .col(bytes_or_null("words"))
        .primary_key(&mut key(&["concern_id", "number"]))
        .foreign_key(&mut points("concern_id", "concerns"))
        .foreign_key(&mut points("by_id", "accounts"))
        .check(law("number >= 1"))
        .take()
}

/// The one change an entry can see is that its words go.
async fn keep_entries(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let table = "concern_entries";
    let when = "NEW.words IS NOT NULL OR OLD.concern_id <> NEW.concern_id OR OLD.number <> NEW.number \
                OR OLD.step <> NEW.step OR OLD.by_id <> NEW.by_id OR OLD.at <> NEW.at";
    Guard { name: "concern_entry_not_changed", table, act: "UPDATE", when, refusal: ENTRY }
        .raise(manager)
        .await?;
    let when = "OLD.number IS NOT NULL";
    Guard { name: "concern_entry_not_deleted", table, act: "DELETE", when, refusal: ENTRY }
        .raise(manager)
        .await?;
    no_way_round(manager, table, "old.concern_id = NEW.concern_id AND old.number = NEW.number", ENTRY).await
}

fn material_requests() -> TableCreateStatement {
    Table::create()
        .table("material_requests")
        .col(id())
        .col(uuid("participant_id"))
        .col(force())
        .col(text("reference"))
        .col(word("requester", &["police", "prosecution", "defence", "court", "other"]))
        .col(word("basis", &["inquiry", "victim-information", "court-order", "consent", "other"]))
        .col(date("received_on"))
        .col(uuid("logged_by"))
        .col(moment("logged_at"))
        .col(bytes_or_null("asked"))
        .col(word_or_null("decision", &["released", "partly-released", "not-released", "nothing-held"]))
        .col(date_or_null("notice_on"))
        .col(date_or_null("answered_on"))
        .col(uuid_or_null("answered_by"))
        .col(moment_or_null("answered_at"))
        .col(bytes_or_null("answer"))
        .foreign_key(&mut points("participant_id", "participants"))
        .foreign_key(&mut points("logged_by", "accounts"))
        .foreign_key(&mut points("answered_by", "accounts"))
        .check(law("(decision IS NULL) = (answered_on IS NULL)"))
        .check(law("(decision IS NULL) = (answered_by IS NULL)"))
        .check(law("(decision IS NULL) = (answered_at IS NULL)"))
        .check(law("answered_on IS NULL OR answered_on >= received_on"))
        .take()
}

fn legal_holds() -> TableCreateStatement {
    Table::create()
        .table("legal_holds")
        .col(id())
        .col(uuid("participant_id"))
        .col(force())
        .col(text("reference"))
        .col(uuid_or_null("request_id"))
        .col(uuid("placed_by"))
        .col(moment("placed_at"))
        .col(bytes_or_null("reason"))
        .col(uuid_or_null("lifted_by"))
        .col(moment_or_null("lifted_at"))
        .col(bytes_or_null("lifted_reason"))
        .foreign_key(&mut points("participant_id", "participants"))
        .foreign_key(&mut points("request_id", "material_requests"))
        .foreign_key(&mut points("placed_by", "accounts"))
        .foreign_key(&mut points("lifted_by", "accounts"))
        .check(law("(lifted_by IS NULL) = (lifted_at IS NULL)"))
        .take()
}

/// One row for each person who withdrew: that it was done, and nothing of what went.
fn withdrawals() -> TableCreateStatement {
    Table::create()
        .table("withdrawals")
        .col(uuid("participant_id").primary_key())
        .col(force())
        .col(text("reference"))
        .col(word("channel", &["phone", "letter", "email", "in-person", "passed-on"]))
        .col(date("asked_on"))
        .col(uuid("recorded_by"))
        .col(moment("recorded_at"))
        .col(word_or_null("interviewed", &["full", "partial"]))
        .col(flag("published"))
        .col(moment_or_null("answers_deleted_at"))
        .foreign_key(&mut points("participant_id", "participants"))
        .foreign_key(&mut points("recorded_by", "accounts"))
        .take()
}

/// One row for each person who was erased: what kind of thing went, when, by whom and why.
fn erasures() -> TableCreateStatement {
    Table::create()
        .table("erasures")
        .col(uuid("participant_id").primary_key())
        .col(force())
        .col(text("reference"))
        .col(word("reason", &["asked-for", "referred-by-mistake", "kept-long-enough"]))
        .col(text("erased"))
        .col(uuid("erased_by"))
        .col(moment("erased_at"))
        .foreign_key(&mut points("participant_id", "participants"))
        .foreign_key(&mut points("erased_by", "accounts"))
        .take()
}

async fn keep_evidence(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let when = "OLD.participant_id IS NOT NULL";
    let kept = [
        Guard { name: "erasure_not_changed", table: "erasures", act: "UPDATE", when, refusal: EVIDENCE },
        Guard { name: "erasure_not_deleted", table: "erasures", act: "DELETE", when, refusal: EVIDENCE },
        Guard {
            name: "withdrawal_not_deleted",
            table: "withdrawals",
            act: "DELETE",
            when,
            refusal: EVIDENCE,
        },
    ];
    for guard in kept {
        guard.raise(manager).await?;
    }
    let same = "old.participant_id = NEW.participant_id";
    no_way_round(manager, "erasures", same, EVIDENCE).await?;
    no_way_round(manager, "withdrawals", same, EVIDENCE).await
}

/// Months whose counts no longer fit their answers, and drafts that were dropped for it.
fn stale_months() -> TableCreateStatement {
    Table::create()
        .table("stale_months")
        .col(force())
        .col(text("month"))
        .col(word("what", &["counts", "draft"]))
        .col(moment("since"))
        .primary_key(&mut key(&["force_code", "month", "what"]))
        .check(law("length(month) = 7"))
        .take()
}
