//! Open an account again that was closed.

use access::{AccountRecord, Permit, permission::ReopenAccount};
use fieldwork::{Account, Id};
use store::{ActKind, Tx};

use crate::letters::security_changed;
use crate::letting_in::{Acted, let_in};
use crate::linking::make_link;
use crate::{Error, Platform, Problem};

/// Opens it with the role it had. Its owner chooses a new password by a link: sent at once where there is a mail server,
/// otherwise made by [`crate::send_sign_in_link()`]. A second factor they had is still asked for.
/// Where its work leads to people another administrator confirms it first.
pub async fn reopen_account(
    platform: &Platform,
    permit: &Permit<ReopenAccount>,
    account: Id<Account>,
) -> Result<Acted, Error> {
    platform
        .write(permit, async |tx| {
            let found = tx.account(account).await?.filter(|found| !found.active);
            let found = found.ok_or(Problem::NoSuchAccount)?;
            tx.about(account);
            let acted = let_in(platform, tx, permit.actor(), (&found, ActKind::Reopen)).await?;
            if acted == Acted::Done {
                open(platform, tx, &found).await?;
                if platform.post.is_some() {
                    make_link(platform, tx, &found).await?;
                }
            }
            Ok(acted)
        })
        .await
}

/// Opens it; a link is made by whoever asks for that.
pub(crate) async fn open(platform: &Platform, tx: &Tx, account: &AccountRecord) -> Result<(), Error> {
    let opened = AccountRecord { active: true, ..account.clone() };
    tx.save_account(&opened).await?;
    security_changed::queue(platform, tx, opened.id, security_changed::REOPENED).await
}
