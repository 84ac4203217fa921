//! What an expression may know besides the answers.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::Answers;

/// The facts of a case an expression may read as `${case.<name>}`, each with its meaning. A fact that is not known for a
/// case reads as empty.
pub const CASE_FACTS: [(&str, &str); 5] = [
    ("outcome", "how the case was closed, as the liaison officer recorded it"),
    ("country", "the country of the force: england or wales"),
    ("language", "the language the interview began in: en or cy"),
    ("team", "the team that investigated"),
    ("asked_by", "the role of the person who asked for agreement to be contacted"),
];

/// What was true when the interview began. Both stay as they were for as long as it lasts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// What `today()` says.
    pub today: NaiveDate,
    /// What `${case.<name>}` says.
    pub case: BTreeMap<String, String>,
    /// What `${prior.<name>}` says: the answers of the earlier wave, where the person agreed to the two being joined.
    #[serde(default)]
    pub prior: Answers,
}

impl Facts {
    /// A day, and nothing known of the case or of an earlier wave.
    #[must_use]
    pub fn on(today: NaiveDate) -> Self {
        Self { today, case: BTreeMap::new(), prior: Answers::default() }
    }
}
