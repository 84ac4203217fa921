//! Erase a person.

use access::{Permit, permission::ErasePerson};
use fieldwork::{Account, Erased, Erasure, ErasureReason, Id, Participant, Reference, Wall};
use store::Tx;

use crate::keeping::{KeptBecause, kept_because};
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
    let work = async |tx: &Tx| erase(tx, platform, (reference, reason, permit.account())).await;
    let erasure = platform.write(permit, work).await?;
    purge(platform).await;
    Ok(erasure)
}

/// Erases somebody inside an act, and gives the evidence.
pub(crate) async fn erase(
    tx: &Tx,
    platform: &Platform,
    (reference, reason, by): (&Reference, ErasureReason, Id<Account>),
) -> Result<Erasure, Error> {
    let person = tx.participant_by_reference(reference).await?.ok_or(Problem::NoSuchPerson)?;
    tx.about(reference);
    may_be_erased(tx, &person).await?;
    let erasure = Erasure {
        reference: reference.clone(),
        reason,
        erased: reason.erases(),
        erased_by: by,
        erased_at: platform.now(),
    };
    let id = person.id;
    end_contact(tx, platform, person, &erasure).await?;
    tx.erase(id, &erasure).await?;
    Ok(erasure)
}

async fn may_be_erased(tx: &Tx, person: &Participant) -> Result<(), Error> {
    if tx.erased(person.id).await? {
        return Err(Problem::Erased.into());
    }
    match kept_because(tx, person).await? {
        Some(KeptBecause::LegalHold) => Err(Problem::UnderLegalHold.into()),
        Some(KeptBecause::Concern) => Err(Problem::ConcernsOpen.into()),
        None => Ok(()),
    }
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
