//! The panel's risk register: as comma-separated values, as a workbook, and in the governance pack. Nothing in it is about a
//! person, and no account is named: who changed something is said by role.

mod csv;
mod of_pack;
mod words;
mod workbook;

use chrono::NaiveDate;
use fieldwork::ForceCode;
use improvement::{Register, RegisterPolicy};
use questionnaire::{Language, Text};

pub use csv::register_csv;
pub use of_pack::with_register;
pub use workbook::{register_book, register_workbook};

/// What a file of the register is made from.
#[derive(Debug, Clone)]
pub struct RegisterFile<'a> {
    /// The register.
    pub register: &'a Register,
    /// Its scales and bands.
    pub policy: &'a RegisterPolicy,
    /// The names of the forces.
    pub names: Vec<(ForceCode, Text)>,
    /// The force whose register it is; none for the whole panel's.
    pub area: Option<String>,
    /// The day on which it stood so.
    pub day: NaiveDate,
    /// The language of its words.
    pub language: Language,
}

impl RegisterFile<'_> {
    /// The name of a force, or that it is the whole panel's.
    fn named(&self, force: Option<&ForceCode>, panel: &str) -> String {
        let Some(force) = force else { return panel.to_owned() };
        let known = self.names.iter().find(|(code, _)| code == force);
        known.map_or_else(|| force.to_string(), |(_, name)| name.say(self.language).to_owned())
    }
}
