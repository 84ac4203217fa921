//! Entries of the audit.

use access::Role;
use fieldwork::{ForceCode, Id};
use sea_orm::entity::prelude::*;

use super::Spot;
use crate::{AuditEntry, Fault};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "audit")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    pub at: DateTimeUtc,
    pub action: String,
    pub actor_id: Uuid,
    pub actor_name: String,
    pub actor_role: String,
    pub force_code: Option<String>,
    pub subject: Option<String>,
    pub previous_hash: String,
    pub hash: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl TryFrom<Model> for AuditEntry {
    type Error = Fault;

    fn try_from(row: Model) -> Result<Self, Fault> {
        let spot = Spot::new("audit", row.number);
        let force = row.force_code.as_deref().map(|code| spot.read("force_code", ForceCode::parse(code)));
        Ok(Self {
            number: spot.read("number", u64::try_from(row.number))?,
            at: row.at,
            action: row.action,
            actor: Id::from_uuid(row.actor_id),
            actor_name: row.actor_name,
            actor_role: spot.read("actor_role", Role::parse(&row.actor_role))?,
            force: force.transpose()?,
            subject: row.subject,
        })
    }
}
