//! A month's answers, counted.

use access::Permit;
use fieldwork::ForceCode;
use statistics::Month;
use store::CountsMonths;
use tabulation::MonthCells;

use crate::responses::count_responses;
use crate::{Error, Platform, Problem};

/// The counts of a month in which somebody was interviewed.
pub(crate) async fn count<P: CountsMonths>(
    platform: &Platform,
    permit: &Permit<P>,
    force: &ForceCode,
    month: Month,
) -> Result<MonthCells, Error> {
    if platform.forces.get(force).is_none() {
        return Err(Problem::NoSuchForce { code: force.to_string() }.into());
    }
    let cells = count_responses(platform, permit, force, month).await?;
    if cells.is_empty() { Err(Problem::NobodyInterviewed(month).into()) } else { Ok(cells) }
}
