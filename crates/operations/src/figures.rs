//! From what is stored to an edition: read, made away from the threads that save answers, and always the same on the same
//! input.

use access::Permit;
use data_encoding::HEXLOWER;
use fieldwork::{Force, ForceCode};
use questionnaire::Library;
use sha2::{Digest, Sha256};
use statistics::disclosure::Ledger;
use statistics::{DisclosurePolicy, Edition, Month};
use store::{Base, Life, MakesEditions, MonthBytes};
use tabulation::{MonthCells, Panel, TabulationFault};
use tokio::task::spawn_blocking;

use crate::error::of_figures;
use crate::{Error, Platform, Problem};

/// Everything an edition is made from, besides the questionnaires.
#[derive(Clone)]
pub(crate) struct Sources {
    /// The force.
    pub(crate) area: Force,
    /// The last month counted.
    pub(crate) month: Month,
    /// The counts of that month and of every month before it.
    pub(crate) cells: Vec<MonthBytes>,
    /// The published edition it goes on from.
    pub(crate) base: Option<Base>,
    /// The thresholds.
    pub(crate) policy: DisclosurePolicy,
}

/// An edition with its digest, and the release ledger at its end.
pub(crate) struct Made {
    pub(crate) edition: Edition,
    pub(crate) digest: String,
    pub(crate) ledger: Vec<u8>,
}

impl Sources {
    /// What is stored for the next edition of a month, or for the one that stands made again: the counts until then, and the
    /// edition that it goes on from.
    pub(crate) async fn read<P: MakesEditions>(
        platform: &Platform,
        permit: &Permit<P>,
        force: &ForceCode,
        month: Month,
    ) -> Result<Self, Error> {
        let base = base(platform, permit, force, month).await?;
        let policy = platform.disclosure;
        Self::with(platform, permit, (force, month), (base, policy)).await
    }

    /// The same from a given edition and thresholds.
    pub(crate) async fn with<P: MakesEditions>(
        platform: &Platform,
        permit: &Permit<P>,
        (force, month): (&ForceCode, Month),
        (base, policy): (Option<Base>, DisclosurePolicy),
    ) -> Result<Self, Error> {
        let area = platform.forces.get(force).cloned();
        let area = area.ok_or_else(|| Problem::NoSuchForce { code: force.to_string() })?;
        let cells = platform.store.reader().closed_months(permit, force, month).await?;
        Ok(Self { area, month, cells, base, policy })
    }

    /// The same with the counts as they stood when a version of the month was published.
    pub(crate) async fn counted_for<P: MakesEditions>(
        self,
        platform: &Platform,
        permit: &Permit<P>,
        version: Option<u32>,
    ) -> Result<Self, Error> {
        let Some(version) = version else { return Ok(self) };
        let edition = (self.month, version);
        let cells = platform.store.reader().months_as_of(permit, &self.area.code, edition).await?;
        Ok(Self { cells, ..self })
    }

    /// With these counts of the month itself in place of those that are stored.
    pub(crate) fn counting(mut self, month: Month, bytes: Vec<u8>) -> Self {
        self.cells.retain(|known| known.month != month);
        self.cells.push(MonthBytes { month, bytes });
        self
    }

    /// Makes the edition. Protecting takes a core for a while, so it happens on a thread of its own.
    pub(crate) async fn make(&self, platform: &Platform) -> Result<Made, Error> {
        let (sources, library) = (self.clone(), platform.library.clone());
        let protected = spawn_blocking(move || protect(&sources, &library)).await?;
        let (edition, ledger) = protected.map_err(of_figures)?;
        Ok(Made { digest: edition.digest()?, edition, ledger })
    }

    /// The edition it goes on from, by month and version.
    pub(crate) fn goes_on_from(&self) -> Option<(Month, u32)> {
        self.base.as_ref().map(|base| (base.month, base.version))
    }
}

/// The one place where counts become figures. The ledger is nobody's to read but the release rule's. A month that goes on from
/// an edition of its own is restated: what was published is counted again wherever nobody can be found in the difference.
fn protect(sources: &Sources, library: &Library) -> Result<(Edition, Vec<u8>), TabulationFault> {
    let Sources { area, month, cells, base, policy } = sources;
    let months = cells.iter().map(|known| MonthCells::decode(&known.bytes)).collect::<Result<Vec<_>, _>>()?;
    let panel = Panel { area, library, policy };
    let mut ledger = Ledger::decode(base.as_ref().map_or(&[], |base| base.ledger.as_slice()))?;
    if base.as_ref().is_some_and(|base| base.month == *month) {
        ledger = tabulation::restate(panel, *month, &months, ledger)?;
    }
    let (edition, ledger) = tabulation::protect(panel, *month, &months, ledger)?;
    Ok((edition, ledger.encode()?))
}

/// The edition that a month's figures go on from. Where the month is published, it is the one that its figures were made from;
/// otherwise the newest. A month before the newest has no edition of its own any more: its figures are released with later ones.
async fn base<P: MakesEditions>(
    platform: &Platform,
    permit: &Permit<P>,
    force: &ForceCode,
    month: Month,
) -> Result<Option<Base>, Error> {
    let reader = platform.store.reader();
    let standing = reader.editions_of(permit, force, month).await?;
    let Some(published) = standing.iter().find(|head| head.life == Life::Published) else {
        let newest = reader.base(permit, force).await?;
        return match newest {
            Some(base) if base.month > month => Err(Problem::LaterPublished(base.month).into()),
            newest => Ok(newest),
        };
    };
    let signed = reader.signed(permit, force, (month, published.version)).await?;
    match signed.and_then(|signed| signed.base) {
        Some(from) => Ok(reader.base_of(permit, force, from).await?),
        None => Ok(None),
    }
}

/// The SHA-256 of a secret salt and then the bytes, in hexadecimal: it binds, and tells a reader nothing.
pub(crate) fn salted(salt: &[u8], bytes: &[u8]) -> String {
    HEXLOWER.encode(&Sha256::new().chain_update(salt).chain_update(bytes).finalize())
}
