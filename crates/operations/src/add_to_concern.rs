//! Add to a concern's timeline.

use access::{Permit, permission::AddToConcern};
use fieldwork::{Concern, ConcernStep, Id, concern_note};

use crate::concern_readers::reads;
use crate::raise_concern::note;
use crate::{Error, Platform, Problem};

/// Adds what is known now. Nothing that was written before changes.
pub async fn add_to_concern(
    platform: &Platform,
    permit: &Permit<AddToConcern>,
    concern: Id<Concern>,
    words: &str,
) -> Result<(), Error> {
    let words = concern_note(words)?;
    platform
        .write(permit, async |tx| {
            let concern = tx.concern(concern).await?.ok_or(Problem::NoSuchConcern)?;
            reads(platform, permit.actor(), &concern)?;
            tx.about(&concern.reference);
            concern.takes_more()?;
            note(tx, &concern, (ConcernStep::Added, permit.account()), Some(words)).await
        })
        .await
}
