//! Links by which a password is set, known by the hash of their secret.

use fieldwork::Id;
use sea_orm::entity::prelude::*;

use super::Spot;
use crate::{Fault, LinkKind, SignInLink};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sign_in_links")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    #[sea_orm(unique)]
    pub secret_hash: String,
    pub account_id: Uuid,
    pub kind: String,
    pub made_at: DateTimeUtc,
    pub expires_at: DateTimeUtc,
    pub ended_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl TryFrom<Model> for SignInLink {
    type Error = Fault;

    fn try_from(row: Model) -> Result<Self, Fault> {
        Ok(Self {
            id: Id::from_uuid(row.id),
            account: Id::from_uuid(row.account_id),
            kind: Spot::new("sign_in_links", row.id).some("kind", LinkKind::parse(&row.kind))?,
            made_at: row.made_at,
            expires_at: row.expires_at,
            ended_at: row.ended_at,
        })
    }
}
