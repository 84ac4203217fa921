//! Keeping a force's published outcomes.

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};

use super::Tx;
use crate::rows::{outcome_counts, outcome_months, stored};
use crate::{EnteredOutcomes, Fault};

impl Tx {
    /// Keeps a month as it was entered, in place of what stood before, which stays.
    pub async fn enter_outcomes(&self, entered: &EnteredOutcomes) -> Result<(), Fault> {
        self.within_force(&entered.force, "outcome_months")?;
        let month = entered.month.month.to_string();
        outcome_months::Entity::update_many()
            .col_expr(outcome_months::Column::ReplacedAt, Expr::value(stored(self.now)))
            .filter(outcome_months::Column::ForceCode.eq(entered.force.as_str()))
            .filter(outcome_months::Column::Month.eq(month.as_str()))
            .filter(outcome_months::Column::ReplacedAt.is_null())
            .exec(&self.transaction)
            .await?;
        self.insert(outcome_months::ActiveModel {
            id: Set(entered.id.uuid()),
            force_code: Set(entered.force.to_string()),
            month: Set(month),
            closed: Set(entered.month.closed.into()),
            source: Set(entered.source.clone()),
            entered_by: Set(entered.entered_by.uuid()),
            entered_at: Set(stored(entered.entered_at)),
            replaced_at: Set(None),
        })
        .await?;
        for (outcome, count) in &entered.month.counts {
            self.insert(outcome_counts::ActiveModel {
                month_id: Set(entered.id.uuid()),
                outcome: Set((*outcome).into()),
                investigations: Set((*count).into()),
            })
            .await?;
        }
        Ok(())
    }
}
