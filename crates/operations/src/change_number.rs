//! Give a person another number in place of theirs.

use access::{Permit, permission::ChangeNumber};
use fieldwork::Reference;

use crate::add_do_not_contact::number;
use crate::{Error, Platform, Problem, field};

/// Keeps the number the person gave, under seal. The plan that went with the old one no longer holds: nobody rings the new
/// one before it has been gone through with them. A number on the do-not-contact list is not taken.
pub async fn change_number(
    platform: &Platform,
    permit: &Permit<ChangeNumber>,
    reference: &Reference,
    text: &str,
) -> Result<(), Error> {
    let number = number(text)?;
    platform
        .write(permit, async |tx| {
            let participant = tx.participant_by_reference(reference).await?.ok_or(Problem::NoSuchPerson)?;
            tx.about(reference);
            if tx.is_erased(participant.id).await? {
                return Err(Problem::NoSuchPerson.into());
            }
            if tx.is_listed(&number).await? {
                return Err(field("number", "number-listed"));
            }
            tx.save_number(participant.id, &number).await?;
            crate::lift_wall::plan_lapses(platform, tx, participant.id).await
        })
        .await
}
