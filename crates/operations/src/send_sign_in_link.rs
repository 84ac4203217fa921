//! Send somebody a link to set a password with.

use access::{LinkSecret, Permit, permission::SendSignInLink};
use fieldwork::{Account, Id};

use crate::linking::make_link;
use crate::{Error, Fault, Platform, Problem};

/// How a link gets to its owner.
#[derive(Debug)]
pub enum LinkSent {
    /// By email.
    ByMail,
    /// By hand, since this panel has no mail server: whoever asked passes it on.
    ByHand(LinkSecret),
}

/// Makes the link: an invitation for somebody who has set no password yet, otherwise a way back in. Until the link is used the
/// password stays as it is.
pub async fn send_sign_in_link(
    platform: &Platform,
    permit: &Permit<SendSignInLink>,
    account: Id<Account>,
) -> Result<LinkSent, Error> {
    let link = platform
        .write(permit, async |tx| {
            let account = tx.account(account).await?.filter(|account| account.active);
            let account = account.ok_or(Problem::NoSuchAccount)?;
            tx.about(account.id);
            make_link(platform, tx, &account).await
        })
        .await?;
    match &platform.post {
        Some(_) => Ok(LinkSent::ByMail),
        None => {
            let secret = platform.store.reader().link_secret(link.id).map_err(Fault::Link)?;
            Ok(LinkSent::ByHand(secret))
        }
    }
}
