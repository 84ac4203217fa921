//! A review meeting of the risk register.

use fieldwork::{ForceCode, Id};
use improvement::{Hand, NewMeeting, RegisterMeeting, Seat};
use sea_orm::Set;
use sea_orm::entity::prelude::*;

use super::{Spot, stored};
use crate::Fault;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "register_meetings")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub force_code: Option<String>,
    pub held_on: Date,
    pub decisions: String,
    pub next_on: Option<Date>,
    pub recorded_by: Uuid,
    pub recorded_role: String,
    pub recorded_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub(crate) fn row(meeting: &RegisterMeeting) -> ActiveModel {
    ActiveModel {
        id: Set(meeting.id.uuid()),
        force_code: Set(meeting.force.as_ref().map(ToString::to_string)),
        held_on: Set(meeting.held.held_on),
        decisions: Set(meeting.held.decisions.clone()),
        next_on: Set(meeting.held.next_on),
        recorded_by: Set(meeting.hand.account.uuid()),
        recorded_role: Set(meeting.hand.role.clone()),
        recorded_at: Set(stored(meeting.hand.at)),
    }
}

impl Model {
    /// The meeting with those who sat at it.
    pub(crate) fn with(self, mut seats: Vec<Seat>) -> Result<RegisterMeeting, Fault> {
        let spot = Spot::new("register_meetings", self.id);
        seats.sort_unstable();
        let force = self.force_code.as_deref().map(ForceCode::parse).transpose();
        Ok(RegisterMeeting {
            id: Id::from_uuid(self.id),
            force: spot.read("force_code", force)?,
            held: NewMeeting {
                held_on: self.held_on,
                seats,
                decisions: self.decisions,
                next_on: self.next_on,
            },
            hand: Hand {
                account: Id::from_uuid(self.recorded_by),
                role: self.recorded_role,
                at: self.recorded_at,
            },
        })
    }
}
