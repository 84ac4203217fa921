//! End a hold before its time.

use access::{Permit, permission::ReleaseHold};
use fieldwork::{RawRelease, Reference};

use crate::record_event::keep;
use crate::{Error, Platform, Problem};

/// Lets contact go on from today. A hold that an outcome placed by itself is released only by somebody who says that they
/// have made sure.
pub async fn release_hold(
    platform: &Platform,
    permit: &Permit<ReleaseHold>,
    reference: &Reference,
    form: RawRelease,
) -> Result<(), Error> {
    platform
        .write(permit, async |tx| {
            let person = tx.participant_by_reference(reference).await?.ok_or(Problem::NoSuchPerson)?;
            tx.about(reference);
            let history = tx.history(person.id).await?;
            let release = form.check(&history, platform.today())?;
            keep(platform, tx, person, &history, release).await.map(|_| ())
        })
        .await
}
