//! Keeping what was told of what people spoke of.

use fieldwork::ForceCode;
use sea_orm::{QueryOrder, Set};
use statistics::Month;

use super::Tx;
use crate::coded::{coded, told};
use crate::rows::{stored, told_codes};
use crate::{CodesFrom, Fault, ToldCodes};

impl Tx {
    /// What codes of a force are counted from, until a month.
    pub async fn coded(&self, force: &ForceCode, until: Month) -> Result<CodesFrom, Fault> {
        self.within_force(force, "told_codes")?;
        coded(&self.transaction, force, until).await
    }

    /// What was told last of a force.
    pub async fn newest_told_codes(&self, force: &ForceCode) -> Result<Option<ToldCodes>, Fault> {
        self.within_force(force, "told_codes")?;
        let newest = told(force)
            .order_by_desc(told_codes::Column::Month)
            .order_by_desc(told_codes::Column::Version)
            .one(&self.transaction)
            .await?;
        newest.map(ToldCodes::try_from).transpose()
    }

    /// Keeps for good what is told with an edition.
    pub async fn keep_told_codes(&self, force: &ForceCode, told: &ToldCodes) -> Result<(), Fault> {
        self.within_force(force, "told_codes")?;
        self.insert(told_codes::ActiveModel {
            force_code: Set(force.to_string()),
            month: Set(told.month.to_string()),
            version: Set(i64::from(told.version)),
            content: Set(told.content.clone()),
            counts: Set(told.counts.clone()),
            ledger: Set(told.ledger.clone()),
            told_at: Set(stored(self.now)),
        })
        .await
    }
}
