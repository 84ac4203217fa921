//! What is said in public about findings.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "responses")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub force_code: String,
    pub finding_id: Uuid,
    pub said_en: String,
    pub said_cy: String,
    pub done_en: String,
    pub done_cy: String,
    pub written_by: Uuid,
    pub written_at: DateTimeUtc,
    pub state: String,
    pub published_by: Option<Uuid>,
    pub published_at: Option<DateTimeUtc>,
    pub retracted_by: Option<Uuid>,
    pub retracted_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
