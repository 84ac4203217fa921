//! Close the account of somebody who has left.

use access::{AccountRecord, PasswordHash, Permit, permission::CloseAccount};
use fieldwork::{Account, Id};

use crate::dismissing::{may_go, shut_out};
use crate::letters::security_changed;
use crate::{Error, Platform, Problem};

/// Closes it: nobody signs in with it any more, its sessions, links, tokens and calendar end at once, and its password is
/// forgotten. What its owner did stays on record under their name. The owner is told by email.
pub async fn close_account(
    platform: &Platform,
    permit: &Permit<CloseAccount>,
    account: Id<Account>,
) -> Result<(), Error> {
    if permit.account() == account {
        return Err(Problem::OwnAccount.into());
    }
    platform
        .write(permit, async |tx| {
            let found = tx.account(account).await?.filter(|found| found.active);
            let found = found.ok_or(Problem::NoSuchAccount)?;
            tx.about(account);
            may_go(tx, &found).await?;
            shut_out(tx, account).await?;
            tx.drop_letters(account).await?;
            tx.set_password(account, &PasswordHash::unset()).await?;
            tx.save_account(&AccountRecord { active: false, ..found }).await?;
            security_changed::queue(platform, tx, account, security_changed::CLOSED).await
        })
        .await
}
