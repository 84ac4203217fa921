//! Accounts of members of staff.

use access::{AccountRecord, EmailAddress, PasswordHash, Role, Scope};
use fieldwork::{ForceCode, Id};
use sea_orm::entity::prelude::*;
use sea_orm::{NotSet, Set};

use super::Spot;
use crate::Fault;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "accounts")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub email: String,
    pub name: String,
    pub role: String,
    pub scope: String,
    pub force_code: Option<String>,
    pub language: String,
    pub password: String,
    pub active: bool,
    pub shortcuts: bool,
    pub generation: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub(crate) fn row(account: &AccountRecord) -> ActiveModel {
    ActiveModel {
        id: Set(account.id.uuid()),
        email: Set(account.email.to_string()),
        name: Set(account.name.clone()),
        role: Set(account.role.slug().to_owned()),
        scope: Set(scope_word(&account.scope).to_owned()),
        force_code: Set(account.scope.force().map(ForceCode::to_string)),
        language: Set(account.language.code().to_owned()),
        password: Set(account.password.as_str().to_owned()),
        active: Set(account.active),
        shortcuts: Set(account.shortcuts),
        generation: NotSet,
    }
}

fn scope_word(scope: &Scope) -> &'static str {
    match scope {
        Scope::Panel => "panel",
        Scope::Force(_) => "force",
        Scope::Caseload(_) => "caseload",
    }
}

impl TryFrom<Model> for AccountRecord {
    type Error = Fault;

    fn try_from(row: Model) -> Result<Self, Fault> {
        let spot = Spot::new("accounts", row.id);
        Ok(Self {
            id: Id::from_uuid(row.id),
            email: spot.read("email", EmailAddress::parse(&row.email))?,
            role: spot.read("role", Role::parse(&row.role))?,
            scope: scope(&spot, &row)?,
            language: spot.language(&row.language)?,
            password: spot.read("password", PasswordHash::parse(&row.password))?,
            name: row.name,
            active: row.active,
            shortcuts: row.shortcuts,
        })
    }
}

// A caseload is always the account's own, so the row needs no second identifier that could say otherwise.
fn scope(spot: &Spot, row: &Model) -> Result<Scope, Fault> {
    match row.scope.as_str() {
        "panel" => Ok(Scope::Panel),
        "caseload" => Ok(Scope::Caseload(Id::from_uuid(row.id))),
        "force" => {
            let code = spot.some("force_code", row.force_code.as_deref())?;
            Ok(Scope::Force(spot.read("force_code", ForceCode::parse(code))?))
        }
        _ => Err(spot.corrupt("scope")),
    }
}
