//! Let somebody else sign in with the account of their organisation no more.

use access::{Permit, permission::UnlinkOrganisation};
use fieldwork::{Account, Id};

use crate::{Error, Platform, Problem};

/// Takes the link away and ends every session of the account.
pub async fn unlink_organisation(
    platform: &Platform,
    permit: &Permit<UnlinkOrganisation>,
    account: Id<Account>,
) -> Result<(), Error> {
    platform
        .write(permit, async |tx| {
            tx.account(account).await?.ok_or(Problem::NoSuchAccount)?;
            tx.about(account);
            tx.unlink_organisation(account).await?;
            tx.end_sessions(account, None).await?;
            Ok(())
        })
        .await
}
