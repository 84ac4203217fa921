//! New counts of a month in the place of old ones, so that what published figures were made from is still known.

use fieldwork::ForceCode;
use questionnaire::Wave;
use statistics::Month;
use store::{StoredEdition, Tx};
use tabulation::MonthCells;

use crate::Error;
use crate::error::of_figures;
use crate::leaving::is_published;

/// Keeps a month's counts. Where a published figure counts the month, the counts it was made from are kept beside them: an
/// auditor and a rebuild ask for them. Of a wave that no figure counts yet nothing stays of before: somebody may have left
/// whose answers were never told.
pub(crate) async fn replace(tx: &Tx, force: &ForceCode, counted: MonthCells) -> Result<(), Error> {
    let month = counted.month();
    let before = tx.month_cells(force, month).await?.into_iter().find(|known| known.month == month);
    let newest = tx.newest_edition(force).await?;
    let told = newest.as_ref().map_or_else(Vec::new, |newest| told(newest, month));
    let mut counted = counted;
    if let (Some(before), Some(newest)) = (before, newest) {
        let before = MonthCells::decode(&before.bytes).map_err(of_figures)?;
        counted = told.iter().fold(counted, |counted, wave| counted.asked_as(*wave, &before));
        let past = told.iter().fold(counted.clone(), |past, wave| past.with_wave_of(*wave, &before));
        if past != counted {
            let until = (newest.head.month, newest.head.version);
            tx.keep_past_cells(force, month, until, &past.encode()).await?;
        }
    }
    if counted.is_empty() {
        Ok(tx.delete_month_cells(force, month).await?)
    } else {
        Ok(tx.save_month_cells(force, month, &counted.encode()).await?)
    }
}

/// The waves of which a published figure counts the month.
fn told(newest: &StoredEdition, month: Month) -> Vec<Wave> {
    Wave::ALL.into_iter().filter(|wave| is_published(&newest.edition, *wave, month)).collect()
}
