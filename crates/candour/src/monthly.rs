//! The monthly close of a force, after the months before it that nobody closed.

use access::Permit;
use access::permission::CloseMonth;
use anyhow::Result;
use fieldwork::ForceCode;
use operations::{Error, Platform, Problem, close_month};
use statistics::Month;
use store::Step;

use crate::worker::system;

/// Closes a month, after those before it that nobody closed. One that is closed already stays as it is.
pub(crate) async fn close_until(platform: &Platform, force: &ForceCode, month: Month) -> Result<()> {
    /// More months than a panel is ever behind.
    const FURTHEST: usize = 36;
    let permit = system::<CloseMonth>()?;
    let run = platform.store.reader().month_run(&permit, force, month).await?;
    if run.is_some_and(|run| run.step == Step::Drafted) {
        return Ok(());
    }
    let mut waiting = vec![month];
    while let Some(next) = waiting.last().copied() {
        match close(platform, &permit, force, next).await {
            Ok(()) => drop(waiting.pop()),
            Err(Error::Problem(Problem::EarlierMonthOpen(earlier))) if waiting.len() < FURTHEST => {
                waiting.push(earlier);
            }
            Err(other) => return Err(other.into()),
        }
    }
    Ok(())
}

/// Closes a month again whose draft was dropped. One that somebody has to put right first, or that another node is at, is left.
pub(crate) async fn close_again(platform: &Platform, force: &ForceCode, month: Month) -> Result<()> {
    match close(platform, &system()?, force, month).await {
        Ok(()) => Ok(()),
        Err(Error::Problem(problem)) => {
            tracing::warn!(%month, %force, %problem, "month not closed");
            Ok(())
        }
        Err(fault) => Err(fault.into()),
    }
}

/// Closes one month. Where nobody was interviewed there is nothing to close.
async fn close(
    platform: &Platform,
    permit: &Permit<CloseMonth>,
    force: &ForceCode,
    month: Month,
) -> Result<(), Error> {
    match close_month(platform, permit, force, month).await {
        Ok(closed) => {
            tracing::info!(%month, %force, digest = %closed.digest, "month closed");
            Ok(())
        }
        Err(Error::Problem(Problem::NobodyInterviewed(_))) => Ok(()),
        Err(other) => Err(other),
    }
}
