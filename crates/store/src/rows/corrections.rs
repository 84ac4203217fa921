//! Which answers were put right after the end of an interview. The reason is under seal.

use fieldwork::{Correction, Id};
use questionnaire::QuestionName;
use sea_orm::Set;
use sea_orm::entity::prelude::*;

use super::{Spot, stored};
use crate::Fault;
use crate::vault::{PersonKey, Place};

const TABLE: &str = "corrections";

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "corrections")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub interview_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub save_id: Uuid,
    pub question: String,
    pub corrected_by: Uuid,
    pub corrected_at: DateTimeUtc,
    pub reason: Option<Vec<u8>>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub(crate) fn row(correction: &Correction, key: &PersonKey) -> Result<ActiveModel, Fault> {
    let name = correction.id.to_string();
    let given = Some(correction.reason.as_str()).filter(|reason| !reason.is_empty());
    Ok(ActiveModel {
        interview_id: Set(correction.interview.uuid()),
        save_id: Set(correction.id.uuid()),
        question: Set(correction.question.to_string()),
        corrected_by: Set(correction.by.uuid()),
        corrected_at: Set(stored(correction.at)),
        reason: Set(given.map(|reason| key.seal(place(&name), reason)).transpose()?),
    })
}

impl Model {
    pub(crate) fn open(self, key: &PersonKey) -> Result<Correction, Fault> {
        let spot = Spot::new(TABLE, self.save_id);
        let name = self.save_id.to_string();
        let reason = self.reason.as_deref().map(|sealed| key.open(place(&name), sealed)).transpose()?;
        Ok(Correction {
            id: Id::from_uuid(self.save_id),
            interview: Id::from_uuid(self.interview_id),
            question: spot.read("question", QuestionName::parse(&self.question))?,
            by: Id::from_uuid(self.corrected_by),
            at: self.corrected_at,
            reason: reason.unwrap_or_default(),
        })
    }
}

fn place(row: &str) -> Place<'_> {
    Place { table: TABLE, column: "reason", row }
}
