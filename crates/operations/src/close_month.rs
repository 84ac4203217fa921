//! Close a month: count its interviews, and make the draft of its edition.

use access::{Permit, permission::CloseMonth};
use fieldwork::{Force, ForceCode, ResponseRecord};
use statistics::{Edition, Month};
use store::{EditionHead, MonthBytes, Stale};
use tabulation::{MonthCells, MonthReport};
use tokio::task::spawn_blocking;

use crate::error::of_figures;
use crate::responses::responses;
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
    if platform.today() <= month.last_day() {
        return Err(Problem::MonthNotOver(month).into());
    }
    // Somebody may withdraw while their month is counted; without them it is counted once more.
    match count(platform, permit, force, month).await {
        Err(Error::Problem(Problem::AnswersGone(_))) => count(platform, permit, force, month).await,
        closed => closed,
    }
}

async fn count(
    platform: &Platform,
    permit: &Permit<CloseMonth>,
    force: &ForceCode,
    month: Month,
) -> Result<MonthClosed, Error> {
    let left = platform.store.reader().withdrawn(permit, force).await?;
    let area = platform.forces.get(force).ok_or_else(|| Problem::NoSuchForce { code: force.to_string() })?;
    let records = responses(platform, permit, force, month).await?;
    if records.is_empty() {
        return Err(Problem::NobodyInterviewed(month).into());
    }
    let closed = closed_months(platform, permit, force, month).await?;
    let figures = Figures::make(platform, area.clone(), (month, records), closed).await?;
    figures.keep(platform, permit, (force, left)).await
}

/// What is known of this month and those before it; none with interviews may be missing.
async fn closed_months(
    platform: &Platform,
    permit: &Permit<CloseMonth>,
    force: &ForceCode,
    month: Month,
) -> Result<Vec<MonthBytes>, Error> {
    /// Longer than any panel was silent.
    const LOOK_BACK: usize = 36;
    let reader = platform.store.reader();
    let closed = reader.closed_months(permit, force, month).await?;
    let earlier =
        std::iter::successors(Some(month.previous()), |month| Some(month.previous())).take(LOOK_BACK);
    for earlier in earlier.take_while(|earlier| closed.iter().all(|known| known.month != *earlier)) {
        if reader.anybody_interviewed_in(permit, force, earlier).await? {
            return Err(Problem::EarlierMonthOpen(earlier).into());
        }
    }
    Ok(closed)
}

/// A month's counts and the edition they make, with what stood before.
struct Figures {
    cells: Vec<u8>,
    edition: Edition,
    cells_before: Option<Vec<u8>>,
}

impl Figures {
    /// Counting and protecting take a core for a while, so they happen away from the threads that save answers.
    async fn make(
        platform: &Platform,
        area: Force,
        (month, records): (Month, Vec<ResponseRecord>),
        closed: Vec<MonthBytes>,
    ) -> Result<Self, Error> {
        let (library, policy) = (platform.library.clone(), platform.disclosure);
        let made = spawn_blocking(move || {
            let cells = tabulation::count(&library, month, &records)?;
            let (this, earlier): (Vec<_>, Vec<_>) =
                closed.into_iter().partition(|known| known.month == month);
            let earlier = earlier.iter().map(|known| MonthCells::decode(&known.bytes));
            let months = earlier.chain([Ok(cells.clone())]).collect::<Result<Vec<_>, _>>()?;
            let edition = tabulation::protect(&area, month, &library, &months, &policy)?;
            let cells_before = this.into_iter().next().map(|known| known.bytes);
            Ok(Self { cells: cells.encode(), edition, cells_before })
        });
        made.await?.map_err(of_figures)
    }

    async fn keep(
        self,
        platform: &Platform,
        permit: &Permit<CloseMonth>,
        (force, left): (&ForceCode, u64),
    ) -> Result<MonthClosed, Error> {
        let (month, digest) = (self.edition.month, self.edition.digest()?);
        let standing = platform.store.reader().editions_of(permit, force, month).await?;
        let state = compare(&standing, &digest).ok_or(Problem::NeedsRestatement(month))?;
        if state != EditionState::Unchanged || self.cells_before.as_ref() != Some(&self.cells) {
            self.write(platform, permit, (force, left, state)).await?;
        }
        let report = MonthReport::of(&self.edition);
        Ok(MonthClosed { force: force.clone(), month, digest, state, report })
    }

    async fn write(
        &self,
        platform: &Platform,
        permit: &Permit<CloseMonth>,
        (force, left, state): (&ForceCode, u64, EditionState),
    ) -> Result<(), Error> {
        let month = self.edition.month;
        platform
            .write(permit, async |tx| {
                tx.about(format!("{force} {month}"));
                if tx.withdrawn(force).await? != left {
                    return Err(Problem::AnswersGone(month).into());
                }
                tx.save_month_cells(force, month, &self.cells).await?;
                if state != EditionState::Unchanged {
                    tx.save_draft(force, &self.edition).await?;
                    tx.freshen(force, month, (Stale::Draft, tx.now())).await?;
                }
                Ok(())
            })
            .await
    }
}

/// What the new edition is beside those that stand, the latest first; nothing where a published one would be contradicted.
fn compare(standing: &[EditionHead], digest: &str) -> Option<EditionState> {
    match standing.first() {
        None => Some(EditionState::New),
        Some(head) if head.digest == digest => Some(EditionState::Unchanged),
        Some(head) if head.is_published() => None,
        Some(_) => Some(EditionState::Replaced),
    }
}
