//! How a force's investigations end, month by month, as it was entered and by whom.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use fieldwork::{Account, ForceCode, HomeOfficeOutcome, Id};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use statistics::Month;
use statistics::outcomes::OutcomeMonth;

use crate::Fault;
use crate::rows::{Spot, outcome_counts, outcome_months};

/// A month as it stands, with where it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EnteredOutcomes {
    /// Which entry.
    pub id: Id<EnteredOutcomes>,
    /// The force.
    pub force: ForceCode,
    /// The month and its counts.
    pub month: OutcomeMonth,
    /// Where the counts were published.
    pub source: String,
    /// Who entered them.
    pub entered_by: Id<Account>,
    /// When.
    pub entered_at: DateTime<Utc>,
}

/// The months of a force that stand, the earliest first.
pub(crate) async fn of(
    connection: &impl ConnectionTrait,
    force: &ForceCode,
) -> Result<Vec<EnteredOutcomes>, Fault> {
    let rows = outcome_months::Entity::find()
        .filter(outcome_months::Column::ForceCode.eq(force.as_str()))
        .filter(outcome_months::Column::ReplacedAt.is_null())
        .order_by_asc(outcome_months::Column::Month)
        .all(connection)
        .await?;
    let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
    let counted = outcome_counts::Entity::find()
        .filter(outcome_counts::Column::MonthId.is_in(ids))
        .all(connection)
        .await?;
    rows.into_iter().map(|row| entered(row, &counted)).collect()
}

fn entered(row: outcome_months::Model, counted: &[outcome_counts::Model]) -> Result<EnteredOutcomes, Fault> {
    let spot = Spot::new("outcome_months", row.id);
    let mut counts = BTreeMap::new();
    for count in counted.iter().filter(|count| count.month_id == row.id) {
        let number = spot.read("outcome", u8::try_from(count.outcome))?;
        let outcome = spot.read("outcome", HomeOfficeOutcome::try_from(number))?;
        counts.insert(outcome.number(), spot.count("investigations", count.investigations)?);
    }
    Ok(EnteredOutcomes {
        id: Id::from_uuid(row.id),
        force: spot.read("force_code", ForceCode::parse(&row.force_code))?,
        month: OutcomeMonth {
            month: spot.read("month", Month::parse(&row.month))?,
            closed: spot.count("closed", row.closed)?,
            counts,
        },
        source: row.source,
        entered_by: Id::from_uuid(row.entered_by),
        entered_at: row.entered_at,
    })
}
