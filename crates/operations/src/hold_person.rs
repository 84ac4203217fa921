//! Hold contact with a person for a while.

use access::{Permit, permission::HoldPerson};
use fieldwork::{Id, InvestigationEvent, RawHold, Reference};

use crate::record_event::keep;
use crate::{Error, Platform, Problem};

/// Holds contact from one day to another: nothing is booked for these days, no number is shown and no interview goes on in
/// them, and their windows close as many days later. An appointment that already stands is left standing, for the
/// coordinator to move or call off with the person; the number for it is not shown.
pub async fn hold_person(
    platform: &Platform,
    permit: &Permit<HoldPerson>,
    reference: &Reference,
    form: RawHold,
) -> Result<Id<InvestigationEvent>, Error> {
    let hold = form.check(platform.today())?;
    platform
        .write(permit, async |tx| {
            let person = tx.participant_by_reference(reference).await?.ok_or(Problem::NoSuchPerson)?;
            tx.about(reference);
            let history = tx.history(person.id).await?;
            keep(platform, tx, person, &history, hold).await
        })
        .await
}
