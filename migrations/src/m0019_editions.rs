//! The life of an edition: reviewed before it is published, published with a signed manifest, superseded by a later version.
//! Beside it: how far a month has been closed, and who is at it.

use sea_orm_migration::prelude::{
    ConnectionTrait, DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table, TableCreateStatement,
    TableDropStatement, TableRenameStatement, async_trait,
};
use sea_orm_migration::sea_orm::DbBackend;

use crate::guard::{Guard, no_way_round};
use crate::shape::{
    bytes, bytes_or_null, force, key, law, moment, moment_or_null, number, number_or_null, text,
    text_or_null, unique_where, uuid_or_null, word, word_or_null,
};

const REFUSAL: &str = "a published edition is never changed: publish a later version";
const UNSIGNED: &str = "an edition is published together with its manifest";

/// Everything a published edition is, in which it never changes.
const CHANGED: &str = "OLD.state IN ('published', 'superseded') AND (\
    NOT (OLD.state = 'published' AND NEW.state = 'superseded') \
    OR NEW.force_code IS DISTINCT FROM OLD.force_code OR NEW.month IS DISTINCT FROM OLD.month \
    OR NEW.version IS DISTINCT FROM OLD.version OR NEW.digest IS DISTINCT FROM OLD.digest \
    OR NEW.content IS DISTINCT FROM OLD.content OR NEW.ledger IS DISTINCT FROM OLD.ledger \
    OR NEW.base_month IS DISTINCT FROM OLD.base_month OR NEW.base_version IS DISTINCT FROM OLD.base_version \
    OR NEW.reason IS DISTINCT FROM OLD.reason OR NEW.drafted_at IS DISTINCT FROM OLD.drafted_at \
    OR NEW.reviewed_at IS DISTINCT FROM OLD.reviewed_at OR NEW.reviewed_by IS DISTINCT FROM OLD.reviewed_by \
    OR NEW.published_at IS DISTINCT FROM OLD.published_at \
    OR NEW.published_by IS DISTINCT FROM OLD.published_by \
    OR NEW.manifest IS DISTINCT FROM OLD.manifest OR NEW.signature IS DISTINCT FROM OLD.signature \
    OR NEW.salt IS DISTINCT FROM OLD.salt)";

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        move_editions(manager).await?;
        for (name, condition) in [
            ("one_draft_of_a_month", "state IN ('draft', 'reviewed')"),
            ("one_published_of_a_month", "state = 'published'"),
        ] {
            let index = unique_where(name, "editions", &["force_code", "month"], condition);
            manager.create_index(index).await?;
        }
        guard_editions(manager).await?;
        manager.create_table(month_runs()).await?;
        manager.create_table(leases()).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

/// The states of an edition are a check of its table, which SQLite cannot change in place: the rows move into a new one.
async fn move_editions(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager.create_table(editions()).await?;
    let database = manager.get_connection();
    database.execute_unprepared(COPY).await?;
    drop_old_guards(manager).await?;
    manager.drop_table(TableDropStatement::new().table("editions").take()).await?;
    let renamed = TableRenameStatement::new().table("editions_by_state", "editions").take();
    manager.rename_table(renamed).await
}

/// Where a month was published more than once, all but the latest version are superseded.
const COPY: &str = "INSERT INTO editions_by_state \
    (force_code, month, version, state, digest, content, drafted_at, published_at, published_by, \
     superseded_at) \
    SELECT force_code, month, version, \
      CASE WHEN state = 'published' AND later IS NOT NULL THEN 'superseded' ELSE state END, \
      digest, content, drafted_at, published_at, published_by, \
      CASE WHEN state = 'published' THEN later END \
    FROM (SELECT editions.*, (SELECT MAX(other.published_at) FROM editions other \
      WHERE other.force_code = editions.force_code AND other.month = editions.month \
      AND other.version > editions.version AND other.state = 'published') AS later FROM editions) old";

/// On SQLite the guards go with their table; PostgreSQL keeps the functions they call.
async fn drop_old_guards(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    if manager.get_database_backend() == DbBackend::Postgres {
        for name in ["edition_not_changed", "edition_not_deleted", "editions_not_emptied"] {
            let statement = format!("DROP FUNCTION {name}() CASCADE");
            manager.get_connection().execute_unprepared(&statement).await?;
        }
    }
    Ok(())
}

/// What an edition was made from (the edition before it, by month and version, whose ledger it goes on from), who read it,
/// who published it, and the manifest they signed. Editions of before this step have no reviewer and no manifest.
fn editions() -> TableCreateStatement {
    Table::create()
        .table("editions_by_state")
        .col(force())
        .col(text("month"))
        .col(number("version"))
        .col(word("state", &["draft", "reviewed", "published", "superseded"]))
        .col(text("digest"))
        .col(bytes("content"))
        .col(bytes_or_null("ledger"))
        .col(text_or_null("base_month"))
        .col(number_or_null("base_version"))
        .col(word_or_null("reason", &["counts", "wording", "rules", "program"]))
        .col(moment("drafted_at"))
        .col(moment_or_null("reviewed_at"))
        .col(uuid_or_null("reviewed_by"))
        .col(moment_or_null("published_at"))
        .col(uuid_or_null("published_by"))
        .col(moment_or_null("superseded_at"))
        .col(bytes_or_null("manifest"))
        .col(bytes_or_null("signature"))
        .col(bytes_or_null("salt"))
        .primary_key(&mut key(&["force_code", "month", "version"]))
        .check(law("length(month) = 7"))
        .check(law("version >= 1"))
        .check(law("length(digest) = 64"))
        .check(law("(base_month IS NULL) = (base_version IS NULL)"))
        .check(law("(reviewed_at IS NULL) = (reviewed_by IS NULL)"))
        .check(law("state <> 'draft' OR reviewed_at IS NULL"))
        .check(law("state <> 'reviewed' OR reviewed_at IS NOT NULL"))
        .check(law("(state IN ('published', 'superseded')) = (published_at IS NOT NULL)"))
        .check(law("(published_at IS NULL) = (published_by IS NULL)"))
        .check(law("(state = 'superseded') = (superseded_at IS NOT NULL)"))
        .check(law("(manifest IS NULL) = (signature IS NULL)"))
        .check(law("(manifest IS NULL) = (salt IS NULL)"))
        .check(law("manifest IS NULL OR published_at IS NOT NULL"))
        .take()
}

async fn guard_editions(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let (table, refusal) = ("editions", REFUSAL);
    let unsigned = "NEW.state = 'published' AND OLD.state <> 'published' AND NEW.manifest IS NULL";
    let published = "OLD.state IN ('published', 'superseded')";
    for guard in [
        Guard { name: "edition_not_changed", table, act: "UPDATE", when: CHANGED, refusal },
        Guard { name: "edition_not_deleted", table, act: "DELETE", when: published, refusal },
        Guard { name: "edition_signed", table, act: "UPDATE", when: unsigned, refusal: UNSIGNED },
    ] {
        guard.raise(manager).await?;
    }
    let replaces = "old.state IN ('published', 'superseded') AND old.force_code = NEW.force_code \
                    AND old.month = NEW.month AND old.version = NEW.version";
    no_way_round(manager, table, replaces, REFUSAL).await
}

/// How far the closing of a month has come: a row is written with the work of its step, so that it never says more than is
/// kept.
fn month_runs() -> TableCreateStatement {
    Table::create()
        .table("month_runs")
        .col(force())
        .col(text("month"))
        .col(word("step", &["begun", "counted", "protected", "drafted"]))
        .col(text_or_null("digest"))
        .col(moment("began_at"))
        .col(moment("moved_at"))
        .primary_key(&mut key(&["force_code", "month"]))
        .check(law("length(month) = 7"))
        .take()
}

/// Who may do what only one node does at a time, and until when at the latest.
fn leases() -> TableCreateStatement {
    Table::create()
        .table("leases")
        .col(text("name"))
        .col(text("holder"))
        .col(moment("until"))
        .primary_key(&mut key(&["name"]))
        .take()
}
