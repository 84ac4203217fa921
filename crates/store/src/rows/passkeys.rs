//! Passkeys: what each is called, its public half, and how often it was used.

use access::PasskeyKey;
use fieldwork::Id;
use sea_orm::Set;
use sea_orm::entity::prelude::*;

use super::Spot;
use crate::{Fault, PasskeyRow};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "passkeys")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub account_id: Uuid,
    pub name: String,
    #[sea_orm(unique)]
    pub credential: String,
    pub public_key: Vec<u8>,
    pub uses: i64,
    pub made_at: DateTimeUtc,
    pub used_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub(crate) fn row(passkey: &PasskeyRow) -> ActiveModel {
    ActiveModel {
        id: Set(passkey.id.uuid()),
        account_id: Set(passkey.account.uuid()),
        name: Set(passkey.name.clone()),
        credential: Set(passkey.credential.clone()),
        public_key: Set(passkey.key.bytes().to_vec()),
        uses: Set(i64::from(passkey.uses)),
        made_at: Set(passkey.made_at),
        used_at: Set(passkey.used_at),
    }
}

impl TryFrom<Model> for PasskeyRow {
    type Error = Fault;

    fn try_from(row: Model) -> Result<Self, Fault> {
        let spot = Spot::new("passkeys", row.id);
        Ok(Self {
            id: Id::from_uuid(row.id),
            account: Id::from_uuid(row.account_id),
            key: spot.read("public_key", PasskeyKey::parse(&row.public_key))?,
            uses: spot.count("uses", row.uses)?,
            name: row.name,
            credential: row.credential,
            made_at: row.made_at,
            used_at: row.used_at,
        })
    }
}
