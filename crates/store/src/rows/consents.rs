//! What a person agreed to, each time it was asked.

use fieldwork::{Consent, ConsentChannel, Id, Participant};
use questionnaire::Wave;
use sea_orm::Set;
use sea_orm::entity::prelude::*;

use super::{Spot, stored};
use crate::Fault;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "consents")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub participant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    pub taking_part: bool,
    pub second_interview: bool,
    pub quotes: bool,
    pub told_what_changed: bool,
    pub wording: String,
    pub recorded_at: DateTimeUtc,
    pub wave: String,
    pub channel: String,
    pub recorded_by: Option<Uuid>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub(crate) fn row(participant: Id<Participant>, number: i64, consent: &Consent) -> ActiveModel {
    ActiveModel {
        participant_id: Set(participant.uuid()),
        number: Set(number),
        taking_part: Set(consent.taking_part),
        second_interview: Set(consent.second_interview),
        quotes: Set(consent.quotes),
        told_what_changed: Set(consent.told_what_changed),
        wording: Set(consent.wording.clone()),
        recorded_at: Set(stored(consent.recorded_at)),
        wave: Set(consent.wave.slug().to_owned()),
        channel: Set(consent.channel.slug().to_owned()),
        recorded_by: Set(consent.recorded_by.map(|account| account.uuid())),
    }
}

impl TryFrom<Model> for Consent {
    type Error = Fault;

    fn try_from(row: Model) -> Result<Self, Fault> {
        let spot = Spot::new("consents", row.participant_id);
        Ok(Self {
            wave: spot.some("wave", Wave::parse(&row.wave))?,
            channel: spot.read("channel", ConsentChannel::parse(&row.channel))?,
            recorded_by: row.recorded_by.map(Id::from_uuid),
            taking_part: row.taking_part,
            second_interview: row.second_interview,
            quotes: row.quotes,
            told_what_changed: row.told_what_changed,
            wording: row.wording,
            recorded_at: row.recorded_at,
        })
    }
}
