//! Calls made to people.

use fieldwork::{Call, DispositionCode, ForceCode, Id};
use sea_orm::Set;
use sea_orm::entity::prelude::*;

use super::{Spot, stored};
use crate::Fault;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "calls")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub case_id: Uuid,
    pub force_code: String,
    pub appointment_id: Uuid,
    pub interviewer_id: Uuid,
    pub dialled_at: DateTimeUtc,
    pub outcome: Option<String>,
    pub message_left: bool,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub(crate) fn row(call: &Call, force: &ForceCode) -> ActiveModel {
    ActiveModel {
        id: Set(call.id.uuid()),
        case_id: Set(call.case.uuid()),
        force_code: Set(force.to_string()),
        appointment_id: Set(call.appointment.uuid()),
        interviewer_id: Set(call.interviewer.uuid()),
        dialled_at: Set(stored(call.dialled_at)),
        outcome: Set(call.outcome.as_ref().map(ToString::to_string)),
        message_left: Set(call.message_left),
    }
}

impl TryFrom<Model> for Call {
    type Error = Fault;

    fn try_from(row: Model) -> Result<Self, Fault> {
        let spot = Spot::new("calls", row.id);
        let outcome = row.outcome.as_deref().map(|code| spot.read("outcome", DispositionCode::parse(code)));
        Ok(Self {
            id: Id::from_uuid(row.id),
            case: Id::from_uuid(row.case_id),
            appointment: Id::from_uuid(row.appointment_id),
            interviewer: Id::from_uuid(row.interviewer_id),
            dialled_at: row.dialled_at,
            outcome: outcome.transpose()?,
            message_left: row.message_left,
        })
    }
}
