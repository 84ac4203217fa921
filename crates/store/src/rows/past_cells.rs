//! A month's counts that others took the place of after a figure counted them.

use sea_orm::entity::prelude::*;
use statistics::Month;

use super::Spot;
use crate::{Fault, PastCells};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "past_cells")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub force_code: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub month: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub until_month: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub until_version: i64,
    pub cells: Vec<u8>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl TryFrom<Model> for PastCells {
    type Error = Fault;

    fn try_from(row: Model) -> Result<Self, Fault> {
        let spot = Spot::new("past_cells", format!("{} {}", row.force_code, row.month));
        let until = spot.read("until_month", Month::parse(&row.until_month))?;
        Ok(Self {
            month: spot.read("month", Month::parse(&row.month))?,
            until: (until, spot.count("until_version", row.until_version)?),
            bytes: row.cells,
        })
    }
}
