//! A series of microdata files: its name in the open, what it is for and its key under seal.

use fieldwork::Id;
use sea_orm::Set;
use sea_orm::entity::prelude::*;

use super::{Spot, stored};
use crate::microdata::{MicrodataSeries, Pseudonyms};
use crate::vault::{Place, Vault};
use crate::{Fault, SealFault};

const TABLE: &str = "microdata_series";

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "microdata_series")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub name: String,
    pub purpose: Vec<u8>,
    pub pseudonym_key: Vec<u8>,
    pub begun_by: Uuid,
    pub begun_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub(crate) fn row(series: &MicrodataSeries, key: &[u8; 32], vault: &Vault) -> Result<ActiveModel, Fault> {
    let id = series.id.to_string();
    Ok(ActiveModel {
        id: Set(series.id.uuid()),
        name: Set(series.name.clone()),
        purpose: Set(vault.seal(place("purpose", &id), series.purpose.as_bytes())?),
        pseudonym_key: Set(vault.seal(place("pseudonym_key", &id), key)?),
        begun_by: Set(series.begun_by.uuid()),
        begun_at: Set(stored(series.begun_at)),
    })
}

impl Model {
    /// The series, without its key.
    pub(crate) fn open(self, vault: &Vault) -> Result<MicrodataSeries, Fault> {
        let (id, spot) = (self.id.to_string(), Spot::new(TABLE, self.id));
        let purpose = vault.open(place("purpose", &id), &self.purpose)?;
        Ok(MicrodataSeries {
            id: Id::from_uuid(self.id),
            name: self.name,
            purpose: spot.read("purpose", String::from_utf8(purpose))?,
            begun_by: Id::from_uuid(self.begun_by),
            begun_at: self.begun_at,
        })
    }

    /// Its pseudonyms.
    pub(crate) fn pseudonyms(&self, vault: &Vault) -> Result<Pseudonyms, Fault> {
        let key = vault.open(place("pseudonym_key", &self.id.to_string()), &self.pseudonym_key)?;
        let key = <[u8; 32]>::try_from(key.as_slice()).map_err(|_| SealFault::NotSealed)?;
        Ok(Pseudonyms::with(key))
    }
}

fn place<'a>(column: &'static str, row: &'a str) -> Place<'a> {
    Place { table: TABLE, column, row }
}
