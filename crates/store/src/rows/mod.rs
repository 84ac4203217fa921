//! The rows, one file per table: a plain struct for the database, and the way from it to the domain's value and back. A
//! row that does not parse is a [`Fault::Corrupt`], never a guess.

#![expect(
    unreachable_pub,
    reason = "the entity derives make public items; the module is private to the store"
)]

pub(crate) mod accounts;
pub(crate) mod appointments;
pub(crate) mod audit;
pub(crate) mod calls;
pub(crate) mod cases;
pub(crate) mod consents;
pub(crate) mod editions;
pub(crate) mod identities;
pub(crate) mod installed_questionnaires;
pub(crate) mod interviews;
pub(crate) mod journal;
pub(crate) mod month_cells;
pub(crate) mod participants;
pub(crate) mod person_keys;
pub(crate) mod questionnaire_approvals;
pub(crate) mod rehearsals;
pub(crate) mod safe_contact_plans;
pub(crate) mod saves;
pub(crate) mod sessions;
pub(crate) mod vault_keys;

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
