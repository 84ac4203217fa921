//! Place a legal hold.

use access::{Permit, permission::PlaceLegalHold};
use fieldwork::{Account, Id, LegalHold, MaterialRequest, Participant, Reference, hold_reason};

use crate::{Error, Platform, Problem};

/// Stops the erasure of a person whose material may be needed in a court. It stops nothing else: contact ends when they say
/// so, and their answers count in nothing from then on.
pub async fn place_legal_hold(
    platform: &Platform,
    permit: &Permit<PlaceLegalHold>,
    reference: &Reference,
    reason: &str,
) -> Result<Id<LegalHold>, Error> {
    let reason = hold_reason(reason)?;
    platform
        .write(permit, async |tx| {
            let person = tx.participant_by_reference(reference).await?.ok_or(Problem::NoSuchPerson)?;
            tx.about(reference);
            let hold = hold(platform, &person, permit.account(), None);
            let hold = LegalHold { reason: Some(reason), ..hold };
            tx.add_legal_hold(&hold).await?;
            Ok(hold.id)
        })
        .await
}

/// A hold on this person from now on, placed by a request where there is one.
pub(crate) fn hold(
    platform: &Platform,
    person: &Participant,
    placed_by: Id<Account>,
    request: Option<Id<MaterialRequest>>,
) -> LegalHold {
    LegalHold {
        id: platform.id(),
        participant: person.id,
        reference: person.reference.clone(),
        request,
        placed_by,
        placed_at: platform.now(),
        reason: None,
        lifted: None,
    }
}
