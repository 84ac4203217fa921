//! Who withdrew: that it was done, and nothing of what went.

use fieldwork::{Completeness, ForceCode, Id, Participant, Reference, Withdrawal, WithdrawalChannel};
use sea_orm::Set;
use sea_orm::entity::prelude::*;

use super::{Spot, stored};
use crate::Fault;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "withdrawals")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub participant_id: Uuid,
    pub force_code: String,
    pub reference: String,
    pub channel: String,
    pub asked_on: Date,
    pub recorded_by: Uuid,
    pub recorded_at: DateTimeUtc,
    pub interviewed: Option<String>,
    pub published: bool,
    pub answers_deleted_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub(crate) fn row(participant: Id<Participant>, force: &ForceCode, withdrawal: &Withdrawal) -> ActiveModel {
    ActiveModel {
        participant_id: Set(participant.uuid()),
        force_code: Set(force.to_string()),
        reference: Set(withdrawal.reference.to_string()),
        channel: Set(withdrawal.channel.slug().to_owned()),
        asked_on: Set(withdrawal.asked_on),
        recorded_by: Set(withdrawal.recorded_by.uuid()),
        recorded_at: Set(stored(withdrawal.recorded_at)),
        interviewed: Set(withdrawal.interviewed.map(|completeness| completeness.slug().to_owned())),
        published: Set(withdrawal.published),
        answers_deleted_at: Set(withdrawal.answers_deleted_at.map(stored)),
    }
}

impl TryFrom<Model> for Withdrawal {
    type Error = Fault;

    fn try_from(row: Model) -> Result<Self, Fault> {
        let spot = Spot::new("withdrawals", row.participant_id);
        let interviewed = match row.interviewed.as_deref() {
            None => None,
            Some("full") => Some(Completeness::Full),
            Some("partial") => Some(Completeness::Partial),
            Some(_) => return Err(spot.corrupt("interviewed")),
        };
        Ok(Self {
            reference: spot.read("reference", Reference::parse(&row.reference))?,
            channel: spot.read("channel", WithdrawalChannel::parse(&row.channel))?,
            asked_on: row.asked_on,
            recorded_at: row.recorded_at,
            recorded_by: Id::from_uuid(row.recorded_by),
            interviewed,
            published: row.published,
            answers_deleted_at: row.answers_deleted_at,
        })
    }
}
