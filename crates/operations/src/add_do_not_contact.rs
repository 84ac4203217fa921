//! Put a number on the do-not-contact list.

use access::{Permit, permission::AddDoNotContact};
use fieldwork::{PhoneNumber, Wall};

use crate::{Error, Platform, Problem, field, wall};

/// Keeps, by a keyed hash, that nobody rings this number again, and ends all contact with everybody on the panel who has
/// it. The list points at nobody, so it holds when the people are erased, and for whoever is referred with the number
/// later, by any force.
pub async fn add_do_not_contact(
    platform: &Platform,
    permit: &Permit<AddDoNotContact>,
    text: &str,
) -> Result<(), Error> {
    let number = number(text)?;
    platform
        .write(permit, async |tx| {
            tx.list_number(&number, Wall::DoNotContact).await?;
            for person in tx.reachable_by(&number).await? {
                let person = tx.participant(person).await?.ok_or(Problem::NoSuchPerson)?;
                wall::raise(tx, platform, person, Wall::DoNotContact).await?;
            }
            Ok(())
        })
        .await
}

/// A number as a form sends it.
pub(crate) fn number(text: &str) -> Result<PhoneNumber, Error> {
    if text.trim().is_empty() {
        return Err(field("number", "referral-number-required"));
    }
    PhoneNumber::parse(text).map_err(|_| field("number", "referral-number-invalid"))
}
