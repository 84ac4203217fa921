//! Debriefs that interviewers asked for, their words under seal.

use fieldwork::{Debrief, DebriefState, DebriefWanted, Id};
use sea_orm::Set;
use sea_orm::entity::prelude::*;

use super::{Spot, stored};
use crate::Fault;
use crate::vault::{Place, Vault};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "debriefs")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub interviewer_id: Uuid,
    pub asked_at: DateTimeUtc,
    pub wanted: String,
    pub words: Vec<u8>,
    pub state: String,
    pub held_by: Option<Uuid>,
    pub held_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub(crate) fn row(debrief: &Debrief, vault: &Vault) -> Result<ActiveModel, Fault> {
    let (state, held) = match debrief.state {
        DebriefState::Asked => ("asked", None),
        DebriefState::Held { by, at } => ("held", Some((by, at))),
    };
    Ok(ActiveModel {
        id: Set(debrief.id.uuid()),
        interviewer_id: Set(debrief.interviewer.uuid()),
        asked_at: Set(stored(debrief.asked_at)),
        wanted: Set(debrief.wanted.slug().to_owned()),
        words: Set(vault.seal(place(&debrief.id.to_string()), debrief.words.as_bytes())?),
        state: Set(state.to_owned()),
        held_by: Set(held.map(|(by, _)| by.uuid())),
        held_at: Set(held.map(|(_, at)| stored(at))),
    })
}

impl Model {
    pub(crate) fn open(self, vault: &Vault) -> Result<Debrief, Fault> {
        let spot = Spot::new("debriefs", self.id);
        let words = vault.open(place(&self.id.to_string()), &self.words)?;
        let held = self.held_by.zip(self.held_at);
        Ok(Debrief {
            id: Id::from_uuid(self.id),
            interviewer: Id::from_uuid(self.interviewer_id),
            asked_at: self.asked_at,
            wanted: spot.read("wanted", DebriefWanted::parse(&self.wanted))?,
            words: spot.read("words", String::from_utf8(words).map_err(|_| "not text"))?,
            state: held
                .map_or(DebriefState::Asked, |(by, at)| DebriefState::Held { by: Id::from_uuid(by), at }),
        })
    }
}

fn place(row: &str) -> Place<'_> {
    Place { table: "debriefs", column: "words", row }
}
