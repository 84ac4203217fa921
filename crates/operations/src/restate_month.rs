//! Make a published month anew, to stand in place of the edition before.

use access::{Permit, permission::RestateMonth};
use fieldwork::ForceCode;
use questionnaire::Wave;
use statistics::{Edition, Month, RestatementReason};
use store::{Base, Draft, StoredEdition};
use tabulation::{MonthCells, MonthReport};

use crate::close_month::{EditionState, MonthClosed};
use crate::counting::count;
use crate::error::of_figures;
use crate::figures::{Made, Sources};
use crate::replacing::replace;
use crate::{Error, Platform, Problem};

/// Makes the draft of the next version, with the reason that the restatement log will say. It is reviewed and published like
/// any other, and the version before stays readable for good.
///
/// Only the newest published month can be restated: its edition shows every period, and what later editions released cannot be
/// taken back by changing an earlier one. What a published figure counts stays as it was counted, unless so many came or left that
/// nobody can be found in the difference of two editions; a figure that changed is marked as revised.
pub async fn restate_month(
    platform: &Platform,
    permit: &Permit<RestateMonth>,
    force: &ForceCode,
    month: Month,
    reason: RestatementReason,
) -> Result<MonthClosed, Error> {
    let reader = platform.store.reader();
    let base = newest(reader.base(permit, force).await?, month)?;
    let left = reader.withdrawn(permit, force).await?;
    let standing = standing(platform, permit, force, &base).await?;
    let given = (Some(base), platform.disclosure);
    let sources = Sources::with(platform, permit, (force, month), given).await?;
    let cells = recounted(platform, permit, force, &sources).await?;
    let sources = sources.counting(month, cells.clone());
    let made = sources.make(platform).await?;
    if made.digest == standing.digest()? {
        return Err(Problem::NothingToRestate(month).into());
    }
    let work = Restating { sources, made, cells, reason };
    let state = work.keep(platform, permit, (force, left)).await?;
    let (digest, report) = (work.made.digest, MonthReport::of(&work.made.edition));
    Ok(MonthClosed { force: force.clone(), month, digest, state, report })
}

/// The published edition, if it is the month's.
fn newest(base: Option<Base>, month: Month) -> Result<Base, Problem> {
    match base {
        Some(base) if base.month == month => Ok(base),
        Some(base) if base.month > month => Err(Problem::LaterPublished(base.month)),
        _ => Err(Problem::NotPublished(month)),
    }
}

async fn standing(
    platform: &Platform,
    permit: &Permit<RestateMonth>,
    force: &ForceCode,
    base: &Base,
) -> Result<Edition, Error> {
    let key = (base.month, base.version);
    let signed = platform.store.reader().signed(permit, force, key).await?;
    let signed = signed.ok_or(Problem::NotPublished(base.month))?;
    Ok(Edition::from_json(&signed.content)?)
}

/// The month's answers counted again; or, where nobody's are left, the counts it had.
async fn recounted(
    platform: &Platform,
    permit: &Permit<RestateMonth>,
    force: &ForceCode,
    sources: &Sources,
) -> Result<Vec<u8>, Error> {
    let month = sources.month;
    match count(platform, permit, force, month).await {
        Err(Error::Problem(Problem::NobodyInterviewed(_))) => {
            let before = sources.cells.iter().find(|known| known.month == month);
            Ok(before.map(|known| known.bytes.clone()).ok_or(Problem::NobodyInterviewed(month))?)
        }
        counted => {
            let before = sources.cells.iter().find(|known| known.month == month);
            let before =
                before.map(|known| MonthCells::decode(&known.bytes)).transpose().map_err(of_figures)?;
            let asked = |counted: MonthCells| match &before {
                Some(before) => Wave::ALL.iter().fold(counted, |it, wave| it.asked_as(*wave, before)),
                None => counted,
            };
            Ok(asked(counted?).encode())
        }
    }
}

/// A restatement to be kept.
struct Restating {
    sources: Sources,
    made: Made,
    cells: Vec<u8>,
    reason: RestatementReason,
}

impl Restating {
    async fn keep(
        &self,
        platform: &Platform,
        permit: &Permit<RestateMonth>,
        (force, left): (&ForceCode, u64),
    ) -> Result<EditionState, Error> {
        let Self { sources, made, cells, reason } = self;
        let cells = MonthCells::decode(cells).map_err(of_figures)?;
        let month = sources.month;
        platform
            .write(permit, async |tx| {
                tx.about(format!("{force} {month} {}", reason.slug()));
                if tx.withdrawn(force).await? != left {
                    return Err(Problem::AnswersGone(month).into());
                }
                let base = tx.base(force).await?.map(|base| (base.month, base.version));
                if base != sources.goes_on_from() {
                    return Err(Problem::DraftOutdated(month).into());
                }
                let before = tx.draft(force, month).await?;
                replace(tx, force, cells).await?;
                let draft =
                    Draft { edition: &made.edition, base: sources.base.as_ref(), reason: Some(*reason) };
                tx.save_draft(force, draft).await?;
                Ok(became(before.as_ref()))
            })
            .await
    }
}

fn became(before: Option<&StoredEdition>) -> EditionState {
    if before.is_some() { EditionState::Replaced } else { EditionState::New }
}
