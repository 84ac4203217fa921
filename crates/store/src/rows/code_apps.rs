//! Apps that show codes: the secret, under seal, and the newest step whose code was used.

use access::CodeSecret;
use sea_orm::entity::prelude::*;

use super::Spot;
use crate::vault::{Place, Vault};
use crate::{CodeApp, Fault};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "code_apps")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: Uuid,
    pub secret: Vec<u8>,
    pub made_at: DateTimeUtc,
    pub used_step: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// The place of a secret.
pub(crate) fn place(account: &str) -> Place<'_> {
    Place { table: "code_apps", column: "secret", row: account }
}

pub(crate) fn open(row: Model, vault: &Vault) -> Result<CodeApp, Fault> {
    let account = row.account_id.to_string();
    let bytes = vault.open(place(&account), &row.secret)?;
    let secret = Spot::new("code_apps", &account).read("secret", CodeSecret::from_bytes(&bytes))?;
    Ok(CodeApp { secret, made_at: row.made_at, used_step: row.used_step })
}
