//! Erase a person.

use access::{Permit, permission::ErasePerson};
use fieldwork::{Concern, Erased, Erasure, ErasureReason, LegalHold, Participant, Reference, Wall};
use store::Tx;

use crate::leaving::{leave, purge};
use crate::{Error, Platform, Problem, wall};

/// Destroys the person's key and deletes who they are, how they were reached and what they said. What stays: the reference,
/// the ends of their cases for the response rates, the do-not-contact list, and the evidence that this was done. A legal hold
/// stops it, and so does a concern that is not closed.
pub async fn erase_person(
    platform: &Platform,
    permit: &Permit<ErasePerson>,
    reference: &Reference,
    reason: &str,
) -> Result<Erasure, Error> {
    let reason = ErasureReason::check(reason)?;
    let erasure = Erasure {
        reference: reference.clone(),
        reason,
        erased: reason.erases(),
        erased_by: permit.account(),
        erased_at: platform.now(),
    };
    platform
        .write(permit, async |tx| {
            let person = tx.participant_by_reference(reference).await?.ok_or(Problem::NoSuchPerson)?;
            tx.about(reference);
            may_be_erased(tx, &person).await?;
            let id = person.id;
            end_contact(tx, platform, person, &erasure).await?;
            Ok(tx.erase(id, &erasure).await?)
        })
        .await?;
    purge(platform).await;
    Ok(erasure)
}

async fn may_be_erased(tx: &Tx, person: &Participant) -> Result<(), Error> {
    if tx.erased(person.id).await? {
        return Err(Problem::Erased.into());
    }
    if tx.legal_holds(person.id).await?.iter().any(LegalHold::stands) {
        return Err(Problem::UnderLegalHold.into());
    }
    if !tx.concerns_of(person.id).await?.iter().all(Concern::is_closed) {
        return Err(Problem::ConcernsOpen.into());
    }
    Ok(())
}

/// Nobody rings somebody who is no longer known. The wall goes up while their number still is.
async fn end_contact(
    tx: &Tx,
    platform: &Platform,
    person: Participant,
    erasure: &Erasure,
) -> Result<(), Error> {
    if erasure.erased.contains(&Erased::Answers) {
        return leave(tx, platform, person).await.map(drop);
    }
    wall::raise(tx, platform, person, Wall::DoNotContact).await
}
