//! A month's additive counts, as tabulation encodes them.

use sea_orm::entity::prelude::*;
use statistics::Month;

use super::Spot;
use crate::{Fault, MonthBytes};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "month_cells")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub force_code: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub month: String,
    pub cells: Vec<u8>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl TryFrom<Model> for MonthBytes {
    type Error = Fault;

    fn try_from(row: Model) -> Result<Self, Fault> {
        let spot = Spot::new("month_cells", format!("{} {}", row.force_code, row.month));
        Ok(Self { month: spot.read("month", Month::parse(&row.month))?, bytes: row.cells })
    }
}
