//! Write down that somebody looked at what is sealed about a person.

use access::{Permit, permission::LookAtPerson};
use chrono::TimeDelta;
use fieldwork::{Id, Participant};

use crate::{Error, Platform, Problem};

/// One entry stands for what somebody sees of one person within this time: they go to and fro between the pages of a call.
const ONE_LOOK: TimeDelta = TimeDelta::hours(1);

/// Writes an entry into the audit, unless there is one of the same reader and person from the hour before. It takes the
/// turn to write only then. Whoever has just handed the person over, and reaches them no more, is on record with that.
pub async fn look_at_person(
    platform: &Platform,
    permit: &Permit<LookAtPerson>,
    person: Id<Participant>,
) -> Result<(), Error> {
    let reader = platform.store.reader();
    let Some(person) = reader.person_looked_at(permit, person).await? else { return Ok(()) };
    if reader.looked_since(permit, &person, platform.now() - ONE_LOOK).await? {
        return Ok(());
    }
    platform
        .write(permit, async |tx| {
            let person = tx.participant(person.id).await?.ok_or(Problem::NoSuchPerson)?;
            tx.about(&person.reference);
            Ok(())
        })
        .await
}
