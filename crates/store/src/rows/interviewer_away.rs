//! The days on which interviewers are away.

use fieldwork::{Account, Away, Id};
use sea_orm::Set;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "interviewer_away")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub first_day: Date,
    #[sea_orm(primary_key, auto_increment = false)]
    pub last_day: Date,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub(crate) fn row(account: Id<Account>, away: &Away) -> ActiveModel {
    ActiveModel { account_id: Set(account.uuid()), first_day: Set(away.first), last_day: Set(away.last) }
}

impl From<Model> for Away {
    fn from(row: Model) -> Self {
        Self { first: row.first_day, last: row.last_day }
    }
}
