//! A force's provisional figures as they were last made.

use sea_orm::entity::prelude::*;
use statistics::{Edition, Month};

use super::Spot;
use crate::{Fault, KeptProvisional};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "provisional_figures")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub force_code: String,
    pub base_month: Option<String>,
    pub base_version: Option<i64>,
    pub made_on: Date,
    pub made_at: DateTimeUtc,
    pub content: Vec<u8>,
    pub ledger: Vec<u8>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl TryFrom<Model> for KeptProvisional {
    type Error = Fault;

    fn try_from(row: Model) -> Result<Self, Fault> {
        let spot = Spot::new("provisional_figures", &row.force_code);
        let base = match (&row.base_month, row.base_version) {
            (Some(month), Some(version)) => {
                Some((spot.read("base_month", Month::parse(month))?, spot.count("base_version", version)?))
            }
            _ => None,
        };
        let edition = spot.read("content", Edition::from_json(&row.content))?;
        Ok(Self { base, made_on: row.made_on, made_at: row.made_at, edition, ledger: row.ledger })
    }
}
