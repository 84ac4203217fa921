//! Reports of what a new version of a questionnaire would change.

use data_encoding::HEXLOWER;
use sea_orm::entity::prelude::*;
use sha2::{Digest, Sha256};
use statistics::Rehearsal;

use super::Spot;
use crate::{Fault, StoredRehearsal};

pub(crate) const TABLE: &str = "rehearsals";

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "rehearsals")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub questionnaire: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    pub digest: String,
    pub report: Vec<u8>,
    pub report_digest: String,
    pub rehearsed_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl TryFrom<Model> for StoredRehearsal {
    type Error = Fault;

    fn try_from(row: Model) -> Result<Self, Fault> {
        let spot = Spot::new(TABLE, format!("{} {}", row.questionnaire, row.number));
        // Of the bytes as they are stored, so that a later shape of a report does not make an earlier one seem changed.
        if HEXLOWER.encode(&Sha256::digest(&row.report)) != row.report_digest {
            return Err(spot.corrupt("the report does not have the digest it was stored with"));
        }
        Ok(Self {
            rehearsal: spot.read("report", Rehearsal::from_json(&row.report))?,
            number: spot.read("number", u64::try_from(row.number))?,
            report_digest: row.report_digest,
            rehearsed_at: row.rehearsed_at,
        })
    }
}
