//! Close a concern.

use access::{Permit, permission::CloseConcern};
use fieldwork::{Concern, ConcernStep, Id, concern_end};

use crate::concern_readers::receives;
use crate::raise_concern::note;
use crate::{Error, Platform, Problem};

/// Closes a concern that somebody has taken on, with what came of it and a note that says how.
pub async fn close_concern(
    platform: &Platform,
    permit: &Permit<CloseConcern>,
    concern: Id<Concern>,
    (outcome, words): (&str, &str),
) -> Result<(), Error> {
    let (outcome, words) = concern_end(outcome, words)?;
    platform
        .write(permit, async |tx| {
            let concern = tx.concern(concern).await?.ok_or(Problem::NoSuchConcern)?;
            receives(platform, permit.actor(), &concern)?;
            tx.about(&concern.reference);
            let concern = concern.close(permit.account(), platform.now(), outcome)?;
            tx.save_concern(&concern).await?;
            note(tx, &concern, (ConcernStep::Closed, permit.account()), Some(words)).await
        })
        .await
}
