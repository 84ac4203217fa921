//! Steps taken for safety in an interview.

use fieldwork::{Id, Interview, SafetyStep, SafetyStepKind};
use questionnaire::QuestionName;
use sea_orm::Set;
use sea_orm::entity::prelude::*;

use super::{Spot, stored};
use crate::Fault;

const TABLE: &str = "safety_steps";

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "safety_steps")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub interview_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub step_id: Uuid,
    pub kind: String,
    pub question: Option<String>,
    pub taken_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub(crate) fn row(interview: Id<Interview>, step: &SafetyStep) -> ActiveModel {
    ActiveModel {
        interview_id: Set(interview.uuid()),
        step_id: Set(step.id),
        kind: Set(step.kind.slug().to_owned()),
        question: Set(step.question.as_ref().map(ToString::to_string)),
        taken_at: Set(stored(step.at)),
    }
}

impl TryFrom<Model> for SafetyStep {
    type Error = Fault;

    fn try_from(row: Model) -> Result<Self, Fault> {
        let spot = Spot::new(TABLE, row.step_id);
        let question = row.question.as_deref().map(|name| spot.read("question", QuestionName::parse(name)));
        Ok(Self {
            id: row.step_id,
            kind: spot.read("kind", SafetyStepKind::parse(&row.kind))?,
            question: question.transpose()?,
            at: row.taken_at,
        })
    }
}
