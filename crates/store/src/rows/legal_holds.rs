//! Legal holds. Why they were placed and lifted is under the person's seal.

use fieldwork::{ForceCode, Id, LegalHold, Lifted, Reference};
use sea_orm::Set;
use sea_orm::entity::prelude::*;

use super::{Spot, stored};
use crate::Fault;
use crate::vault::{PersonKey, Place};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "legal_holds")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub participant_id: Uuid,
    pub force_code: String,
    pub reference: String,
    pub request_id: Option<Uuid>,
    pub placed_by: Uuid,
    pub placed_at: DateTimeUtc,
    pub reason: Option<Vec<u8>>,
    pub lifted_by: Option<Uuid>,
    pub lifted_at: Option<DateTimeUtc>,
    pub lifted_reason: Option<Vec<u8>>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub(crate) fn row(hold: &LegalHold, force: &ForceCode, key: &PersonKey) -> Result<ActiveModel, Fault> {
    let id = hold.id.to_string();
    let seal = |column, words: Option<&String>| -> Result<Option<Vec<u8>>, Fault> {
        Ok(words.map(|words| key.seal(place(column, &id), words)).transpose()?)
    };
    let lifted = hold.lifted.as_ref();
    Ok(ActiveModel {
        id: Set(hold.id.uuid()),
        participant_id: Set(hold.participant.uuid()),
        force_code: Set(force.to_string()),
        reference: Set(hold.reference.to_string()),
        request_id: Set(hold.request.map(|request| request.uuid())),
        placed_by: Set(hold.placed_by.uuid()),
        placed_at: Set(stored(hold.placed_at)),
        reason: Set(seal("reason", hold.reason.as_ref())?),
        lifted_by: Set(lifted.map(|lifted| lifted.by.uuid())),
        lifted_at: Set(lifted.map(|lifted| stored(lifted.at))),
        lifted_reason: Set(seal("lifted_reason", lifted.and_then(|lifted| lifted.reason.as_ref()))?),
    })
}

impl Model {
    /// The hold; without its reasons where no key is given or it has been destroyed.
    pub(crate) fn open(self, key: Option<&PersonKey>) -> Result<LegalHold, Fault> {
        let id = self.id.to_string();
        let spot = Spot::new("legal_holds", &id);
        let words = |column, sealed: Option<&Vec<u8>>| -> Result<Option<String>, Fault> {
            match (key, sealed) {
                (Some(key), Some(sealed)) => Ok(Some(key.open(place(column, &id), sealed)?)),
                _ => Ok(None),
            }
        };
        let lifted = match (self.lifted_by, self.lifted_at) {
            (Some(by), Some(at)) => Some(Lifted {
                by: Id::from_uuid(by),
                at,
                reason: words("lifted_reason", self.lifted_reason.as_ref())?,
            }),
            _ => None,
        };
        Ok(LegalHold {
            id: Id::from_uuid(self.id),
            participant: Id::from_uuid(self.participant_id),
            reference: spot.read("reference", Reference::parse(&self.reference))?,
            request: self.request_id.map(Id::from_uuid),
            placed_by: Id::from_uuid(self.placed_by),
            placed_at: self.placed_at,
            reason: words("reason", self.reason.as_ref())?,
            lifted,
        })
    }
}

fn place<'a>(column: &'static str, row: &'a str) -> Place<'a> {
    Place { table: "legal_holds", column, row }
}
