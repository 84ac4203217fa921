//! Editions: a draft that may be replaced, published ones that never change.

use fieldwork::ForceCode;
use sea_orm::entity::prelude::*;
use sha2::{Digest, Sha256};
use statistics::{Edition, Month};

use super::Spot;
use crate::vault::hex;
use crate::{EditionHead, Fault, StoredEdition};

const TABLE: &str = "editions";

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "editions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub force_code: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub month: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub version: i64,
    pub state: String,
    pub digest: String,
    pub content: Vec<u8>,
    pub drafted_at: DateTimeUtc,
    pub published_at: Option<DateTimeUtc>,
    pub published_by: Option<Uuid>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    pub(crate) fn head(&self) -> Result<EditionHead, Fault> {
        let spot = self.spot();
        Ok(EditionHead {
            force: spot.read("force_code", ForceCode::parse(&self.force_code))?,
            month: spot.read("month", Month::parse(&self.month))?,
            version: spot.count("version", self.version)?,
            digest: self.digest.clone(),
            drafted_at: self.drafted_at,
            published_at: self.published_at,
        })
    }

    fn spot(&self) -> Spot {
        Spot::new(TABLE, format!("{} {} {}", self.force_code, self.month, self.version))
    }
}

impl TryFrom<Model> for StoredEdition {
    type Error = Fault;

    fn try_from(row: Model) -> Result<Self, Fault> {
        let spot = row.spot();
        // Of the bytes as they are stored, so that a later shape of an edition does not make an earlier one seem changed.
        if hex(&Sha256::digest(&row.content)) != row.digest {
            return Err(spot.corrupt("content does not have the digest it was stored with"));
        }
        Ok(Self { head: row.head()?, edition: spot.read("content", Edition::from_json(&row.content))? })
    }
}
