//! The people referred: the pseudonym with its dates here, who they are under seal beside it.

use sea_orm_migration::prelude::{
    DbErr, DeriveMigrationName, MigrationTrait, SchemaManager, Table, TableCreateStatement, async_trait,
};

use crate::shape::{
    bytes, date, date_or_null, flag, force, id, index, key, law, moment, number, points, text, text_or_null,
    unique, uuid, word, word_or_null,
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(vault_keys()).await?;
        manager.create_table(participants()).await?;
        manager
            .create_index(index("participants_by_force", "participants", &["force_code", "report_date"]))
            .await?;
        manager.create_table(person_keys()).await?;
        manager.create_table(identities()).await?;
        manager.create_table(consents()).await?;
        manager.create_table(safe_contact_plans()).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

/// Which key-encryption keys this database was sealed with: their names, never the keys.
fn vault_keys() -> TableCreateStatement {
    Table::create()
        .table("vault_keys")
        .col(text("key_id").primary_key())
        .check(law("length(key_id) = 8"))
        .take()
}

fn participants() -> TableCreateStatement {
    Table::create()
        .table("participants")
        .col(id())
        .col(text("reference").unique_key())
        .col(number("reference_number").unique_key())
        .col(force())
        .col(text_or_null("team"))
        .col(word("language", &["en", "cy"]))
        .col(date("report_date"))
        .col(date_or_null("closed_on"))
        .col(moment("referred_at"))
        .col(date("agreed_on"))
        .col(text("asked_by"))
        .col(text("wording"))
        .col(word_or_null("wall", &["refused", "withdrawn", "unsafe", "deceased", "do-not-contact"]))
        .col(text("force_reference_hash"))
        .index(&mut unique(&["force_code", "force_reference_hash"]))
        .index(&mut unique(&["id", "force_code", "reference"]))
        .check(law("closed_on IS NULL OR closed_on >= report_date"))
        .check(law("agreed_on >= report_date"))
        .take()
}

/// A person's own key, wrapped by the key-encryption key. Destroying the row makes everything sealed with it unreadable,
/// in every copy.
fn person_keys() -> TableCreateStatement {
    Table::create()
        .table("person_keys")
        .col(uuid("participant_id").primary_key())
        .col(bytes("wrapped"))
        .foreign_key(&mut points("participant_id", "participants"))
        .take()
}

fn identities() -> TableCreateStatement {
    Table::create()
        .table("identities")
        .col(uuid("participant_id").primary_key())
        .col(bytes("name"))
        .col(bytes("preferred_name"))
        .col(bytes("number"))
        .col(bytes("force_reference"))
        .foreign_key(&mut points("participant_id", "participants"))
        .take()
}

/// Consent as it was given each time; the newest row holds, the older ones are evidence.
fn consents() -> TableCreateStatement {
    Table::create()
        .table("consents")
        .col(uuid("participant_id"))
        .col(number("number"))
        .col(flag("taking_part"))
        .col(flag("second_interview"))
        .col(flag("quotes"))
        .col(flag("told_what_changed"))
        .col(text("wording"))
        .col(moment("recorded_at"))
        .primary_key(&mut key(&["participant_id", "number"]))
        .foreign_key(&mut points("participant_id", "participants"))
        .take()
}

/// When a person can safely be called says when they are alone, so the whole plan is under seal; only the dates that
/// lists need stand outside.
fn safe_contact_plans() -> TableCreateStatement {
    Table::create()
        .table("safe_contact_plans")
        .col(uuid("participant_id").primary_key())
        .col(bytes("plan"))
        .col(date("confirmed_on"))
        .col(date("expires_on"))
        .foreign_key(&mut points("participant_id", "participants"))
        .take()
}
