//! Checks before calls: what was decided stands in the open, what was said is under seal.

use fieldwork::{CallCheck, ForceCode, Id, Participant, RiskNews, RiskOutcome};
use sea_orm::Set;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use super::{Spot, stored};
use crate::Fault;
use crate::vault::{PersonKey, Place};

const TABLE: &str = "call_checks";

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "call_checks")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub participant_id: Uuid,
    pub case_id: Uuid,
    pub force_code: String,
    pub appointment_id: Uuid,
    pub interviewer_id: Uuid,
    pub outcome: String,
    pub words: Vec<u8>,
    pub checked_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// What is sealed.
#[derive(Default, Serialize, Deserialize)]
struct Words {
    news: Vec<RiskNews>,
    reason: String,
}

pub(crate) fn row(
    check: &CallCheck,
    (person, force): (Id<Participant>, &ForceCode),
    key: &PersonKey,
) -> Result<ActiveModel, Fault> {
    let words = Words { news: check.news.clone(), reason: check.reason.clone() };
    Ok(ActiveModel {
        id: Set(check.id.uuid()),
        participant_id: Set(person.uuid()),
        case_id: Set(check.case.uuid()),
        force_code: Set(force.to_string()),
        appointment_id: Set(check.appointment.uuid()),
        interviewer_id: Set(check.interviewer.uuid()),
        outcome: Set(check.outcome.slug().to_owned()),
        words: Set(key.seal_json(place(&check.id.to_string()), &words)?),
        checked_at: Set(stored(check.checked_at)),
    })
}

impl Model {
    /// The check with its words; without them once the person's key has been destroyed.
    pub(crate) fn open(&self, key: Option<&PersonKey>) -> Result<CallCheck, Fault> {
        let words = key.map(|key| key.open_json::<Words>(place(&self.id.to_string()), &self.words));
        let Words { news, reason } = words.transpose()?.unwrap_or_default();
        Ok(CallCheck {
            id: Id::from_uuid(self.id),
            case: Id::from_uuid(self.case_id),
            appointment: Id::from_uuid(self.appointment_id),
            interviewer: Id::from_uuid(self.interviewer_id),
            checked_at: self.checked_at,
            news,
            outcome: self.outcome()?,
            reason,
        })
    }

    pub(crate) fn outcome(&self) -> Result<RiskOutcome, Fault> {
        Spot::new(TABLE, self.id).read("outcome", RiskOutcome::parse(&self.outcome))
    }
}

fn place(row: &str) -> Place<'_> {
    Place { table: TABLE, column: "words", row }
}
