//! End every session of somebody else.

use access::{Permit, permission::SignOutAccount};
use fieldwork::{Account, Id};

use crate::{Error, Platform, Problem};

/// Ends them at once, half an interview or not: what was saved is kept.
pub async fn sign_out_account(
    platform: &Platform,
    permit: &Permit<SignOutAccount>,
    account: Id<Account>,
) -> Result<(), Error> {
    platform
        .write(permit, async |tx| {
            tx.account(account).await?.ok_or(Problem::NoSuchAccount)?;
            tx.about(account);
            tx.end_sessions(account, None).await?;
            Ok(())
        })
        .await
}
