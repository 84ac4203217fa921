//! Actions as they were planned.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "actions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub force_code: String,
    pub plan: String,
    pub theme: String,
    pub owner: String,
    pub finding_id: Option<Uuid>,
    pub what_en: String,
    pub what_cy: String,
    pub moves: String,
    pub first_due: Date,
    pub planned_by: Uuid,
    pub planned_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
