//! How a person can be contacted safely, under seal as a whole.

use fieldwork::{Id, Participant, SafeContactPlan};
use sea_orm::Set;
use sea_orm::entity::prelude::*;

use crate::Fault;
use crate::vault::{PersonKey, Place};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "safe_contact_plans")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub participant_id: Uuid,
    pub plan: Vec<u8>,
    pub confirmed_on: Date,
    pub expires_on: Date,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub(crate) fn row(
    participant: Id<Participant>,
    plan: &SafeContactPlan,
    key: &PersonKey,
) -> Result<ActiveModel, Fault> {
    Ok(ActiveModel {
        participant_id: Set(participant.uuid()),
        plan: Set(key.seal_json(place(&participant.to_string()), plan)?),
        confirmed_on: Set(plan.confirmed_on),
        expires_on: Set(plan.expires_on),
    })
}

impl Model {
    pub(crate) fn open(&self, key: &PersonKey) -> Result<SafeContactPlan, Fault> {
        key.open_json(place(&self.participant_id.to_string()), &self.plan)
    }
}

fn place(row: &str) -> Place<'_> {
    Place { table: "safe_contact_plans", column: "plan", row }
}
