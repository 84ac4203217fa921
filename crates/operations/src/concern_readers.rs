//! Who reads and acts on a concern: its recipients, and for reading also whoever raised it.

use access::{Actor, Role};
use fieldwork::{Concern, Recipient};

use crate::{Platform, Problem};

/// The actor is one of those the panel gives concerns of this kind to. To anybody else there is no such concern.
pub(crate) fn receives(platform: &Platform, actor: &Actor, concern: &Concern) -> Result<(), Problem> {
    let recipient = match actor.role {
        Role::SafeguardingLead => Recipient::SafeguardingLead,
        Role::Coordinator => Recipient::Coordinator,
        _ => return Err(Problem::NoSuchConcern),
    };
    if platform.concerns.receives(concern.kind, recipient) { Ok(()) } else { Err(Problem::NoSuchConcern) }
}

/// The actor receives concerns of this kind, or raised this one.
pub(crate) fn reads(platform: &Platform, actor: &Actor, concern: &Concern) -> Result<(), Problem> {
    if concern.raised_by == actor.account { Ok(()) } else { receives(platform, actor, concern) }
}
