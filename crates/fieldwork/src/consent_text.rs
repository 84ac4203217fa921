//! What is read to people when they are asked: every version of it, and the day it came into use.

use chrono::NaiveDate;
use questionnaire::Text;
use serde::Deserialize;

/// One version of what is read out, part by part.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct ConsentText {
    /// Its name on record: `2026-1`.
    pub version: String,
    /// The first day it is read.
    pub from: NaiveDate,
    /// Taking part in an interview.
    pub taking_part: Text,
    /// Being contacted again when the case closes.
    pub second_interview: Text,
    /// Their words being used.
    pub quotes: Text,
    /// Being told what changed.
    pub told_what_changed: Text,
}

/// Every version, the earliest first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(try_from = "ConsentTextRows")]
pub struct ConsentTexts(Vec<ConsentText>);

/// The configuration file: `[[consent]]`, once per version.
#[derive(Deserialize)]
struct ConsentTextRows {
    #[serde(default)]
    consent: Vec<ConsentText>,
}

/// Why the texts cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ConsentTextFault {
    /// There is none.
    #[error("there is no [[consent]]; nobody could be asked")]
    Nothing,
    /// A version has no name.
    #[error("a [[consent]] has no version; give it one that stays on record, such as 2026-1")]
    Nameless,
    /// Two versions have one name, so that nobody could say which was read.
    #[error("the consent text {0} is listed twice; a changed text is a new version")]
    Twice(String),
    /// Two versions begin on one day, so that nobody could say which is in use.
    #[error("two consent texts begin on {0}; give each its own day")]
    OneDay(NaiveDate),
    /// A part has no Welsh.
    #[error("the consent text {0} has no Welsh; write it in both languages")]
    NoWelsh(String),
}

impl ConsentTexts {
    /// The versions, once each can be told from the others and read in both languages.
    pub fn new(mut texts: Vec<ConsentText>) -> Result<Self, ConsentTextFault> {
        texts.sort_by_key(|text| text.from);
        if texts.is_empty() {
            return Err(ConsentTextFault::Nothing);
        }
        for (position, text) in texts.iter().enumerate() {
            let mut earlier = texts.iter().take(position);
            if text.version.trim().is_empty() {
                return Err(ConsentTextFault::Nameless);
            }
            if earlier.clone().any(|other| other.version == text.version) {
                return Err(ConsentTextFault::Twice(text.version.clone()));
            }
            if earlier.any(|other| other.from == text.from) {
                return Err(ConsentTextFault::OneDay(text.from));
            }
            if text.parts().iter().any(|part| part.cy.is_none()) {
                return Err(ConsentTextFault::NoWelsh(text.version.clone()));
            }
        }
        Ok(Self(texts))
    }

    /// The version that is read on this day.
    pub fn in_use(&self, day: NaiveDate) -> Option<&ConsentText> {
        self.read_by(day).last()
    }

    /// The versions that had come into use by this day, the earliest first: what somebody may have been asked with.
    pub fn read_by(&self, day: NaiveDate) -> impl Iterator<Item = &ConsentText> {
        self.0.iter().take_while(move |text| text.from <= day)
    }

    /// The version with this name.
    pub fn get(&self, version: &str) -> Option<&ConsentText> {
        self.0.iter().find(|text| text.version == version)
    }
}

impl ConsentText {
    /// The parts, in the order they are asked.
    pub fn parts(&self) -> [&Text; 4] {
        [&self.taking_part, &self.second_interview, &self.quotes, &self.told_what_changed]
    }
}

impl TryFrom<ConsentTextRows> for ConsentTexts {
    type Error = ConsentTextFault;

    fn try_from(rows: ConsentTextRows) -> Result<Self, ConsentTextFault> {
        Self::new(rows.consent)
    }
}
