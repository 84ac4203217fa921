//! Count what an earlier panel's file holds.

use access::{Permit, permission::CommitHistory};
use fieldwork::{HistoryCheck, HistoryFile, HistoryKind, HistoryState, Id};
use statistics::Month;
use store::{HistoryStanding, Tx};

use crate::historic::{self, Historic};
use crate::taking_over::Affected;
use crate::{Error, Platform, Problem};

/// Takes in every row that is ready, in one transaction that also deletes the file. The months of interviews are closed from
/// it; drafts that they change are dropped and made again by night.
pub async fn commit_history(
    platform: &Platform,
    permit: &Permit<CommitHistory>,
    id: Id<HistoryFile>,
) -> Result<HistoryCheck, Error> {
    let found = platform.store.reader().history_file(permit, id).await?.ok_or(Problem::NoSuchHistory)?;
    if found.state != HistoryState::Checked {
        return Err(Problem::HistoryNotOpen.into());
    }
    let looked = historic::look(platform, permit, &found).await?;
    if !looked.check.can_be_committed() {
        return Err(Problem::HistoryNotReady.into());
    }
    let months = looked.months.iter().map(|month| (month.month, Some(month.cells.as_slice())));
    let affected = Affected::of(platform, permit, &found, months).await?;
    platform
        .write(permit, async |tx| {
            let file = historic::opened(tx, id).await?;
            tx.about(format!("{id} {}", file.digest));
            if file.mapping != found.mapping {
                return Err(Problem::HistoryNotOpen.into());
            }
            still_free(tx, &file, &looked).await?;
            keep(tx, &file, &looked).await?;
            affected.keep(tx).await?;
            let check = HistoryCheck { findings: Vec::new(), ..looked.check };
            let file = file.moved(HistoryState::Committed, platform.now());
            tx.save_history(&file, Some(&check)).await?;
            Ok(check)
        })
        .await
}

/// Nobody has published or brought one of the months since they were looked at, and the file does not count yet.
async fn still_free(tx: &Tx, file: &HistoryFile, looked: &Historic) -> Result<(), Error> {
    if tx.same_history(file).await? {
        return Err(Problem::HistoryKnown.into());
    }
    let HistoryStanding { published, taken } = tx.history_standing(file).await?;
    let published = published.filter(|_| file.kind == HistoryKind::Responses);
    let mut months = looked.check.months.keys().map(|day| Month::of(*day));
    let gone = |month: Month| published.is_some_and(|it| month <= it) || taken.contains(&month);
    if months.any(gone) { Err(Problem::HistoryOutdated.into()) } else { Ok(()) }
}

async fn keep(tx: &Tx, file: &HistoryFile, looked: &Historic) -> Result<(), Error> {
    match file.kind {
        HistoryKind::Responses => {
            for month in &looked.months {
                tx.add_history_month(file, month).await?;
            }
        }
        HistoryKind::Contacts => {
            for outcome in &looked.outcomes {
                tx.add_history_outcome(file, outcome).await?;
            }
        }
    }
    Ok(())
}
