//! Letting somebody in, as one administrator asks for it and another confirms it.

use access::Role;
use fieldwork::Id;
use sea_orm::Set;
use sea_orm::entity::prelude::*;

use super::{Spot, stored};
use crate::{AccountAct, ActKind, ActState, Fault};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "account_acts")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub account_id: Uuid,
    pub what: String,
    pub role: String,
    pub detail: Option<String>,
    pub asked_by: Option<Uuid>,
    pub asked_at: DateTimeUtc,
    pub state: String,
    pub ended_by: Option<Uuid>,
    pub ended_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub(crate) fn row(act: &AccountAct) -> ActiveModel {
    ActiveModel {
        id: Set(act.id.uuid()),
        account_id: Set(act.account.uuid()),
        what: Set(act.what.slug().to_owned()),
        role: Set(act.role.slug().to_owned()),
        detail: Set(act.detail.clone()),
        asked_by: Set(act.asked_by.map(|id| id.uuid())),
        asked_at: Set(stored(act.asked_at)),
        state: Set(act.state.slug().to_owned()),
        ended_by: Set(act.ended_by.map(|id| id.uuid())),
        ended_at: Set(act.ended_at.map(stored)),
    }
}

impl TryFrom<Model> for AccountAct {
    type Error = Fault;

    fn try_from(row: Model) -> Result<Self, Fault> {
        let spot = Spot::new("account_acts", row.id);
        Ok(Self {
            id: Id::from_uuid(row.id),
            account: Id::from_uuid(row.account_id),
            what: spot.some("what", ActKind::parse(&row.what))?,
            role: spot.read("role", Role::parse(&row.role))?,
            detail: row.detail,
            asked_by: row.asked_by.map(Id::from_uuid),
            asked_at: row.asked_at,
            state: spot.some("state", ActState::parse(&row.state))?,
            ended_by: row.ended_by.map(Id::from_uuid),
            ended_at: row.ended_at,
        })
    }
}
