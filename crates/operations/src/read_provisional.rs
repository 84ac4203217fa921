//! The figures of the months that are not published yet, for the agency alone.

use access::{Permit, permission::ReadProvisional};
use chrono::{DateTime, Utc};
use fieldwork::ForceCode;
use statistics::disclosure::Ledger;
use statistics::{Edition, Month};
use store::{Base, KeptProvisional, NewProvisional};
use tabulation::{MonthCells, Panel, TabulationFault};
use tokio::task::spawn_blocking;

use crate::error::of_figures;
use crate::{Error, Platform, Problem, count_responses};

/// Figures that are not published.
#[derive(Debug, Clone, PartialEq)]
pub struct Provisional {
    /// When they were made.
    pub made_at: DateTime<Utc>,
    /// The newest published month, if there is one: what comes after it is provisional.
    pub published: Option<Month>,
    /// The figures.
    pub edition: Edition,
}

/// How far back months are looked for where nothing was ever published.
const LOOK_BACK: usize = 36;

/// A force's figures up to this month, through the release rule; nothing where nobody was interviewed yet.
///
/// They are made once a day and kept. Those of the next day go on from them as a restatement goes on from an edition: a count
/// that was shown changes only by nobody or by so many people that the difference could be published by itself. So whoever
/// looks every day learns nothing of one interview. Once a month is published, what comes after it begins anew.
pub async fn read_provisional(
    platform: &Platform,
    permit: &Permit<ReadProvisional>,
    force: &ForceCode,
) -> Result<Option<Provisional>, Error> {
    let reader = platform.store.reader();
    let base = reader.base(permit, force).await?;
    let kept = reader.provisional(permit, force).await?.filter(|kept| kept.base == key(base.as_ref()));
    match kept {
        Some(kept) if kept.made_on >= platform.today() => Ok(Some(Provisional::of(kept))),
        kept => make(platform, permit, force, Sources { base, kept }).await,
    }
}

impl Provisional {
    fn of(kept: KeptProvisional) -> Self {
        Self { made_at: kept.made_at, published: kept.base.map(|(month, _)| month), edition: kept.edition }
    }
}

/// What today's figures go on from: the newest published edition, and what was told since.
struct Sources {
    base: Option<Base>,
    kept: Option<KeptProvisional>,
}

/// What is made of them.
struct Made {
    edition: Edition,
    ledger: Vec<u8>,
}

async fn make(
    platform: &Platform,
    permit: &Permit<ReadProvisional>,
    force: &ForceCode,
    sources: Sources,
) -> Result<Option<Provisional>, Error> {
    let months = counted(platform, permit, force, sources.base.as_ref()).await?;
    let on = key(sources.base.as_ref());
    let made = match protected(platform, force, &sources, months).await {
        Err(Error::Problem(Problem::NobodyInterviewed(_))) => return Ok(None),
        made => made?,
    };
    let today = platform.today();
    platform
        .write(permit, async |tx| {
            tx.about(force);
            // Whoever was first today told the day's figures.
            let known = tx.provisional(force).await?.filter(|kept| kept.base == on && kept.made_on >= today);
            if let Some(kept) = known {
                return Ok(Some(Provisional::of(kept)));
            }
            let Made { edition, ledger } = &made;
            tx.keep_provisional(force, NewProvisional { base: on, made_on: today, edition, ledger }).await?;
            let published = on.map(|(month, _)| month);
            Ok(Some(Provisional { made_at: tx.now(), published, edition: edition.clone() }))
        })
        .await
}

/// The counts of every month: as they were published, and since then as they are today.
async fn counted(
    platform: &Platform,
    permit: &Permit<ReadProvisional>,
    force: &ForceCode,
    base: Option<&Base>,
) -> Result<Vec<MonthCells>, Error> {
    let this_month = Month::of(platform.today());
    let mut months = Vec::new();
    if let Some(base) = base {
        for known in platform.store.reader().closed_months(permit, force, base.month).await? {
            months.push(MonthCells::decode(&known.bytes).map_err(of_figures)?);
        }
    }
    let back = std::iter::successors(Some(this_month), |month| Some(month.previous()));
    let open = back.take(LOOK_BACK).take_while(|month| base.is_none_or(|base| base.month < *month));
    for month in open {
        let cells = count_responses(platform, permit, force, month).await?;
        if !cells.is_empty() {
            months.push(cells);
        }
    }
    Ok(months)
}

/// Away from the threads that save answers.
async fn protected(
    platform: &Platform,
    force: &ForceCode,
    sources: &Sources,
    months: Vec<MonthCells>,
) -> Result<Made, Error> {
    let area = platform.forces.get(force).cloned();
    let area = area.ok_or_else(|| Problem::NoSuchForce { code: force.to_string() })?;
    let (library, policy) = (platform.library.clone(), platform.disclosure);
    let this_month = Month::of(platform.today());
    let month = sources.base.as_ref().map_or(this_month, |base| base.month.max(this_month));
    let told = sources.kept.as_ref().map(|kept| kept.ledger.clone());
    let before = sources.base.as_ref().map(|base| base.ledger.clone()).unwrap_or_default();
    let made = spawn_blocking(move || {
        let panel = Panel { area: &area, library: &library, policy: &policy };
        protect(panel, month, &months, (told, before))
    });
    made.await?.map_err(of_figures)
}

fn protect(
    panel: Panel<'_>,
    month: Month,
    months: &[MonthCells],
    (told, before): (Option<Vec<u8>>, Vec<u8>),
) -> Result<Made, TabulationFault> {
    let ledger = match told {
        Some(told) => tabulation::restate(panel, month, months, Ledger::decode(&told)?)?,
        None => Ledger::decode(&before)?,
    };
    let (edition, ledger) = tabulation::protect(panel, month, months, ledger)?;
    Ok(Made { edition, ledger: ledger.encode()? })
}

/// The edition that figures go on from, by month and version.
fn key(base: Option<&Base>) -> Option<(Month, u32)> {
    base.map(|base| (base.month, base.version))
}
