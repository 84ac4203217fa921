//! Count months again whose answers have gone.

use access::{Permit, permission::RecountMonths};
use fieldwork::ForceCode;
use statistics::Month;
use store::{Stale, StaleMonth, Tx};
use tabulation::MonthCells;

use crate::replacing::replace;
use crate::responses::count_responses;
use crate::{Error, Platform};

/// What was counted again, and what is to be made again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Recounted {
    /// The months that were counted again.
    pub months: Vec<(ForceCode, Month)>,
    /// The months whose draft was dropped and that are to be closed again, the earliest first.
    pub drafts: Vec<(ForceCode, Month)>,
}

/// Counts every month again whose answers have gone, without making an edition. What was published stays: its blocks are in
/// the ledger, and the counts they were made from are kept beside the new ones. What is told later is told without whoever
/// left. Run twice, it finds nothing left to do.
pub async fn recount_months(platform: &Platform, permit: &Permit<RecountMonths>) -> Result<Recounted, Error> {
    let mut recounted = Recounted::default();
    let reader = platform.store.reader();
    for stale in reader.stale_months(permit).await? {
        let month = (stale.force.clone(), stale.month);
        match stale.what {
            Stale::Counts => {
                recount(platform, permit, &stale).await?;
                recounted.months.push(month);
            }
            Stale::Draft if reader.anybody_interviewed_in(permit, &stale.force, stale.month).await? => {
                recounted.drafts.push(month);
            }
            // Nobody of that month counts any more, so there is nothing to make a draft of.
            Stale::Draft => put_right(platform, permit, &stale).await?,
        }
    }
    Ok(recounted)
}

async fn recount(
    platform: &Platform,
    permit: &Permit<RecountMonths>,
    stale: &StaleMonth,
) -> Result<(), Error> {
    let seen = platform.store.reader().withdrawn(permit, &stale.force).await?;
    let month = stale.month;
    let counted = count_responses(platform, permit, &stale.force, month).await?;
    platform
        .write(permit, async |tx| {
            tx.about(format!("{} {month}", stale.force));
            // Somebody else withdrew while these were counted: the month stays stale and is counted once more.
            if tx.withdrawn(&stale.force).await? == seen {
                keep(tx, stale, counted).await?;
            }
            Ok(())
        })
        .await
}

async fn keep(tx: &Tx, stale: &StaleMonth, counted: MonthCells) -> Result<(), Error> {
    let (force, month) = (&stale.force, stale.month);
    let before = tx.month_cells(force, month).await?.into_iter().find(|known| known.month == month);
    // A month that was never closed has no counts to put right.
    if before.is_some() {
        replace(tx, force, counted).await?;
    }
    Ok(tx.freshen(force, month, (stale.what, stale.since)).await?)
}

async fn put_right(
    platform: &Platform,
    permit: &Permit<RecountMonths>,
    stale: &StaleMonth,
) -> Result<(), Error> {
    platform
        .write(permit, async |tx| {
            tx.about(format!("{} {}", stale.force, stale.month));
            Ok(tx.freshen(&stale.force, stale.month, (stale.what, stale.since)).await?)
        })
        .await
}
