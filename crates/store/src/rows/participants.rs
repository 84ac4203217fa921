//! People on the panel, without saying who they are.

use fieldwork::{AskStage, AskedBy, ForceCode, Id, Participant, Reference, Wall};
use sea_orm::Set;
use sea_orm::entity::prelude::*;

use super::{Spot, stored};
use crate::Fault;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "participants")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub reference: String,
    pub reference_number: i64,
    pub force_code: String,
    pub team: Option<String>,
    pub language: String,
    pub report_date: Date,
    pub closed_on: Option<Date>,
    pub referred_at: DateTimeUtc,
    pub agreed_on: Date,
    pub asked_by: String,
    pub asked_team: Option<String>,
    pub asked_stage: Option<String>,
    pub wording: String,
    pub wall: Option<String>,
    pub force_reference_hash: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// The row of a participant. The hash of the force's own reference is set once, when they are referred.
pub(crate) fn row(participant: &Participant) -> ActiveModel {
    ActiveModel {
        id: Set(participant.id.uuid()),
        reference: Set(participant.reference.to_string()),
        reference_number: Set(number(&participant.reference)),
        force_code: Set(participant.force.to_string()),
        team: Set(participant.team.clone()),
        language: Set(participant.language.code().to_owned()),
        report_date: Set(participant.report_date),
        closed_on: Set(participant.closed_on),
        referred_at: Set(stored(participant.referred_at)),
        agreed_on: Set(participant.agreed_on),
        asked_by: Set(participant.asked_by.slug().to_owned()),
        asked_team: Set(participant.asked_team.clone()),
        asked_stage: Set(participant.asked_stage.map(|stage| stage.slug().to_owned())),
        wording: Set(participant.wording.clone()),
        wall: Set(participant.wall.map(|wall| wall.slug().to_owned())),
        ..Default::default()
    }
}

/// The counter a reference was made from.
fn number(reference: &Reference) -> i64 {
    let digits = reference.as_str().trim_start_matches(|character: char| !character.is_ascii_digit());
    digits.parse().unwrap_or_default()
}

fn stage(spot: &Spot, slug: Option<&str>) -> Result<Option<AskStage>, Fault> {
    slug.map(|slug| spot.read("asked_stage", AskStage::parse(slug))).transpose()
}

impl TryFrom<Model> for Participant {
    type Error = Fault;

    fn try_from(row: Model) -> Result<Self, Fault> {
        let spot = Spot::new("participants", row.id);
        Ok(Self {
            id: Id::from_uuid(row.id),
            reference: spot.read("reference", Reference::parse(&row.reference))?,
            force: spot.read("force_code", ForceCode::parse(&row.force_code))?,
            team: row.team,
            language: spot.language(&row.language)?,
            report_date: row.report_date,
            closed_on: row.closed_on,
            referred_at: row.referred_at,
            agreed_on: row.agreed_on,
            asked_by: spot.read("asked_by", AskedBy::parse(&row.asked_by))?,
            asked_team: row.asked_team,
            asked_stage: stage(&spot, row.asked_stage.as_deref())?,
            wording: row.wording,
            wall: row.wall.as_deref().map(|wall| spot.read("wall", Wall::parse(wall))).transpose()?,
        })
    }
}
