//! Which keys a question file may have, listed once: the reader takes no key outside these tables, and the JSON Schema
//! with which editors complete keys is written from them.

mod files;
mod json;
mod key;
mod question;

use serde::{Serialize, Serializer};

pub(crate) use files::{CHOICE, CHOICES, EQUIVALENCE, INTERVIEW, LIST, SCRIPT, SET, TEXT, TOPIC};
pub(crate) use key::Table;
pub(crate) use question::QUESTION;

/// The JSON Schema (2020-12) of one kind of file; serialising it gives the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schema {
    /// The name of the file it is kept in.
    pub file: &'static str,
    document: json::Json,
}

impl Schema {
    /// The schemas of `choices.toml`, of a question set and of an interview.
    #[must_use]
    pub fn all() -> [Self; 3] {
        [
            ("choices.schema.json", &CHOICES),
            ("question-set.schema.json", &SET),
            ("interview.schema.json", &INTERVIEW),
        ]
        .map(|(file, table)| Self { file, document: json::document(table) })
    }
}

impl Serialize for Schema {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.document.serialize(serializer)
    }
}
