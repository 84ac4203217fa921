//! Walls as they went up and came down.

use access::Actor;
use fieldwork::{ForceCode, Id, Participant, Wall};
use sea_orm::Set;
use sea_orm::entity::prelude::*;

use super::{Spot, stored};
use crate::vault::{PersonKey, Place};
use crate::{Fault, SealFault};

const TABLE: &str = "wall_changes";

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "wall_changes")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub participant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    pub force_code: String,
    pub wall: Option<String>,
    pub words: Option<Vec<u8>>,
    pub changed_by: Uuid,
    pub changed_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Which change of which person a row is.
#[derive(Clone, Copy)]
pub(crate) struct Nth {
    pub(crate) participant: Id<Participant>,
    pub(crate) number: i64,
}

pub(crate) fn row(
    nth: Nth,
    force: &ForceCode,
    (wall, words): (Option<Wall>, Option<Vec<u8>>),
    (actor, at): (&Actor, DateTimeUtc),
) -> ActiveModel {
    ActiveModel {
        participant_id: Set(nth.participant.uuid()),
        number: Set(nth.number),
        force_code: Set(force.to_string()),
        wall: Set(wall.map(|wall| wall.slug().to_owned())),
        words: Set(words),
        changed_by: Set(actor.account.uuid()),
        changed_at: Set(stored(at)),
    }
}

pub(crate) fn seal(nth: Nth, words: &str, key: &PersonKey) -> Result<Vec<u8>, SealFault> {
    key.seal(place(&name(nth)), words)
}

impl Model {
    /// The wall that went up, or nothing where one came down.
    pub(crate) fn wall(&self) -> Result<Option<Wall>, Fault> {
        let spot = Spot::new(TABLE, self.participant_id);
        self.wall.as_deref().map(|wall| spot.read("wall", Wall::parse(wall))).transpose()
    }

    /// Why, if it was said and the person's key is still there.
    pub(crate) fn reason(&self, key: Option<&PersonKey>) -> Result<Option<String>, Fault> {
        let nth = Nth { participant: Id::from_uuid(self.participant_id), number: self.number };
        let (Some(key), Some(words)) = (key, &self.words) else { return Ok(None) };
        Ok(Some(key.open(place(&name(nth)), words)?))
    }
}

fn name(Nth { participant, number }: Nth) -> String {
    format!("{participant}/{number}")
}

fn place(row: &str) -> Place<'_> {
    Place { table: TABLE, column: "words", row }
}
