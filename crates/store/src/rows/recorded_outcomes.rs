//! What a coordinator recorded about a case. The note is under seal.

use fieldwork::{ContactWay, DispositionCode, ForceCode, Id, Participant, RecordedOutcome};
use sea_orm::Set;
use sea_orm::entity::prelude::*;

use super::{Spot, stored};
use crate::Fault;
use crate::vault::{PersonKey, Place};

const TABLE: &str = "recorded_outcomes";

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "recorded_outcomes")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub participant_id: Uuid,
    pub case_id: Uuid,
    pub force_code: String,
    pub way: String,
    pub outcome: String,
    pub note: Option<Vec<u8>>,
    pub recorded_by: Uuid,
    pub recorded_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub(crate) fn row(
    participant: Id<Participant>,
    force: &ForceCode,
    recorded: &RecordedOutcome,
    key: &PersonKey,
) -> Result<ActiveModel, Fault> {
    let name = recorded.id.to_string();
    let note = recorded.note.as_deref().map(|note| key.seal(place(&name), note)).transpose()?;
    Ok(ActiveModel {
        id: Set(recorded.id.uuid()),
        participant_id: Set(participant.uuid()),
        case_id: Set(recorded.case.uuid()),
        force_code: Set(force.to_string()),
        way: Set(recorded.way.slug().to_owned()),
        outcome: Set(recorded.outcome.to_string()),
        note: Set(note),
        recorded_by: Set(recorded.recorded_by.uuid()),
        recorded_at: Set(stored(recorded.recorded_at)),
    })
}

impl Model {
    /// What was recorded, with its note.
    pub(crate) fn open(self, key: &PersonKey) -> Result<RecordedOutcome, Fault> {
        let name = self.id.to_string();
        let note = self.note.as_deref().map(|note| key.open(place(&name), note)).transpose()?;
        Ok(RecordedOutcome { note, ..self.closed()? })
    }

    /// What was recorded, without its note.
    pub(crate) fn closed(self) -> Result<RecordedOutcome, Fault> {
        let spot = Spot::new(TABLE, self.id);
        Ok(RecordedOutcome {
            id: Id::from_uuid(self.id),
            case: Id::from_uuid(self.case_id),
            way: spot.read("way", ContactWay::parse(&self.way))?,
            outcome: spot.read("outcome", DispositionCode::parse(&self.outcome))?,
            note: None,
            recorded_by: Id::from_uuid(self.recorded_by),
            recorded_at: self.recorded_at,
        })
    }
}

fn place(row: &str) -> Place<'_> {
    Place { table: TABLE, column: "note", row }
}
