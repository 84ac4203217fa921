//! Take a concern on.

use access::{Permit, permission::AcknowledgeConcern};
use fieldwork::{Concern, ConcernStep, Id};

use crate::concern_readers::receives;
use crate::raise_concern::note;
use crate::{Error, Platform, Problem};

/// Stops the concern's clock: one of its recipients has read it and acts on it.
pub async fn acknowledge_concern(
    platform: &Platform,
    permit: &Permit<AcknowledgeConcern>,
    concern: Id<Concern>,
) -> Result<(), Error> {
    platform
        .write(permit, async |tx| {
            let concern = tx.concern(concern).await?.ok_or(Problem::NoSuchConcern)?;
            receives(platform, permit.actor(), &concern)?;
            tx.about(&concern.reference);
            let concern = concern.acknowledge(permit.account(), platform.now())?;
            tx.save_concern(&concern).await?;
            note(tx, &concern, (ConcernStep::Acknowledged, permit.account()), None).await
        })
        .await
}
