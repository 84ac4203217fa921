//! One person in one wave.

use fieldwork::{Case, CaseState, DispositionCode, ForceCode, Id, Reference, Window};
use questionnaire::Wave;
use sea_orm::Set;
use sea_orm::entity::prelude::*;

use super::Spot;
use crate::Fault;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "cases")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub participant_id: Uuid,
    pub force_code: String,
    pub reference: String,
    pub wave: String,
    pub due: Date,
    pub opens: Date,
    pub closes: Date,
    pub attempts: i64,
    pub not_before: Option<Date>,
    pub state: String,
    pub appointment_id: Option<Uuid>,
    pub interview_id: Option<Uuid>,
    pub disposition: Option<String>,
    pub closed_on: Option<Date>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub(crate) fn row(case: &Case) -> ActiveModel {
    let (disposition, closed_on) = match &case.state {
        CaseState::Closed { disposition, on } => (Some(disposition.to_string()), Some(*on)),
        _ => (None, None),
    };
    ActiveModel {
        id: Set(case.id.uuid()),
        participant_id: Set(case.participant.uuid()),
        force_code: Set(case.force.to_string()),
        reference: Set(case.reference.to_string()),
        wave: Set(case.wave.slug().to_owned()),
        due: Set(case.window.due),
        opens: Set(case.window.opens),
        closes: Set(case.window.closes),
        attempts: Set(i64::from(case.attempts)),
        not_before: Set(case.not_before),
        state: Set(case.state.name().to_owned()),
        appointment_id: Set(case.appointment().map(|id| id.uuid())),
        interview_id: Set(case.interview().map(|id| id.uuid())),
        disposition: Set(disposition),
        closed_on: Set(closed_on),
    }
}

impl TryFrom<Model> for Case {
    type Error = Fault;

    fn try_from(row: Model) -> Result<Self, Fault> {
        let spot = Spot::new("cases", row.id);
        Ok(Self {
            id: Id::from_uuid(row.id),
            participant: Id::from_uuid(row.participant_id),
            reference: spot.read("reference", Reference::parse(&row.reference))?,
            force: spot.read("force_code", ForceCode::parse(&row.force_code))?,
            wave: spot.some("wave", Wave::parse(&row.wave))?,
            window: Window { due: row.due, opens: row.opens, closes: row.closes },
            attempts: spot.count("attempts", row.attempts)?,
            not_before: row.not_before,
            state: state(&spot, &row)?,
        })
    }
}

fn state(spot: &Spot, row: &Model) -> Result<CaseState, Fault> {
    let appointment = || spot.some("appointment_id", row.appointment_id.map(Id::from_uuid));
    let interview = || spot.some("interview_id", row.interview_id.map(Id::from_uuid));
    match row.state.as_str() {
        "open" => Ok(CaseState::Open),
        "booked" => Ok(CaseState::Booked { appointment: appointment()? }),
        "interviewing" => Ok(CaseState::Interviewing { interview: interview()? }),
        "paused" => Ok(CaseState::Paused { interview: interview()? }),
        "closed" => {
            let code = spot.some("disposition", row.disposition.as_deref())?;
            let disposition = spot.read("disposition", DispositionCode::parse(code))?;
            Ok(CaseState::Closed { disposition, on: spot.some("closed_on", row.closed_on)? })
        }
        _ => Err(spot.corrupt("state")),
    }
}
