//! A change of the process that a risk of the register caused.

use fieldwork::Id;
use improvement::{Hand, NewProcessChange, ProcessChange, RegisterRisk};
use sea_orm::Set;
use sea_orm::entity::prelude::*;

use super::stored;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "process_changes")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub risk_id: Uuid,
    pub changed_on: Date,
    pub until_then: String,
    pub from_then: String,
    pub recorded_by: Uuid,
    pub recorded_role: String,
    pub recorded_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub(crate) fn row(change: &ProcessChange) -> ActiveModel {
    ActiveModel {
        id: Set(change.id.uuid()),
        risk_id: Set(change.risk.uuid()),
        changed_on: Set(change.made.changed_on),
        until_then: Set(change.made.until_then.clone()),
        from_then: Set(change.made.from_then.clone()),
        recorded_by: Set(change.hand.account.uuid()),
        recorded_role: Set(change.hand.role.clone()),
        recorded_at: Set(stored(change.hand.at)),
    }
}

impl Model {
    /// The change of this risk.
    pub(crate) fn of(self, risk: &RegisterRisk) -> ProcessChange {
        ProcessChange {
            id: Id::from_uuid(self.id),
            risk: risk.id,
            number: risk.number,
            force: risk.force.clone(),
            made: NewProcessChange {
                changed_on: self.changed_on,
                until_then: self.until_then,
                from_then: self.from_then,
            },
            hand: Hand {
                account: Id::from_uuid(self.recorded_by),
                role: self.recorded_role,
                at: self.recorded_at,
            },
        }
    }
}
