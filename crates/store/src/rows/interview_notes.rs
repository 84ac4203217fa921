//! What interviewers note for themselves on a call, under seal.

use fieldwork::{Id, InterviewNote};
use sea_orm::Set;
use sea_orm::entity::prelude::*;

use super::stored;
use crate::Fault;
use crate::vault::{PersonKey, Place};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "interview_notes")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub interview_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub author_id: Uuid,
    pub words: Vec<u8>,
    pub changed_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub(crate) fn row(note: &InterviewNote, key: &PersonKey) -> Result<ActiveModel, Fault> {
    let name = name(note.interview.uuid(), note.author.uuid());
    Ok(ActiveModel {
        interview_id: Set(note.interview.uuid()),
        author_id: Set(note.author.uuid()),
        words: Set(key.seal(place(&name), &note.words)?),
        changed_at: Set(stored(note.changed_at)),
    })
}

impl Model {
    pub(crate) fn open(self, key: &PersonKey) -> Result<InterviewNote, Fault> {
        let name = name(self.interview_id, self.author_id);
        Ok(InterviewNote {
            interview: Id::from_uuid(self.interview_id),
            author: Id::from_uuid(self.author_id),
            words: key.open(place(&name), &self.words)?,
            changed_at: self.changed_at,
        })
    }
}

fn name(interview: Uuid, author: Uuid) -> String {
    format!("{interview} {author}")
}

fn place(row: &str) -> Place<'_> {
    Place { table: "interview_notes", column: "words", row }
}
