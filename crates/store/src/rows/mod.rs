//! The rows, one file per table: a plain struct for the database, and the way from it to the domain's value and back. A
//! row that does not parse is a [`Fault::Corrupt`], never a guess.

#![expect(
    unreachable_pub,
    reason = "the entity derives make public items; the module is private to the store"
)]

pub(crate) mod account_acts;
pub(crate) mod accounts;
pub(crate) mod action_steps;
pub(crate) mod actions;
pub(crate) mod api_replies;
pub(crate) mod api_tokens;
pub(crate) mod appointments;
pub(crate) mod asks;
pub(crate) mod audit;
pub(crate) mod backups;
pub(crate) mod booked_time;
pub(crate) mod calendar_addresses;
pub(crate) mod call_checks;
pub(crate) mod calls;
pub(crate) mod cases;
pub(crate) mod code_apps;
pub(crate) mod codings;
pub(crate) mod comments;
pub(crate) mod concern_entries;
pub(crate) mod concerns;
pub(crate) mod consents;
pub(crate) mod corrections;
pub(crate) mod debriefs;
pub(crate) mod do_not_contact;
pub(crate) mod edition_audits;
pub(crate) mod editions;
pub(crate) mod erasures;
pub(crate) mod findings;
pub(crate) mod heavy_calls;
pub(crate) mod history_files;
pub(crate) mod history_mappings;
pub(crate) mod history_months;
pub(crate) mod history_outcomes;
pub(crate) mod identities;
pub(crate) mod import_mappings;
pub(crate) mod imports;
pub(crate) mod installed_questionnaires;
pub(crate) mod interview_notes;
pub(crate) mod interview_spans;
pub(crate) mod interviewer_away;
pub(crate) mod interviewer_hours;
pub(crate) mod interviewer_profiles;
pub(crate) mod interviews;
pub(crate) mod investigation_events;
pub(crate) mod jobs;
pub(crate) mod journal;
pub(crate) mod leases;
pub(crate) mod legal_holds;
pub(crate) mod mail_wishes;
pub(crate) mod material_requests;
pub(crate) mod microdata_files;
pub(crate) mod microdata_series;
pub(crate) mod month_cells;
pub(crate) mod month_runs;
pub(crate) mod organisation_links;
pub(crate) mod outbox;
pub(crate) mod outcome_counts;
pub(crate) mod outcome_months;
pub(crate) mod participants;
pub(crate) mod passkeys;
pub(crate) mod past_cells;
pub(crate) mod person_keys;
pub(crate) mod process_changes;
pub(crate) mod provisional_figures;
pub(crate) mod questionnaire_approvals;
pub(crate) mod reconciliations;
pub(crate) mod recorded_outcomes;
pub(crate) mod recovery_codes;
pub(crate) mod register_meetings;
pub(crate) mod register_risks;
pub(crate) mod register_seats;
pub(crate) mod register_versions;
pub(crate) mod rehearsals;
pub(crate) mod response_spans;
pub(crate) mod responses;
pub(crate) mod risk_assessments;
pub(crate) mod safe_contact_plans;
pub(crate) mod safety_steps;
pub(crate) mod saves;
pub(crate) mod sessions;
pub(crate) mod sign_in_links;
pub(crate) mod stale_months;
pub(crate) mod tellings;
pub(crate) mod told_codes;
pub(crate) mod told_words;
pub(crate) mod vault_keys;
pub(crate) mod wall_changes;
pub(crate) mod withdrawals;

use std::fmt::Display;

use chrono::{DateTime, SubsecRound, Utc};
use questionnaire::Language;

use crate::Fault;

/// The row that is being read, to be named if it turns out corrupt.
pub(crate) struct Spot {
    table: &'static str,
    id: String,
}

impl Spot {
    pub(crate) fn new(table: &'static str, id: impl Display) -> Self {
        Self { table, id: id.to_string() }
    }

    pub(crate) fn corrupt(&self, what: impl Display) -> Fault {
        Fault::Corrupt { table: self.table, id: self.id.clone(), what: what.to_string() }
    }

    pub(crate) fn read<T, E: Display>(&self, column: &str, parsed: Result<T, E>) -> Result<T, Fault> {
        parsed.map_err(|why| self.corrupt(format!("{column}: {why}")))
    }

    pub(crate) fn some<T>(&self, column: &str, value: Option<T>) -> Result<T, Fault> {
        value.ok_or_else(|| self.corrupt(format!("{column} is missing or not a word it may hold")))
    }

    pub(crate) fn language(&self, code: &str) -> Result<Language, Fault> {
        self.some("language", Language::parse(code))
    }

    pub(crate) fn count(&self, column: &str, number: i64) -> Result<u32, Fault> {
        self.read(column, u32::try_from(number))
    }
}

/// A moment as both databases keep it: to the microsecond.
pub(crate) fn stored(moment: DateTime<Utc>) -> DateTime<Utc> {
    moment.trunc_subsecs(6)
}
