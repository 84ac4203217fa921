//! Asks that came to nothing.

use chrono::{DateTime, Utc};
use fieldwork::{Ask, AskOutcome, AskStage, AskedBy, ForceCode, Id};
use sea_orm::Set;
use sea_orm::entity::prelude::*;

use super::{Spot, stored};
use crate::Fault;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "asks")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub force_code: String,
    pub team: Option<String>,
    pub asked_by: String,
    pub wording: Option<String>,
    pub stage: Option<String>,
    pub asked_on: Date,
    pub outcome: String,
    pub reason: String,
    pub recorded_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub(crate) fn row(id: Id<Ask>, ask: &Ask, now: DateTime<Utc>) -> ActiveModel {
    ActiveModel {
        id: Set(id.uuid()),
        force_code: Set(ask.force.to_string()),
        team: Set(ask.team.clone()),
        asked_by: Set(ask.asked_by.slug().to_owned()),
        wording: Set(ask.wording.clone()),
        stage: Set(ask.stage.map(|stage| stage.slug().to_owned())),
        asked_on: Set(ask.asked_on),
        outcome: Set(ask.outcome.slug().to_owned()),
        reason: Set(ask.reason.clone()),
        recorded_at: Set(stored(now)),
    }
}

impl TryFrom<Model> for Ask {
    type Error = Fault;

    fn try_from(row: Model) -> Result<Self, Fault> {
        let spot = Spot::new("asks", row.id);
        Ok(Self {
            force: spot.read("force_code", ForceCode::parse(&row.force_code))?,
            team: row.team,
            asked_by: spot.read("asked_by", AskedBy::parse(&row.asked_by))?,
            wording: row.wording,
            stage: row
                .stage
                .as_deref()
                .map(|stage| spot.read("stage", AskStage::parse(stage)))
                .transpose()?,
            asked_on: row.asked_on,
            outcome: spot.read("outcome", AskOutcome::parse(&row.outcome))?,
            reason: row.reason,
        })
    }
}
