//! With which organisation an account is signed in, and as whom there.

use fieldwork::Id;
use sea_orm::entity::prelude::*;

use crate::OrganisationLink;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "organisation_links")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: Uuid,
    pub issuer: String,
    pub subject: Option<String>,
    pub linked_at: DateTimeUtc,
    pub bound_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl From<Model> for OrganisationLink {
    fn from(row: Model) -> Self {
        Self {
            account: Id::from_uuid(row.account_id),
            issuer: row.issuer,
            subject: row.subject,
            linked_at: row.linked_at,
            bound_at: row.bound_at,
        }
    }
}
