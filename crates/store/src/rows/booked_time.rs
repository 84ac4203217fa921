//! The five-minute steps that interviewers have given to appointments that stand.

use fieldwork::{Appointment, Slot};
use sea_orm::Set;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "booked_time")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub interviewer_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub step: i64,
    pub appointment_id: Uuid,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// A row for each step that the appointment's slot touches.
pub(crate) fn rows(appointment: &Appointment) -> Vec<ActiveModel> {
    let row = |step| ActiveModel {
        interviewer_id: Set(appointment.interviewer.uuid()),
        step: Set(step),
        appointment_id: Set(appointment.id.uuid()),
    };
    steps(&appointment.slot).map(row).collect()
}

fn steps(slot: &Slot) -> impl Iterator<Item = i64> + use<> {
    let length = i64::from(Slot::GRID_MINUTES).saturating_mul(60);
    let first = slot.start.timestamp().div_euclid(length);
    let last = slot.end().timestamp().saturating_sub(1).div_euclid(length);
    first..=last
}
