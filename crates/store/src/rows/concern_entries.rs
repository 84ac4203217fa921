//! The timeline of a concern. What was written is under the person's seal.

use fieldwork::{Concern, ConcernEntry, ConcernStep, Id};
use sea_orm::Set;
use sea_orm::entity::prelude::*;

use super::{Spot, stored};
use crate::Fault;
use crate::vault::{PersonKey, Place};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "concern_entries")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub concern_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    pub step: String,
    pub by_id: Uuid,
    pub at: DateTimeUtc,
    pub words: Option<Vec<u8>>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub(crate) fn row(concern: Id<Concern>, entry: &ConcernEntry, key: &PersonKey) -> Result<ActiveModel, Fault> {
    let name = place_name(concern.uuid(), i64::from(entry.number));
    let words = entry.words.as_ref().map(|words| key.seal(place(&name), words)).transpose()?;
    Ok(ActiveModel {
        concern_id: Set(concern.uuid()),
        number: Set(i64::from(entry.number)),
        step: Set(entry.step.slug().to_owned()),
        by_id: Set(entry.by.uuid()),
        at: Set(stored(entry.at)),
        words: Set(words),
    })
}

impl Model {
    /// The entry; without its words once the person's key has been destroyed.
    pub(crate) fn open(self, key: Option<&PersonKey>) -> Result<ConcernEntry, Fault> {
        let name = place_name(self.concern_id, self.number);
        let spot = Spot::new("concern_entries", &name);
        let words = match (key, &self.words) {
            (Some(key), Some(sealed)) => Some(key.open(place(&name), sealed)?),
            _ => None,
        };
        Ok(ConcernEntry {
            number: spot.count("number", self.number)?,
            step: spot.read("step", ConcernStep::parse(&self.step))?,
            by: Id::from_uuid(self.by_id),
            at: self.at,
            words,
        })
    }
}

fn place_name(concern: Uuid, number: i64) -> String {
    format!("{concern} {number}")
}

fn place(row: &str) -> Place<'_> {
    Place { table: "concern_entries", column: "words", row }
}
