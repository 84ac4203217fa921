//! Asks the auditor before an edition is reviewed, and again before it is published.

use access::Permit;
use fieldwork::ForceCode;
use statistics::audit::Audit;
use statistics::disclosure::Ledger;
use statistics::{Edition, Month};
use store::{Life, MakesEditions, MonthBytes, PastCells};
use tabulation::{MonthCells, Panel, Since, TabulationFault, audit_editions};
use tokio::task::spawn_blocking;

use crate::error::of_figures;
use crate::figures::{Made, Sources};
use crate::{Error, Platform, Problem};

/// A draft made once more from what is stored, and attacked together with everything that was ever published.
pub(crate) struct Audited {
    pub(crate) sources: Sources,
    pub(crate) made: Made,
    /// How many counts were attacked, none of which was found.
    pub(crate) attacked: u64,
}

/// Makes a month's draft once more, if it is at this point of its life, and attacks it. A draft that comes out otherwise is
/// not attacked: nobody will publish it.
pub(crate) async fn audited<P: MakesEditions>(
    platform: &Platform,
    permit: &Permit<P>,
    (force, month): (&ForceCode, Month),
    life: Life,
) -> Result<Option<Audited>, Error> {
    let reader = platform.store.reader();
    let standing = reader.editions_of(permit, force, month).await?;
    let Some(draft) = standing.first().filter(|head| head.life == life) else { return Ok(None) };
    // A restatement goes on from the edition it takes the place of.
    let base = reader.base(permit, force).await?;
    let given = (base, platform.disclosure);
    let sources = Sources::with(platform, permit, (force, month), given).await?;
    let made = sources.make(platform).await?;
    if made.digest != draft.digest {
        return Err(Problem::DraftOutdated(month).into());
    }
    let attacked = attack(platform, permit, &sources, &made).await?;
    Ok(Some(Audited { sources, made, attacked }))
}

/// Attacks an edition away from the threads that save answers.
async fn attack<P: MakesEditions>(
    platform: &Platform,
    permit: &Permit<P>,
    sources: &Sources,
    made: &Made,
) -> Result<u64, Error> {
    let reader = platform.store.reader();
    let published = reader.ever_published(permit, &sources.area.code).await?;
    let past = reader.past_cells(permit, &sources.area.code).await?;
    let keys: Vec<(Month, u32)> = published.iter().map(|it| (it.head.month, it.head.version)).collect();
    let counted = since(&keys, past, sources.cells.clone());
    let mut editions: Vec<Edition> = published.into_iter().map(|it| it.edition).collect();
    editions.push(made.edition.clone());
    let (platform, sources, ledger) = (platform.clone(), sources.clone(), made.ledger.clone());
    let month = sources.month;
    let audit = spawn_blocking(move || {
        let panel = Panel { area: &sources.area, library: &platform.library, policy: &sources.policy };
        hold(panel, editions, counted, &ledger)
    });
    verdict(month, audit.await?.map_err(of_figures)?)
}

fn hold(
    panel: Panel<'_>,
    editions: Vec<Edition>,
    counted: Vec<(usize, Vec<u8>)>,
    ledger: &[u8],
) -> Result<Audit, TabulationFault> {
    let decode =
        |(edition, bytes): (usize, Vec<u8>)| Ok(Since { edition, cells: MonthCells::decode(&bytes)? });
    let counted = counted.into_iter().map(decode).collect::<Result<Vec<_>, TabulationFault>>()?;
    audit_editions(panel, editions, &counted, &Ledger::decode(ledger)?)
}

/// Every counting of every month, each with the place of the first edition that was made from it: the one after the last
/// that was made from the counting before.
fn since(editions: &[(Month, u32)], past: Vec<PastCells>, stands: Vec<MonthBytes>) -> Vec<(usize, Vec<u8>)> {
    let mut counted = Vec::new();
    for MonthBytes { month, bytes } in stands {
        let mut first = 0;
        for before in past.iter().filter(|past| past.month == month) {
            counted.push((first, before.bytes.clone()));
            first = editions.iter().filter(|edition| **edition <= before.until).count();
        }
        counted.push((first, bytes));
    }
    counted
}

/// How many counts were attacked; or which question, and never which count, keeps the month from being published.
pub(crate) fn verdict(month: Month, audit: Audit) -> Result<u64, Error> {
    if let Some(fault) = audit.fault {
        return Err(Problem::AuditUnfinished { month, why: fault.to_string() }.into());
    }
    if let Some(leak) = audit.leaks.into_iter().next() {
        let (wave, question, period) = (leak.wave, leak.question, leak.period);
        return Err(Problem::AuditFound { month, wave, question, period }.into());
    }
    Ok(u64::try_from(audit.examined).unwrap_or(u64::MAX))
}
