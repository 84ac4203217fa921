//! What came of the cases of an earlier panel, as counts.

use fieldwork::{DispositionCode, EarlierOutcome, ForceCode};
use sea_orm::entity::prelude::*;
use statistics::Month;

use super::Spot;
use crate::Fault;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "history_outcomes")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub file_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub month: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub team: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub outcome: String,
    pub force_code: String,
    pub wave: String,
    pub cases: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    /// The force, and what came of its cases.
    pub(crate) fn told(self) -> Result<(ForceCode, EarlierOutcome), Fault> {
        let spot = Spot::new("history_outcomes", self.file_id);
        let outcome = EarlierOutcome {
            month: spot.read("month", Month::parse(&self.month))?.first_day(),
            team: Some(self.team).filter(|team| !team.is_empty()),
            outcome: spot.read("outcome", DispositionCode::parse(&self.outcome))?,
            cases: spot.count("cases", self.cases)?,
        };
        Ok((spot.read("force_code", ForceCode::parse(&self.force_code))?, outcome))
    }
}
