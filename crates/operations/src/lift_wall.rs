//! Let a person be contacted again who asked for it themselves.

use access::{Permit, permission::LiftWall};
use fieldwork::{Id, NewLift, Participant, RawLift, Reference};
use store::Tx;

use crate::{Error, Platform, Problem};

/// Takes the wall down and the number off the do-not-contact list: the only way either ever happens. What was decided about
/// risk before no longer counts and the safe-contact plan no longer holds, so that nobody rings before both have been gone
/// through again. A number that somebody else behind a wall has too stays on the list.
pub async fn lift_wall(
    platform: &Platform,
    permit: &Permit<LiftWall>,
    reference: &Reference,
    form: &RawLift,
) -> Result<(), Error> {
    let NewLift { reason } = NewLift::check(form)?;
    platform
        .write(permit, async |tx| {
            let participant = tx.participant_by_reference(reference).await?.ok_or(Problem::NoSuchPerson)?;
            tx.about(reference);
            liftable(tx, &participant).await?;
            tx.lift_number_of(participant.id).await?;
            tx.add_wall_change(participant.id, None, Some(&reason)).await?;
            plan_lapses(platform, tx, participant.id).await?;
            Ok(tx.save_participant(&participant.back_by_own_request()).await?)
        })
        .await
}

async fn liftable(tx: &Tx, participant: &Participant) -> Result<(), Error> {
    if tx.is_erased(participant.id).await? {
        return Err(Problem::NoSuchPerson.into());
    }
    if participant.wall.is_none() && !tx.is_person_listed(participant.id).await? {
        return Err(Problem::NoWall.into());
    }
    if tx.number_walled_for_another(participant.id).await? {
        return Err(Problem::NumberOfAnother.into());
    }
    Ok(())
}

/// The person's plan, if there is one, holds no longer until it has been gone through with them.
pub(crate) async fn plan_lapses(platform: &Platform, tx: &Tx, person: Id<Participant>) -> Result<(), Error> {
    if let Some(plan) = tx.safe_contact(person).await? {
        tx.save_safe_contact(person, &plan.lapsed(platform.today())).await?;
    }
    Ok(())
}
