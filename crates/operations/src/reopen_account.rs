//! Open an account again that was closed.

use access::{AccountRecord, Permit, permission::ReopenAccount};
use fieldwork::{Account, Id};

use crate::letters::security_changed;
use crate::linking::make_link;
use crate::{Error, Platform, Problem};

/// Opens it with the role it had. Its owner chooses a new password by a link: sent at once where there is a mail server,
/// otherwise made by [`crate::send_sign_in_link()`]. A second factor they had is still asked for.
pub async fn reopen_account(
    platform: &Platform,
    permit: &Permit<ReopenAccount>,
    account: Id<Account>,
) -> Result<(), Error> {
    platform
        .write(permit, async |tx| {
            let found = tx.account(account).await?.filter(|found| !found.active);
            let found = AccountRecord { active: true, ..found.ok_or(Problem::NoSuchAccount)? };
            tx.about(account);
            tx.save_account(&found).await?;
            if platform.post.is_some() {
                make_link(platform, tx, &found).await?;
            }
            security_changed::queue(platform, tx, account, security_changed::REOPENED).await
        })
        .await
}
