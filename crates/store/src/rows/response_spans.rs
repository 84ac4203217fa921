//! The response of a span of settled quarters, as it was told.

use sea_orm::entity::prelude::*;
use statistics::response_bias::SpanResponse;

use super::Spot;
use crate::Fault;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "response_spans")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub force_code: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub wave: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub from_month: String,
    pub to_month: String,
    pub content: Vec<u8>,
    pub told_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl TryFrom<Model> for SpanResponse {
    type Error = Fault;

    fn try_from(row: Model) -> Result<Self, Fault> {
        let spot = Spot::new("response_spans", format!("{} {} {}", row.force_code, row.wave, row.from_month));
        spot.read("content", serde_json::from_slice(&row.content))
    }
}
