//! Record that a person withdraws from the panel.

use access::{Permit, permission::Withdraw};
use fieldwork::{Account, Id, NewWithdrawal, RawWithdrawal, Reference, Withdrawal};

use crate::leaving::{Left, leave, purge};
use crate::{Error, Platform, Problem};

/// Stops all contact, deletes everything they said, and takes it out of every figure that is not published. Their cases stay
/// in the response rates. The police see nothing of it: no page of theirs says anything else than before.
pub async fn withdraw(
    platform: &Platform,
    permit: &Permit<Withdraw>,
    reference: &Reference,
    form: &RawWithdrawal,
) -> Result<Withdrawal, Error> {
    let asked = NewWithdrawal::check(form, platform.today())?;
    let withdrawal = platform
        .write(permit, async |tx| {
            let person = tx.participant_by_reference(reference).await?.ok_or(Problem::NoSuchPerson)?;
            tx.about(reference);
            if tx.erased(person.id).await? {
                return Err(Problem::Erased.into());
            }
            if tx.withdrawal(person.id).await?.is_some() {
                return Err(Problem::AlreadyWithdrawn.into());
            }
            let id = person.id;
            let left = leave(tx, platform, person).await?;
            let withdrawal = evidence(platform, reference, (asked, permit.account()), &left);
            tx.save_withdrawal(id, &withdrawal).await?;
            Ok(withdrawal)
        })
        .await?;
    purge(platform).await;
    Ok(withdrawal)
}

fn evidence(
    platform: &Platform,
    reference: &Reference,
    (asked, recorded_by): (NewWithdrawal, Id<Account>),
    left: &Left,
) -> Withdrawal {
    let now = platform.now();
    Withdrawal {
        reference: reference.clone(),
        channel: asked.channel,
        asked_on: asked.asked_on,
        recorded_at: now,
        recorded_by,
        interviewed: left.interviewed,
        published: left.published,
        answers_deleted_at: (!left.held).then_some(now),
    }
}
