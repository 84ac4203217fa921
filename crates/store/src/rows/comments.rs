//! Comments. What was said, and what a reader made of it, is under the person's seal.

use fieldwork::{ForceCode, Id, Reference};
use questionnaire::{Concept, QuestionName, QuestionnaireId, Theme};
use sea_orm::Set;
use sea_orm::entity::prelude::*;
use statistics::Month;
use verbatim::{Comment, CommentKey, CommentLife, CommentPart, CommentState, HoldReason, Reading, Redaction};

use super::{Spot, stored};
use crate::vault::{PersonKey, Place};
use crate::{CommentRow, Fault};

const TABLE: &str = "comments";

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "comments")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub force_code: String,
    pub participant_id: Uuid,
    pub reference: String,
    pub case_id: Uuid,
    pub interview_id: Uuid,
    pub question: String,
    pub part: String,
    pub questionnaire: String,
    pub concept: String,
    pub theme: String,
    pub month: String,
    pub language: String,
    pub original: Vec<u8>,
    pub redaction: Option<Vec<u8>>,
    pub state: String,
    pub first_by: Option<Uuid>,
    pub first_at: Option<DateTimeUtc>,
    pub decided_by: Option<Uuid>,
    pub decided_at: Option<DateTimeUtc>,
    pub held_because: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub(crate) fn row(comment: &Comment, key: &PersonKey) -> Result<ActiveModel, Fault> {
    let name = comment.id.to_string();
    let redaction = comment.redaction.as_ref();
    let (first, decided, reason) = readings(comment.state);
    Ok(ActiveModel {
        id: Set(comment.id.uuid()),
        force_code: Set(comment.force.to_string()),
        participant_id: Set(comment.participant.uuid()),
        reference: Set(comment.reference.to_string()),
        case_id: Set(comment.case.uuid()),
        interview_id: Set(comment.key.interview.uuid()),
        question: Set(comment.key.question.to_string()),
        part: Set(comment.key.part.slug().to_owned()),
        questionnaire: Set(comment.questionnaire.to_string()),
        concept: Set(comment.concept.to_string()),
        theme: Set(comment.theme.slug().to_owned()),
        month: Set(comment.month.to_string()),
        language: Set(comment.language.code().to_owned()),
        original: Set(key.seal(original(&name), &comment.original)?),
        redaction: Set(redaction.map(|it| key.seal_json(marked(&name), it)).transpose()?),
        state: Set(comment.state.slug().to_owned()),
        first_by: Set(first.map(|it| it.by.uuid())),
        first_at: Set(first.map(|it| stored(it.at))),
        decided_by: Set(decided.map(|it| it.by.uuid())),
        decided_at: Set(decided.map(|it| stored(it.at))),
        held_because: Set(reason.map(|it| it.slug().to_owned())),
    })
}

fn readings(state: CommentState) -> (Option<Reading>, Option<Reading>, Option<HoldReason>) {
    match state {
        CommentState::Waiting { marked } => (marked, None, None),
        CommentState::ReadOnce { first } => (Some(first), None, None),
        CommentState::Released { first, by } => (first, Some(by), None),
        CommentState::Held { first, by, reason } => (first, Some(by), Some(reason)),
    }
}

impl Model {
    /// The comment with what was said.
    pub(crate) fn open(self, key: &PersonKey) -> Result<Comment, Fault> {
        let name = self.id.to_string();
        let spot = Spot::new(TABLE, self.id);
        let redaction: Option<Redaction> =
            self.redaction.as_deref().map(|sealed| key.open_json(marked(&name), sealed)).transpose()?;
        Ok(Comment {
            id: Id::from_uuid(self.id),
            force: spot.read("force_code", ForceCode::parse(&self.force_code))?,
            participant: Id::from_uuid(self.participant_id),
            reference: spot.read("reference", Reference::parse(&self.reference))?,
            case: Id::from_uuid(self.case_id),
            key: self.key(&spot)?,
            questionnaire: spot.read("questionnaire", QuestionnaireId::parse(&self.questionnaire))?,
            concept: spot.read("concept", Concept::parse(&self.concept))?,
            theme: spot.some("theme", Theme::parse(&self.theme))?,
            month: spot.read("month", Month::parse(&self.month))?,
            language: spot.language(&self.language)?,
            original: key.open(original(&name), &self.original)?,
            redaction,
            state: self.state(&spot)?,
        })
    }

    /// The comment as a list has it, the seal left closed.
    pub(crate) fn listed(&self) -> Result<CommentRow, Fault> {
        let spot = Spot::new(TABLE, self.id);
        Ok(CommentRow {
            id: Id::from_uuid(self.id),
            force: spot.read("force_code", ForceCode::parse(&self.force_code))?,
            reference: spot.read("reference", Reference::parse(&self.reference))?,
            questionnaire: spot.read("questionnaire", QuestionnaireId::parse(&self.questionnaire))?,
            question: spot.read("question", QuestionName::parse(&self.question))?,
            theme: spot.some("theme", Theme::parse(&self.theme))?,
            month: spot.read("month", Month::parse(&self.month))?,
            language: spot.language(&self.language)?,
            state: self.state(&spot)?,
        })
    }

    fn key(&self, spot: &Spot) -> Result<CommentKey, Fault> {
        Ok(CommentKey {
            interview: Id::from_uuid(self.interview_id),
            question: spot.read("question", QuestionName::parse(&self.question))?,
            part: spot.some("part", CommentPart::parse(&self.part))?,
        })
    }

    fn state(&self, spot: &Spot) -> Result<CommentState, Fault> {
        let first = reading(self.first_by, self.first_at);
        let decided = || spot.some("decided_by", reading(self.decided_by, self.decided_at));
        Ok(match spot.some("state", CommentLife::parse(&self.state))? {
            CommentLife::Waiting => CommentState::Waiting { marked: first },
            CommentLife::ReadOnce => CommentState::ReadOnce { first: spot.some("first_by", first)? },
            CommentLife::Released => CommentState::Released { first, by: decided()? },
            CommentLife::Held => {
                let reason = self.held_because.as_deref().and_then(HoldReason::parse);
                let reason = spot.some("held_because", reason)?;
                CommentState::Held { first, by: decided()?, reason }
            }
        })
    }
}

fn reading(by: Option<Uuid>, at: Option<DateTimeUtc>) -> Option<Reading> {
    Some(Reading { by: Id::from_uuid(by?), at: at? })
}

fn original(row: &str) -> Place<'_> {
    Place { table: TABLE, column: "original", row }
}

fn marked(row: &str) -> Place<'_> {
    Place { table: TABLE, column: "redaction", row }
}
