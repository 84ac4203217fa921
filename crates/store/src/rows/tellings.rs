//! What people were told at calls of what changed.

use fieldwork::Id;
use improvement::{Heard, Telling};
use sea_orm::Set;
use sea_orm::entity::prelude::*;

use super::{Spot, stored};
use crate::Fault;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "tellings")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub participant_id: Uuid,
    pub response_id: Uuid,
    pub call_id: Uuid,
    pub heard: String,
    pub told_by: Uuid,
    pub told_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub(crate) fn row(telling: &Telling) -> ActiveModel {
    ActiveModel {
        id: Set(telling.id.uuid()),
        participant_id: Set(telling.participant.uuid()),
        response_id: Set(telling.response.uuid()),
        call_id: Set(telling.call.uuid()),
        heard: Set(telling.heard.slug().to_owned()),
        told_by: Set(telling.by.uuid()),
        told_at: Set(stored(telling.at)),
    }
}

impl TryFrom<Model> for Telling {
    type Error = Fault;

    fn try_from(row: Model) -> Result<Self, Fault> {
        let spot = Spot::new("tellings", row.id);
        Ok(Self {
            id: Id::from_uuid(row.id),
            participant: Id::from_uuid(row.participant_id),
            response: Id::from_uuid(row.response_id),
            call: Id::from_uuid(row.call_id),
            heard: spot.some("heard", Heard::parse(&row.heard))?,
            by: Id::from_uuid(row.told_by),
            at: row.told_at,
        })
    }
}
