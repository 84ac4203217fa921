//! A role that sat at a review meeting.

use improvement::Seat;
use sea_orm::entity::prelude::*;

use super::Spot;
use crate::Fault;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "register_seats")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub meeting_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub seat: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    pub(crate) fn seat(&self) -> Result<Seat, Fault> {
        Spot::new("register_seats", self.meeting_id).some("seat", Seat::parse(&self.seat))
    }
}
