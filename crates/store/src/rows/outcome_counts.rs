//! How many of a month's investigations ended with one outcome.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "outcome_counts")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub month_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub outcome: i64,
    pub investigations: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
