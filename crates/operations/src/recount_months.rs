//! Count months again whose answers have gone.

use access::{Permit, permission::RecountMonths};
use fieldwork::ForceCode;
use questionnaire::Wave;
use statistics::Month;
use store::{Stale, StaleMonth, Tx};
use tabulation::MonthCells;

use crate::error::of_figures;
use crate::leaving::is_published;
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

/// Counts every month again whose answers have gone, without making an edition. What a published edition counts stays as it
/// was published. Run twice, it finds nothing left to do.
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
    if let Some(before) = before {
        let before = MonthCells::decode(&before.bytes).map_err(of_figures)?;
        let edition = tx.newest_edition(force).await?;
        let published = Wave::ALL.into_iter().filter(|wave| {
            edition.as_ref().is_some_and(|stored| is_published(&stored.edition, *wave, month))
        });
        let counted = published.fold(counted, |counted, wave| counted.with_wave_of(wave, &before));
        if counted.is_empty() {
            tx.delete_month_cells(force, month).await?;
        } else {
            tx.save_month_cells(force, month, &counted.encode()).await?;
        }
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
