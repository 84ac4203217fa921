//! The stretches an interview was talked.

use chrono::{DateTime, Utc};
use fieldwork::Span;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "interview_spans")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub interview_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    pub began_at: DateTimeUtc,
    pub ended_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    /// The span; one that goes on has lasted until this moment.
    pub(crate) fn span(&self, now: DateTime<Utc>) -> Span {
        Span { from: self.began_at, until: self.ended_at.unwrap_or(now) }
    }
}
