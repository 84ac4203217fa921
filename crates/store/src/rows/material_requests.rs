//! Requests for material: the kinds and days in the open, who asked and what was released under the person's seal.

use fieldwork::{
    Answered, Asked, Decision, ForceCode, Id, LegalBasis, MaterialRequest, Reference, Requester,
};
use sea_orm::Set;
use sea_orm::entity::prelude::*;

use super::{Spot, stored};
use crate::Fault;
use crate::vault::{PersonKey, Place};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "material_requests")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub participant_id: Uuid,
    pub force_code: String,
    pub reference: String,
    pub requester: String,
    pub basis: String,
    pub received_on: Date,
    pub logged_by: Uuid,
    pub logged_at: DateTimeUtc,
    pub asked: Option<Vec<u8>>,
    pub decision: Option<String>,
    pub notice_on: Option<Date>,
    pub answered_on: Option<Date>,
    pub answered_by: Option<Uuid>,
    pub answered_at: Option<DateTimeUtc>,
    pub answer: Option<Vec<u8>>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub(crate) fn row(
    request: &MaterialRequest,
    force: &ForceCode,
    key: &PersonKey,
) -> Result<ActiveModel, Fault> {
    let id = request.id.to_string();
    let asked = request.asked.as_ref().map(|asked| key.seal_json(place("asked", &id), asked)).transpose()?;
    let answer = request.answer.as_ref();
    let words = answer.and_then(|answer| answer.words.as_ref());
    let words = words.map(|words| key.seal(place("answer", &id), words)).transpose()?;
    Ok(ActiveModel {
        id: Set(request.id.uuid()),
        participant_id: Set(request.participant.uuid()),
        force_code: Set(force.to_string()),
        reference: Set(request.reference.to_string()),
        requester: Set(request.requester.slug().to_owned()),
        basis: Set(request.basis.slug().to_owned()),
        received_on: Set(request.received_on),
        logged_by: Set(request.logged_by.uuid()),
        logged_at: Set(stored(request.logged_at)),
        asked: Set(asked),
        decision: Set(answer.map(|answer| answer.decision.slug().to_owned())),
        notice_on: Set(answer.and_then(|answer| answer.notice_on)),
        answered_on: Set(answer.map(|answer| answer.answered_on)),
        answered_by: Set(answer.map(|answer| answer.by.uuid())),
        answered_at: Set(answer.map(|answer| stored(answer.at))),
        answer: Set(words),
    })
}

impl Model {
    /// The request; without its words where no key is given or it has been destroyed.
    pub(crate) fn open(self, key: Option<&PersonKey>) -> Result<MaterialRequest, Fault> {
        let id = self.id.to_string();
        let spot = Spot::new("material_requests", &id);
        Ok(MaterialRequest {
            id: Id::from_uuid(self.id),
            participant: Id::from_uuid(self.participant_id),
            reference: spot.read("reference", Reference::parse(&self.reference))?,
            requester: spot.read("requester", Requester::parse(&self.requester))?,
            basis: spot.read("basis", LegalBasis::parse(&self.basis))?,
            received_on: self.received_on,
            logged_by: Id::from_uuid(self.logged_by),
            logged_at: self.logged_at,
            asked: self.asked(key, &id)?,
            answer: self.answered(key, (&spot, &id))?,
        })
    }

    fn asked(&self, key: Option<&PersonKey>, id: &str) -> Result<Option<Asked>, Fault> {
        match (key, &self.asked) {
            (Some(key), Some(sealed)) => key.open_json(place("asked", id), sealed).map(Some),
            _ => Ok(None),
        }
    }

    fn answered(
        &self,
        key: Option<&PersonKey>,
        (spot, id): (&Spot, &str),
    ) -> Result<Option<Answered>, Fault> {
        let Some(decision) = self.decision.as_deref() else { return Ok(None) };
        let words = match (key, &self.answer) {
            (Some(key), Some(sealed)) => Some(key.open(place("answer", id), sealed)?),
            _ => None,
        };
        Ok(Some(Answered {
            decision: spot.read("decision", Decision::parse(decision))?,
            notice_on: self.notice_on,
            answered_on: spot.some("answered_on", self.answered_on)?,
            by: spot.some("answered_by", self.answered_by.map(Id::from_uuid))?,
            at: spot.some("answered_at", self.answered_at)?,
            words,
        }))
    }
}

fn place<'a>(column: &'static str, row: &'a str) -> Place<'a> {
    Place { table: "material_requests", column, row }
}
