//! End all contact with a person.

use access::{Permit, permission::RaiseWall};
use fieldwork::{NewWall, RawWall, Reference};

use crate::{Error, Platform, Problem, wall};

/// Puts up the wall, for the reason the coordinator gives: nothing is arranged with this person any more, in any wave, and
/// their number is on the do-not-contact list.
pub async fn raise_wall(
    platform: &Platform,
    permit: &Permit<RaiseWall>,
    reference: &Reference,
    form: &RawWall,
) -> Result<(), Error> {
    let NewWall { wall, reason } = NewWall::check(form)?;
    platform
        .write(permit, async |tx| {
            let participant = tx.participant_by_reference(reference).await?.ok_or(Problem::NoSuchPerson)?;
            tx.about(reference);
            wall::raise_because(tx, platform, (participant, wall), Some(&reason)).await
        })
        .await
}
