//! Throw an earlier panel's file away, and take back what it brought.

use access::{Permit, permission::DiscardHistory};
use fieldwork::{HistoryCheck, HistoryFile, HistoryKind, HistoryState, Id};
use statistics::Month;

use crate::taking_over::Affected;
use crate::{Error, Platform, Problem};

/// Deletes the file. If it counts already, its months are counted without it; once one of them is published, it stays.
pub async fn discard_history(
    platform: &Platform,
    permit: &Permit<DiscardHistory>,
    id: Id<HistoryFile>,
) -> Result<(), Error> {
    let reader = platform.store.reader();
    let found = reader.history_file(permit, id).await?.ok_or(Problem::NoSuchHistory)?;
    let check = reader.history_check(permit, id).await?.unwrap_or_default();
    let counts = found.state == HistoryState::Committed;
    let months: Vec<Month> = check.months.keys().map(|day| Month::of(*day)).collect();
    let interviews = counts && found.kind == HistoryKind::Responses;
    let changed = months.iter().filter(|_| interviews).map(|month| (*month, None));
    let affected = Affected::of(platform, permit, &found, changed).await?;
    platform
        .write(permit, async |tx| {
            let file = tx.history_file(id).await?.ok_or(Problem::NoSuchHistory)?;
            tx.about(format!("{id} {}", file.digest));
            if file.state != found.state || file.state == HistoryState::Discarded {
                return Err(Problem::HistoryNotOpen.into());
            }
            let published = tx.history_standing(&file).await?.published;
            let first = months.first().filter(|_| interviews);
            if let (Some(published), Some(first)) = (published, first)
                && published >= *first
            {
                return Err(Problem::HistoryPublished(published).into());
            }
            tx.delete_history(&file).await?;
            affected.keep(tx).await?;
            let over = file.moved(HistoryState::Discarded, platform.now());
            // What was not understood may be words.
            let left = HistoryCheck { findings: Vec::new(), unknown: Vec::new(), ..check.clone() };
            Ok(tx.save_history(&over, Some(&left)).await?)
        })
        .await
}
