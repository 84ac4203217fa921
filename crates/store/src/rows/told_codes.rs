//! What people spoke of, as it was told with an edition.

use sea_orm::entity::prelude::*;
use statistics::Month;

use super::Spot;
use crate::{Fault, ToldCodes};

const TABLE: &str = "told_codes";

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "told_codes")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub force_code: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub month: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub version: i64,
    pub content: Vec<u8>,
    pub counts: Vec<u8>,
    pub ledger: Vec<u8>,
    pub told_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl TryFrom<Model> for ToldCodes {
    type Error = Fault;

    fn try_from(row: Model) -> Result<Self, Fault> {
        let spot = Spot::new(TABLE, format!("{} {} {}", row.force_code, row.month, row.version));
        Ok(Self {
            month: spot.read("month", Month::parse(&row.month))?,
            version: spot.count("version", row.version)?,
            content: row.content,
            counts: row.counts,
            ledger: row.ledger,
        })
    }
}
