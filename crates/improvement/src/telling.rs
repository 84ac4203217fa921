//! Who is to be told what changed, at the next call. Nothing is kept of it: it is worked out from what holds at this moment, so
//! that whoever withdrew, changed their mind or is no longer safe to ring is not on the list any more.

use chrono::NaiveDate;
use fieldwork::{Consent, Participant};

use crate::{Response, ResponseState};

/// Whether a person is to be told of a response: they asked to hear, contact has not ended, their safe-contact plan holds, and
/// it was published by their force after they were last asked.
pub fn is_to_hear(
    person: &Participant,
    consent: Option<&Consent>,
    plan_expires_on: Option<NaiveDate>,
    (response, today): (&Response, NaiveDate),
) -> bool {
    let ResponseState::Published { at, .. } = response.state else { return false };
    let asked = consent.is_some_and(|consent| consent.told_what_changed && consent.recorded_at < at);
    let safe = plan_expires_on.is_some_and(|last| today <= last);
    asked && safe && person.wall.is_none() && person.force == response.force
}
