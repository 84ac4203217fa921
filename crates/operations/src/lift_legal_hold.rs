//! Lift a legal hold.

use access::{Permit, permission::LiftLegalHold};
use fieldwork::{Id, LegalHold, Lifted, Participant, Reference, Withdrawal, hold_reason};
use store::Tx;

use crate::held_back::delete_not_kept;
use crate::leaving::purge;
use crate::{Error, Platform, Problem};

/// Ends the hold. Where it was the last, what was held back from deletion goes now: the answers of somebody who withdrew, and
/// those of an interview that was broken off and not kept.
pub async fn lift_legal_hold(
    platform: &Platform,
    permit: &Permit<LiftLegalHold>,
    reference: &Reference,
    (hold, reason): (Id<LegalHold>, &str),
) -> Result<(), Error> {
    let reason = hold_reason(reason)?;
    platform
        .write(permit, async |tx| {
            let person = tx.participant_by_reference(reference).await?.ok_or(Problem::NoSuchPerson)?;
            tx.about(reference);
            let holds = tx.legal_holds(person.id).await?;
            let lifted = holds.iter().find(|standing| standing.id == hold && standing.stands());
            let lifted = lifted.cloned().ok_or(Problem::NoSuchLegalHold)?;
            let end = Lifted { by: permit.account(), at: platform.now(), reason: Some(reason) };
            tx.save_legal_hold(&LegalHold { lifted: Some(end), ..lifted }).await?;
            if holds.iter().any(|other| other.id != hold && other.stands()) {
                return Ok(());
            }
            delete_held_back(tx, platform, person.id).await
        })
        .await?;
    purge(platform).await;
    Ok(())
}

async fn delete_held_back(tx: &Tx, platform: &Platform, person: Id<Participant>) -> Result<(), Error> {
    delete_not_kept(tx, person).await?;
    let waiting = tx.withdrawal(person).await?.filter(|it| it.answers_deleted_at.is_none());
    let Some(waiting) = waiting else { return Ok(()) };
    tx.delete_answers(person).await?;
    let done = Withdrawal { answers_deleted_at: Some(platform.now()), ..waiting };
    Ok(tx.save_withdrawal(person, &done).await?)
}
