//! Programs that speak for an account, known by the hash of their secret.

use access::TokenScopes;
use fieldwork::Id;
use sea_orm::entity::prelude::*;

use super::Spot;
use crate::{ApiTokenRow, Fault};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "api_tokens")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub account_id: Uuid,
    pub name: String,
    pub token_hash: String,
    pub made_at: DateTimeUtc,
    pub expires_at: DateTimeUtc,
    pub revoked_at: Option<DateTimeUtc>,
    pub used_at: Option<DateTimeUtc>,
    pub scopes: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl TryFrom<Model> for ApiTokenRow {
    type Error = Fault;

    fn try_from(row: Model) -> Result<Self, Fault> {
        let spot = Spot::new("api_tokens", row.id);
        Ok(Self {
            id: Id::from_uuid(row.id),
            account: Id::from_uuid(row.account_id),
            name: row.name,
            made_at: row.made_at,
            expires_at: row.expires_at,
            revoked_at: row.revoked_at,
            used_at: row.used_at,
            scopes: spot.read("scopes", TokenScopes::parse(&row.scopes))?,
        })
    }
}
