//! End every session of somebody else, and whatever else speaks for them.

use access::{Permit, permission::SignOutAccount};
use fieldwork::{Account, Id};

use crate::dismissing::end_what_speaks;
use crate::letters::security_changed;
use crate::{Error, Platform, Problem};

/// Ends them at once, half an interview or not: what was saved is kept. The owner is told by email.
pub async fn sign_out_account(
    platform: &Platform,
    permit: &Permit<SignOutAccount>,
    account: Id<Account>,
) -> Result<(), Error> {
    platform
        .write(permit, async |tx| {
            tx.account(account).await?.ok_or(Problem::NoSuchAccount)?;
            tx.about(account);
            end_what_speaks(tx, account).await?;
            security_changed::queue(platform, tx, account, security_changed::SIGNED_OUT).await
        })
        .await
}
