//! The shape of the database, one file per step, for SQLite and PostgreSQL alike.
//!
//! A step, once released, is never edited: what comes later is a further step, and steps only add. The database repeats
//! every rule it can state (not null, check, unique, foreign key), and guards with triggers what nobody may change: the
//! audit and published editions.
//!
//! It must never read or change what a person said: a step that moves data moves it inside the database.
//!
//! Start reading at [`Migrator`], then at the steps in their order.

mod guard;
mod m0001_accounts;
mod m0002_audit;
mod m0003_participants;
mod m0004_cases;
mod m0005_interviews;
mod m0006_editions;
mod m0007_approvals;
mod m0008_events;
mod m0009_safety;
mod m0010_diary;
mod m0011_intake;
mod m0012_rights;
mod m0013_recorded_outcomes;
mod m0014_interviews;
mod m0015_safety_steps;
mod m0016_accounts;
mod m0017_journal_by_question;
mod m0018_in_progress;
mod m0019_editions;
mod m0020_past_cells;
mod m0021_history;
mod m0022_told;
mod m0023_token_scopes;
mod m0024_microdata;
mod m0025_outbox;
mod m0026_comments;
mod m0027_codings;
mod m0028_improvement;
mod m0029_register;
mod m0030_edition_heads;
mod m0031_told_codes;
mod m0035_sessions_proved;
mod m0036_second_factors;
mod m0037_sign_in_links;
mod m0039_vault_keys;
mod m0040_erased_by_the_program;
mod m0041_tellings;
mod m0043_organisations;
mod m0046_backups;
mod m0049_told_words_stay;
mod m0053_account_acts;
mod m0054_jobs;
mod m0055_found_by;
mod m0056_listing_as_written;
#[cfg(feature = "other_versions")]
mod other_versions;
mod shape;

use std::collections::BTreeSet;

use sea_orm_migration::prelude::{DbErr, MigrationTrait, MigratorTrait, SchemaManager, async_trait};
use sea_orm_migration::sea_orm::DatabaseConnection;

#[cfg(feature = "other_versions")]
pub use other_versions::{all_but_the_last_step, stretch};

/// All steps in their order.
#[derive(Debug)]
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m0001_accounts::Migration),
            Box::new(m0002_audit::Migration),
            Box::new(m0003_participants::Migration),
            Box::new(m0004_cases::Migration),
            Box::new(m0005_interviews::Migration),
            Box::new(m0006_editions::Migration),
            Box::new(m0007_approvals::Migration),
            Box::new(m0008_events::Migration),
            Box::new(m0009_safety::Migration),
            Box::new(m0010_diary::Migration),
            Box::new(m0011_intake::Migration),
            Box::new(m0012_rights::Migration),
            Box::new(m0013_recorded_outcomes::Migration),
            Box::new(m0014_interviews::Migration),
            Box::new(m0015_safety_steps::Migration),
            Box::new(m0016_accounts::Migration),
            Box::new(m0017_journal_by_question::Migration),
            Box::new(m0018_in_progress::Migration),
            Box::new(m0019_editions::Migration),
            Box::new(m0020_past_cells::Migration),
            Box::new(m0021_history::Migration),
            Box::new(m0022_told::Migration),
            Box::new(m0023_token_scopes::Migration),
            Box::new(m0024_microdata::Migration),
            Box::new(m0025_outbox::Migration),
            Box::new(m0026_comments::Migration),
            Box::new(m0027_codings::Migration),
            Box::new(m0028_improvement::Migration),
            Box::new(m0029_register::Migration),
            Box::new(m0030_edition_heads::Migration),
            Box::new(m0031_told_codes::Migration),
            Box::new(m0035_sessions_proved::Migration),
            Box::new(m0036_second_factors::Migration),
            Box::new(m0037_sign_in_links::Migration),
            Box::new(m0039_vault_keys::Migration),
            Box::new(m0040_erased_by_the_program::Migration),
            Box::new(m0041_tellings::Migration),
            Box::new(m0043_organisations::Migration),
            Box::new(m0046_backups::Migration),
            Box::new(m0049_told_words_stay::Migration),
            Box::new(m0053_account_acts::Migration),
            Box::new(m0054_jobs::Migration),
            Box::new(m0055_found_by::Migration),
            Box::new(m0056_listing_as_written::Migration),
        ]
    }
}

/// The names of the steps this version knows, in their order.
pub fn steps() -> Vec<String> {
    Migrator::migrations().iter().map(|step| step.name().to_owned()).collect()
}

/// The newest step the database has had that is not among the `known`, if there is one.
pub async fn newest_unknown(
    database: &DatabaseConnection,
    known: &BTreeSet<String>,
) -> Result<Option<String>, DbErr> {
    if !SchemaManager::new(database).has_table("seaql_migrations").await? {
        return Ok(None);
    }
    let applied = Migrator::get_migration_models(database).await?;
    Ok(applied.into_iter().map(|step| step.version).filter(|step| !known.contains(step)).max())
}
