//! Months whose counts no longer fit their answers, and drafts that were dropped for it.

use fieldwork::ForceCode;
use sea_orm::entity::prelude::*;
use statistics::Month;

use super::Spot;
use crate::{Fault, Stale, StaleMonth};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "stale_months")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub force_code: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub month: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub what: String,
    pub since: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl TryFrom<Model> for StaleMonth {
    type Error = Fault;

    fn try_from(row: Model) -> Result<Self, Fault> {
        let spot = Spot::new("stale_months", format!("{} {}", row.force_code, row.month));
        Ok(Self {
            force: spot.read("force_code", ForceCode::parse(&row.force_code))?,
            month: spot.read("month", Month::parse(&row.month))?,
            what: spot.some("what", Stale::parse(&row.what))?,
            since: row.since,
        })
    }
}
