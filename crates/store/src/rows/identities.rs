//! Who a person is, each part under its own seal, so that one can be read without the others.

use fieldwork::{Id, Identity, Participant, PhoneNumber};
use sea_orm::Set;
use sea_orm::entity::prelude::*;

use super::Spot;
use crate::vault::{PersonKey, Place};
use crate::{Fault, SealFault};

const TABLE: &str = "identities";

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "identities")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub participant_id: Uuid,
    pub name: Vec<u8>,
    pub preferred_name: Vec<u8>,
    pub number: Vec<u8>,
    pub force_reference: Vec<u8>,
    pub number_hash: Option<String>,
    pub referral_number_hash: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub(crate) fn row(
    participant: Id<Participant>,
    identity: &Identity,
    (key, number_hash): (&PersonKey, String),
) -> Result<ActiveModel, SealFault> {
    let id = participant.to_string();
    let seal = |column, plain: &str| key.seal(Place { table: TABLE, column, row: &id }, plain);
    Ok(ActiveModel {
        participant_id: Set(participant.uuid()),
        name: Set(seal("name", &identity.name)?),
        preferred_name: Set(seal("preferred_name", &identity.preferred_name)?),
        number: Set(seal("number", identity.number.international())?),
        force_reference: Set(seal("force_reference", &identity.force_reference)?),
        number_hash: Set(Some(number_hash.clone())),
        referral_number_hash: Set(Some(number_hash)),
    })
}

/// Another number of the person, under seal. What the referral said stays known by its hash.
pub(crate) fn other_number(
    participant: Id<Participant>,
    number: &PhoneNumber,
    (key, number_hash): (&PersonKey, String),
) -> Result<ActiveModel, SealFault> {
    let place = Place { table: TABLE, column: "number", row: &participant.to_string() };
    Ok(ActiveModel {
        participant_id: Set(participant.uuid()),
        number: Set(key.seal(place, number.international())?),
        number_hash: Set(Some(number_hash)),
        ..Default::default()
    })
}

impl Model {
    pub(crate) fn open(&self, key: &PersonKey) -> Result<Identity, Fault> {
        let number = self.part("number", &self.number, key)?;
        Ok(Identity {
            name: self.part("name", &self.name, key)?,
            preferred_name: self.preferred_name(key)?,
            number: Spot::new(TABLE, self.participant_id).read("number", PhoneNumber::parse(&number))?,
            force_reference: self.force_reference(key)?,
        })
    }

    pub(crate) fn preferred_name(&self, key: &PersonKey) -> Result<String, SealFault> {
        self.part("preferred_name", &self.preferred_name, key)
    }

    pub(crate) fn force_reference(&self, key: &PersonKey) -> Result<String, SealFault> {
        self.part("force_reference", &self.force_reference, key)
    }

    fn part(&self, column: &'static str, sealed: &[u8], key: &PersonKey) -> Result<String, SealFault> {
        let row = self.participant_id.to_string();
        key.open(Place { table: TABLE, column, row: &row }, sealed)
    }
}
