//! How far the closing of a month has come.

use fieldwork::ForceCode;
use sea_orm::entity::prelude::*;
use statistics::Month;

use super::Spot;
use crate::{Fault, MonthRun, Step};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "month_runs")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub force_code: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub month: String,
    pub step: String,
    pub digest: Option<String>,
    pub began_at: DateTimeUtc,
    pub moved_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl TryFrom<Model> for MonthRun {
    type Error = Fault;

    fn try_from(row: Model) -> Result<Self, Fault> {
        let spot = Spot::new("month_runs", format!("{} {}", row.force_code, row.month));
        Ok(Self {
            force: spot.read("force_code", ForceCode::parse(&row.force_code))?,
            month: spot.read("month", Month::parse(&row.month))?,
            step: spot.some("step", Step::parse(&row.step))?,
            digest: row.digest,
            began_at: row.began_at,
            moved_at: row.moved_at,
        })
    }
}
