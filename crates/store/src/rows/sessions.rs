//! Browsers that are signed in, known by the hash of their secret.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sessions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub token_hash: String,
    pub account_id: Uuid,
    pub opened_at: DateTimeUtc,
    pub last_seen_at: DateTimeUtc,
    pub proved_at: Option<DateTimeUtc>,
    pub second: Option<String>,
    pub browser: Option<String>,
    pub organisation: Option<String>,
    pub vouched: bool,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
