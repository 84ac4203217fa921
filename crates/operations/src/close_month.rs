//! Close a month: count its interviews, and make the draft of its edition.
//!
//! It goes in steps, each kept before the next begins: begun, counted, protected, drafted. One node does it at a time, under a
//! lease. After a crash whoever comes next begins again, and every step gives what it gave before.

use access::{Permit, permission::CloseMonth};
use fieldwork::ForceCode;
use statistics::Month;
use store::Step;
use tabulation::MonthReport;

use crate::closing::Closing;
use crate::lease::Lease;
use crate::{Error, Platform, Problem};

/// A month that was closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MonthClosed {
    /// The force.
    pub force: ForceCode,
    /// The month.
    pub month: Month,
    /// The digest of the edition.
    pub digest: String,
    /// What became of the edition.
    pub state: EditionState,
    /// What can be said of it, wave by wave.
    pub report: MonthReport,
}

/// What became of a month's edition when the month was closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EditionState {
    /// There was none, and now there is a draft.
    New,
    /// It was the same, and nothing was written.
    Unchanged,
    /// There was another draft, and this one stands in its place.
    Replaced,
}

/// Counts the month's interviews, protects every figure up to it, and keeps the draft. Run again on the same answers, it
/// changes nothing; a published month whose figures would be different is left alone and said.
pub async fn close_month(
    platform: &Platform,
    permit: &Permit<CloseMonth>,
    force: &ForceCode,
    month: Month,
) -> Result<MonthClosed, Error> {
    close_month_telling(platform, permit, (force, month), &|_| {}).await
}

/// The same, telling each step when it is kept.
pub async fn close_month_telling(
    platform: &Platform,
    permit: &Permit<CloseMonth>,
    (force, month): (&ForceCode, Month),
    tell: &(dyn Fn(Step) + Sync),
) -> Result<MonthClosed, Error> {
    if platform.today() <= month.last_day() {
        return Err(Problem::MonthNotOver(month).into());
    }
    let lease = Lease::take(platform, format!("close_month {force}")).await?;
    let lease = lease.ok_or(Problem::BeingClosed(month))?;
    let closing = Closing { platform, permit, force, month, lease, tell };
    // Somebody may withdraw, or publish, while a month is counted; then it is counted once more.
    let closed = match closing.close().await {
        Err(Error::Problem(Problem::AnswersGone(_) | Problem::DraftOutdated(_))) => closing.close().await,
        closed => closed,
    };
    closing.lease.give_back().await?;
    closed
}
