//! Concerns: their kind, their clock and their state. What they are about is in their entries.

use fieldwork::{Concern, ConcernKind, ConcernOutcome, ConcernState, ForceCode, Id, Reference};
use sea_orm::Set;
use sea_orm::entity::prelude::*;

use super::{Spot, stored};
use crate::Fault;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "concerns")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub participant_id: Uuid,
    pub case_id: Option<Uuid>,
    pub force_code: String,
    pub reference: String,
    pub kind: String,
    pub raised_by: Uuid,
    pub raised_at: DateTimeUtc,
    pub act_by: DateTimeUtc,
    pub state: String,
    pub state_by: Option<Uuid>,
    pub state_at: Option<DateTimeUtc>,
    pub outcome: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub(crate) fn row(concern: &Concern, force: &ForceCode) -> ActiveModel {
    let (by, at, outcome) = match concern.state {
        ConcernState::Raised => (None, None, None),
        ConcernState::Acknowledged { by, at } => (Some(by), Some(at), None),
        ConcernState::Closed { by, at, outcome } => (Some(by), Some(at), Some(outcome)),
    };
    ActiveModel {
        id: Set(concern.id.uuid()),
        participant_id: Set(concern.participant.uuid()),
        case_id: Set(concern.case.map(|case| case.uuid())),
        force_code: Set(force.to_string()),
        reference: Set(concern.reference.to_string()),
        kind: Set(concern.kind.slug().to_owned()),
        raised_by: Set(concern.raised_by.uuid()),
        raised_at: Set(stored(concern.raised_at)),
        act_by: Set(stored(concern.act_by)),
        state: Set(concern.state.slug().to_owned()),
        state_by: Set(by.map(|by| by.uuid())),
        state_at: Set(at.map(stored)),
        outcome: Set(outcome.map(|outcome| outcome.slug().to_owned())),
    }
}

impl TryFrom<Model> for Concern {
    type Error = Fault;

    fn try_from(row: Model) -> Result<Self, Fault> {
        let spot = Spot::new("concerns", row.id);
        Ok(Self {
            id: Id::from_uuid(row.id),
            participant: Id::from_uuid(row.participant_id),
            reference: spot.read("reference", Reference::parse(&row.reference))?,
            case: row.case_id.map(Id::from_uuid),
            kind: spot.read("kind", ConcernKind::parse(&row.kind))?,
            raised_by: Id::from_uuid(row.raised_by),
            raised_at: row.raised_at,
            act_by: row.act_by,
            state: state(&spot, &row)?,
        })
    }
}

impl Model {
    /// The force of the person it is about.
    pub(crate) fn force(&self) -> Result<ForceCode, Fault> {
        Spot::new("concerns", self.id).read("force_code", ForceCode::parse(&self.force_code))
    }
}

fn state(spot: &Spot, row: &Model) -> Result<ConcernState, Fault> {
    let by = || spot.some("state_by", row.state_by.map(Id::from_uuid));
    let at = || spot.some("state_at", row.state_at);
    match row.state.as_str() {
        "raised" => Ok(ConcernState::Raised),
        "acknowledged" => Ok(ConcernState::Acknowledged { by: by()?, at: at()? }),
        "closed" => {
            let outcome = spot.some("outcome", row.outcome.as_deref())?;
            let outcome = spot.read("outcome", ConcernOutcome::parse(outcome))?;
            Ok(ConcernState::Closed { by: by()?, at: at()?, outcome })
        }
        _ => Err(spot.corrupt("state")),
    }
}
