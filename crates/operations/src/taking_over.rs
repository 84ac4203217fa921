//! The counts of months that an earlier panel's file changes: those of this panel, counted again, and those that were taken over.

use access::Permit;
use fieldwork::{ForceCode, HistoryFile};
use statistics::Month;
use store::{CountsMonths, Tx};
use tabulation::MonthCells;

use crate::error::of_figures;
use crate::responses::{count_here, with_history};
use crate::{Error, Platform, Problem};

/// The counts of the months that a file changes.
pub(crate) struct Affected {
    force: ForceCode,
    months: Vec<AffectedMonth>,
    /// How many people had left the panel before its answers were read.
    left: u64,
}

struct AffectedMonth {
    month: Month,
    /// All that counts in it afterwards.
    cells: MonthCells,
    /// Interviews of this panel count in it.
    shared: bool,
}

impl Affected {
    /// Counts each of these months: the interviews of this panel, what other files brought, and what this one brings to it.
    pub(crate) async fn of<P: CountsMonths>(
        platform: &Platform,
        permit: &Permit<P>,
        file: &HistoryFile,
        brings: impl Iterator<Item = (Month, Option<&[u8]>)>,
    ) -> Result<Self, Error> {
        let reader = platform.store.reader();
        let left = reader.withdrawn(permit, &file.force).await?;
        let mut months = Vec::new();
        for (month, brought) in brings {
            let here = count_here(platform, permit, &file.force, month).await?;
            let shared = !here.is_empty();
            let others = reader.history_cells(permit, (&file.force, month), Some(file.id)).await?;
            let all = others.iter().map(Vec::as_slice).chain(brought);
            let cells = with_history(here, all).map_err(of_figures)?;
            months.push(AffectedMonth { month, cells, shared });
        }
        Ok(Self { force: file.force.clone(), months, left })
    }

    /// Keeps the counts, and drops every draft that had others. A month of this panel that was never closed waits until it is.
    pub(crate) async fn keep(&self, tx: &Tx) -> Result<(), Error> {
        let Some(first) = self.months.iter().map(|month| month.month).min() else { return Ok(()) };
        if tx.withdrawn(&self.force).await? != self.left {
            return Err(Problem::AnswersGone(first).into());
        }
        let last = self.months.iter().map(|month| month.month).max().unwrap_or(first);
        let closed: Vec<Month> =
            tx.month_cells(&self.force, last).await?.iter().map(|cells| cells.month).collect();
        for AffectedMonth { month, cells, shared } in &self.months {
            if cells.is_empty() {
                tx.delete_month_cells(&self.force, *month).await?;
            } else if !shared || closed.contains(month) {
                tx.save_month_cells(&self.force, *month, &cells.encode()).await?;
            }
        }
        Ok(tx.make_stale(&self.force, first).await?)
    }
}
