//! Answers as they were given. What is coded stands in the open; what is in the person's words is under seal.

use fieldwork::JournalEntry;
use questionnaire::{Answer, QuestionName};
use sea_orm::Set;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use super::Spot;
use crate::Fault;
use crate::vault::{PersonKey, Place};

const TABLE: &str = "journal";

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "journal")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub interview_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub position: i64,
    pub save_id: Uuid,
    pub seq: i64,
    pub question: String,
    pub language: String,
    pub answer: Option<String>,
    pub sealed: Option<Vec<u8>>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Where in the journal an entry goes.
#[derive(Clone, Copy)]
pub(crate) struct Line {
    pub(crate) interview: Uuid,
    pub(crate) save: Uuid,
    pub(crate) position: i64,
}

/// What an entry holds in the person's own words.
#[derive(Serialize, Deserialize)]
struct Words {
    #[serde(skip_serializing_if = "Option::is_none", default)]
    text: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    words: Option<String>,
}

pub(crate) fn row(line: Line, entry: &JournalEntry, key: &PersonKey) -> Result<ActiveModel, Fault> {
    let (coded, text) = match &entry.answer {
        Some(Answer::Text(text)) => (None, Some(text.clone())),
        other => (other.as_ref(), None),
    };
    let spot = Spot::new(TABLE, format!("{} {}", line.interview, line.position));
    let answer = coded.map(serde_json::to_string).transpose();
    Ok(ActiveModel {
        interview_id: Set(line.interview),
        position: Set(line.position),
        save_id: Set(line.save),
        seq: Set(spot.read("seq", i64::try_from(entry.seq))?),
        question: Set(entry.question.to_string()),
        language: Set(entry.language.code().to_owned()),
        answer: Set(spot.read("answer", answer)?),
        sealed: Set(sealed(line, Words { text, words: entry.words.clone() }, key)?),
    })
}

fn sealed(line: Line, words: Words, key: &PersonKey) -> Result<Option<Vec<u8>>, Fault> {
    if words.text.is_none() && words.words.is_none() {
        return Ok(None);
    }
    let row = place_name(line.interview, line.position);
    key.seal_json(place(&row), &words).map(Some)
}

fn place_name(interview: Uuid, position: i64) -> String {
    format!("{interview} {position}")
}

fn place(row: &str) -> Place<'_> {
    Place { table: TABLE, column: "sealed", row }
}

impl Model {
    /// The entry with the person's words.
    pub(crate) fn open(self, key: &PersonKey) -> Result<JournalEntry, Fault> {
        let row = place_name(self.interview_id, self.position);
        let words: Option<Words> =
            self.sealed.as_deref().map(|sealed| key.open_json(place(&row), sealed)).transpose()?;
        let (text, words) = words.map_or((None, None), |words| (words.text, words.words));
        let mut entry = self.coded()?;
        entry.answer = entry.answer.or(text.map(Answer::Text));
        entry.words = words;
        Ok(entry)
    }

    /// The entry with its coded answer only, the seal left closed.
    pub(crate) fn coded(&self) -> Result<JournalEntry, Fault> {
        let spot = Spot::new(TABLE, place_name(self.interview_id, self.position));
        Ok(JournalEntry {
            question: spot.read("question", QuestionName::parse(&self.question))?,
            answer: coded_answer(&spot, self.answer.as_deref())?,
            words: None,
            language: spot.language(&self.language)?,
            seq: spot.read("seq", u64::try_from(self.seq))?,
        })
    }
}

fn coded_answer(spot: &Spot, json: Option<&str>) -> Result<Option<Answer>, Fault> {
    // The cause would quote the answer, so only its absence is told.
    json.map(|json| spot.some("answer", serde_json::from_str(json).ok())).transpose()
}
