//! Who was erased: what kind of thing went, when, by whom and why, and never the thing.

use fieldwork::{Erased, Erasure, ErasureReason, ForceCode, Id, Participant, Reference};
use sea_orm::Set;
use sea_orm::entity::prelude::*;

use super::{Spot, stored};
use crate::Fault;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "erasures")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub participant_id: Uuid,
    pub force_code: String,
    pub reference: String,
    pub reason: String,
    pub erased: String,
    pub erased_by: Uuid,
    pub erased_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub(crate) fn row(participant: Id<Participant>, force: &ForceCode, erasure: &Erasure) -> ActiveModel {
    ActiveModel {
        participant_id: Set(participant.uuid()),
        force_code: Set(force.to_string()),
        reference: Set(erasure.reference.to_string()),
        reason: Set(erasure.reason.slug().to_owned()),
        erased: Set(erasure.erased.iter().map(|part| part.slug()).collect::<Vec<_>>().join(" ")),
        erased_by: Set(erasure.erased_by.uuid()),
        erased_at: Set(stored(erasure.erased_at)),
    }
}

impl TryFrom<Model> for Erasure {
    type Error = Fault;

    fn try_from(row: Model) -> Result<Self, Fault> {
        let spot = Spot::new("erasures", row.participant_id);
        let parts = row.erased.split(' ').map(|part| spot.read("erased", Erased::parse(part)));
        Ok(Self {
            reference: spot.read("reference", Reference::parse(&row.reference))?,
            reason: spot.read("reason", ErasureReason::parse(&row.reason))?,
            erased: parts.collect::<Result<_, _>>()?,
            erased_by: Id::from_uuid(row.erased_by),
            erased_at: row.erased_at,
        })
    }
}
