//! Everything that is held about a person, in one shape: sections of entries, each entry a list of named values. A page puts
//! it into words; a machine reads it as JSON.

use std::fmt;

use chrono::{DateTime, NaiveDate, NaiveTime, SecondsFormat, Utc, Weekday};
use fieldwork::Reference;
use questionnaire::Language;
use serde_json::{Map, Value, json};

/// Everything that is held about a person. It never prints itself in a log.
#[derive(Clone, PartialEq, Eq)]
pub struct SubjectRecord {
    /// What staff call the person.
    pub reference: Reference,
    /// The language they want to talk in: what they are given is in it.
    pub language: Language,
    /// When it was put together.
    pub made_at: DateTime<Utc>,
    /// What is held, part by part.
    pub sections: Vec<HeldSection>,
}

/// One part of what is held.
#[derive(Clone, PartialEq, Eq)]
pub struct HeldSection {
    /// Its name: the message `held-<code>` says it.
    pub code: &'static str,
    /// What there is in it.
    pub entries: Vec<HeldEntry>,
}

/// One thing that is held, as named values; the message `held-<name>` says each name.
pub type HeldEntry = Vec<(&'static str, Held)>;

/// A value that is held.
#[derive(Clone, PartialEq, Eq)]
pub enum Held {
    /// Text, as it was written or said.
    Text(String),
    /// A word of ours: the message with this key says it.
    Word(String),
    /// A day.
    Date(NaiveDate),
    /// A time of day.
    Time(NaiveTime),
    /// A moment.
    Moment(DateTime<Utc>),
    /// Days of the week.
    Days(Vec<Weekday>),
    /// Yes or no.
    Flag(bool),
}

impl SubjectRecord {
    /// The same for a machine.
    pub fn to_json(&self) -> Value {
        let sections: Map<String, Value> =
            self.sections.iter().map(|section| (section.code.to_owned(), section.to_json())).collect();
        json!({
            "reference": self.reference.to_string(),
            "language": self.language.code(),
            "made_at": moment(self.made_at),
            "held": sections,
        })
    }
}

impl HeldSection {
    fn to_json(&self) -> Value {
        let entry = |entry: &HeldEntry| {
            let values = entry.iter().map(|(name, held)| ((*name).to_owned(), held.to_json()));
            Value::Object(values.collect())
        };
        self.entries.iter().map(entry).collect()
    }
}

impl Held {
    /// Text, where there is any.
    pub(crate) fn text(text: impl fmt::Display) -> Self {
        Self::Text(text.to_string())
    }

    /// The word with this key.
    pub(crate) fn word(key: impl fmt::Display) -> Self {
        Self::Word(key.to_string())
    }

    fn to_json(&self) -> Value {
        match self {
            Self::Text(text) | Self::Word(text) => json!(text),
            Self::Date(day) => json!(day.to_string()),
            Self::Time(time) => json!(time.format("%H:%M").to_string()),
            Self::Moment(at) => json!(moment(*at)),
            Self::Days(days) => days.iter().map(ToString::to_string).collect(),
            Self::Flag(flag) => json!(flag),
        }
    }
}

fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

impl fmt::Debug for SubjectRecord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SubjectRecord({}, hidden)", self.reference)
    }
}
