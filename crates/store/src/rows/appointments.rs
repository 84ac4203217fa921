//! Appointments for interviews.

use fieldwork::{Appointment, AppointmentState, ForceCode, Id, Slot};
use sea_orm::Set;
use sea_orm::entity::prelude::*;

use super::{Spot, stored};
use crate::Fault;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "appointments")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub case_id: Uuid,
    pub force_code: String,
    pub interviewer_id: Uuid,
    pub starts_at: DateTimeUtc,
    pub minutes: i64,
    pub asked_by_person: bool,
    pub state: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub(crate) fn row(appointment: &Appointment, force: &ForceCode) -> ActiveModel {
    ActiveModel {
        id: Set(appointment.id.uuid()),
        case_id: Set(appointment.case.uuid()),
        force_code: Set(force.to_string()),
        interviewer_id: Set(appointment.interviewer.uuid()),
        starts_at: Set(stored(appointment.slot.start)),
        minutes: Set(i64::from(appointment.slot.minutes)),
        asked_by_person: Set(appointment.asked_by_person),
        state: Set(appointment.state.slug().to_owned()),
    }
}

impl TryFrom<Model> for Appointment {
    type Error = Fault;

    fn try_from(row: Model) -> Result<Self, Fault> {
        let spot = Spot::new("appointments", row.id);
        Ok(Self {
            id: Id::from_uuid(row.id),
            case: Id::from_uuid(row.case_id),
            interviewer: Id::from_uuid(row.interviewer_id),
            slot: Slot { start: row.starts_at, minutes: spot.count("minutes", row.minutes)? },
            asked_by_person: row.asked_by_person,
            state: spot.read("state", AppointmentState::parse(&row.state))?,
        })
    }
}
