//! Erase those who have been kept for long enough: the nightly step.

use access::{Permit, permission::ApplyRetention};
use fieldwork::{ErasureReason, Reference};
use store::Tx;

use crate::erase_person::erase;
use crate::keeping::{kept_by, over_by};
use crate::leaving::purge;
use crate::{Error, Platform, Problem};

/// Erases everybody whose time is over today, each in an act of their own, and says how many. Who is under a legal hold or has
/// a concern that is not closed stays. Somebody who cannot be erased is logged and tried again the next night; they keep nobody
/// else. Ticks stay in the figures, and what is published stays as it was.
pub async fn apply_retention(platform: &Platform, permit: &Permit<ApplyRetention>) -> Result<u32, Error> {
    let mut erased = 0;
    for reference in due(platform, permit).await? {
        match erase_one(platform, permit, &reference).await {
            Ok(gone) => erased += u32::from(gone),
            Err(fault) => tracing::error!(%fault, person = %reference, "could not be erased"),
        }
    }
    if erased > 0 {
        purge(platform).await;
    }
    Ok(erased)
}

async fn due(platform: &Platform, permit: &Permit<ApplyRetention>) -> Result<Vec<Reference>, Error> {
    let over = platform.look(permit, async |tx: &Tx| over_by(tx, platform, platform.today()).await).await?;
    let due: Vec<Reference> =
        over.into_iter().filter(|it| it.because.is_none()).map(|it| it.reference).collect();
    platform
        .write(permit, async |tx| {
            tx.about(format!("{} kept long enough", due.len()));
            Ok(())
        })
        .await?;
    Ok(due)
}

/// Somebody for whom a hold was placed, a concern raised or a case opened since the list was made stays.
async fn erase_one(
    platform: &Platform,
    permit: &Permit<ApplyRetention>,
    reference: &Reference,
) -> Result<bool, Error> {
    let work = async |tx: &Tx| {
        let person = tx.participant_by_reference(reference).await?.ok_or(Problem::NoSuchPerson)?;
        if kept_by(tx, platform, (&person, platform.today())).await?.is_none() {
            tx.about(reference);
            return Ok(false);
        }
        let erasure = (reference, ErasureReason::KeptLongEnough, permit.account());
        erase(tx, platform, erasure).await.map(|_| true)
    };
    match platform.write(permit, work).await {
        Ok(erased) => Ok(erased),
        Err(Error::Problem(Problem::UnderLegalHold | Problem::ConcernsOpen | Problem::Erased)) => Ok(false),
        Err(fault) => Err(fault),
    }
}
