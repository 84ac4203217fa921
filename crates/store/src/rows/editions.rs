//! Editions: a draft that may be replaced, published ones that never change.

use data_encoding::HEXLOWER;
use fieldwork::{ForceCode, Id};
use sea_orm::FromQueryResult;
use sea_orm::entity::prelude::*;
use sha2::{Digest, Sha256};
use statistics::{Edition, Month, RestatementReason};

use super::Spot;
use crate::{Base, EditionHead, Fault, Life, SignedEdition, StoredEdition};

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
    pub ledger: Option<Vec<u8>>,
    pub base_month: Option<String>,
    pub base_version: Option<i64>,
    pub reason: Option<String>,
    pub drafted_at: DateTimeUtc,
    pub reviewed_at: Option<DateTimeUtc>,
    pub reviewed_by: Option<Uuid>,
    pub published_at: Option<DateTimeUtc>,
    pub published_by: Option<Uuid>,
    pub superseded_at: Option<DateTimeUtc>,
    pub manifest: Option<Vec<u8>>,
    pub signature: Option<Vec<u8>>,
    pub salt: Option<Vec<u8>>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// What a list reads of an edition: everything but the figures and the ledger.
#[derive(FromQueryResult)]
pub(crate) struct Head {
    force_code: String,
    month: String,
    version: i64,
    state: String,
    digest: String,
    reason: Option<String>,
    drafted_at: DateTimeUtc,
    reviewed_by: Option<Uuid>,
    published_at: Option<DateTimeUtc>,
}

/// The columns of a [`Head`]. The index `edition_heads` has all of them, so that SQLite reads no content for a list.
pub(crate) const HEAD: [Column; 9] = [
    Column::ForceCode,
    Column::Month,
    Column::Version,
    Column::State,
    Column::Digest,
    Column::Reason,
    Column::DraftedAt,
    Column::ReviewedBy,
    Column::PublishedAt,
];

impl TryFrom<Head> for EditionHead {
    type Error = Fault;

    fn try_from(row: Head) -> Result<Self, Fault> {
        let spot = Spot::new(TABLE, format!("{} {} {}", row.force_code, row.month, row.version));
        let known = |text: &str| spot.some("reason", RestatementReason::parse(text));
        Ok(Self {
            force: spot.read("force_code", ForceCode::parse(&row.force_code))?,
            month: spot.read("month", Month::parse(&row.month))?,
            version: spot.count("version", row.version)?,
            life: spot.some("state", Life::parse(&row.state))?,
            reason: row.reason.as_deref().map(known).transpose()?,
            digest: row.digest,
            drafted_at: row.drafted_at,
            reviewed_by: row.reviewed_by.map(Id::from_uuid),
            published_at: row.published_at,
        })
    }
}

impl Model {
    pub(crate) fn head(&self) -> Result<EditionHead, Fault> {
        let row = Head {
            force_code: self.force_code.clone(),
            month: self.month.clone(),
            version: self.version,
            state: self.state.clone(),
            digest: self.digest.clone(),
            reason: self.reason.clone(),
            drafted_at: self.drafted_at,
            reviewed_by: self.reviewed_by,
            published_at: self.published_at,
        };
        row.try_into()
    }

    /// As the edition that another goes on from.
    pub(crate) fn base(self) -> Result<Base, Fault> {
        let spot = self.spot();
        Ok(Base {
            month: spot.read("month", Month::parse(&self.month))?,
            version: spot.count("version", self.version)?,
            ledger: self.ledger.unwrap_or_default(),
        })
    }

    /// The edition it goes on from, by month and version.
    fn goes_on_from(&self) -> Result<Option<(Month, u32)>, Fault> {
        let spot = self.spot();
        let (Some(month), Some(version)) = (&self.base_month, self.base_version) else { return Ok(None) };
        Ok(Some((spot.read("base_month", Month::parse(month))?, spot.count("base_version", version)?)))
    }

    /// Of the bytes as they are stored, so that a later shape of an edition does not make an earlier one seem changed.
    fn checked(&self) -> Result<Spot, Fault> {
        let spot = self.spot();
        if HEXLOWER.encode(&Sha256::digest(&self.content)) != self.digest {
            return Err(spot.corrupt("content does not have the digest it was stored with"));
        }
        Ok(spot)
    }

    fn spot(&self) -> Spot {
        Spot::new(TABLE, format!("{} {} {}", self.force_code, self.month, self.version))
    }
}

impl TryFrom<Model> for StoredEdition {
    type Error = Fault;

    fn try_from(row: Model) -> Result<Self, Fault> {
        let spot = row.checked()?;
        let edition = spot.read("content", Edition::from_json(&row.content))?;
        Ok(Self { head: row.head()?, edition, bytes: row.content.len() })
    }
}

impl TryFrom<Model> for SignedEdition {
    type Error = Fault;

    fn try_from(row: Model) -> Result<Self, Fault> {
        row.checked()?;
        Ok(Self {
            head: row.head()?,
            base: row.goes_on_from()?,
            content: row.content,
            manifest: row.manifest.zip(row.signature),
            salt: row.salt,
        })
    }
}
