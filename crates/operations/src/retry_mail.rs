//! Let a letter that was given up be tried again.

use access::{Permit, permission::RetryMail};
use fieldwork::Id;
use store::OutboxLetter;

use crate::{Error, Platform, Problem};

/// Puts the letter back, due at once, with all its attempts before it. Whether its receiver is still to have it is looked at
/// when it leaves.
pub async fn retry_mail(
    platform: &Platform,
    permit: &Permit<RetryMail>,
    letter: Id<OutboxLetter>,
) -> Result<(), Error> {
    platform
        .write(permit, async |tx| {
            tx.about(letter);
            if tx.revive_letter(letter).await? { Ok(()) } else { Err(Problem::NoSuchLetter.into()) }
        })
        .await
}
