//! Send somebody a link to set a password with.

use access::{LinkSecret, Permit, permission::SendSignInLink};
use fieldwork::{Account, Id};
use store::ActKind;

use crate::letting_in::{Acted, let_in};
use crate::linking::make_link;
use crate::{Error, Fault, Platform, Problem};

/// How a link gets to its owner.
#[derive(Debug)]
pub enum LinkSent {
    /// By email.
    ByMail,
    /// By hand, since this panel has no mail server: whoever asked passes it on.
    ByHand(LinkSecret),
    /// It would be passed on by hand, and its owner's work leads to people: another administrator has to confirm it first.
    Waits,
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
            let by_hand = platform.post.is_none();
            let about = (&account, ActKind::Link);
            if by_hand && let_in(platform, tx, permit.actor(), about).await? == Acted::Waits {
                return Ok(None);
            }
            make_link(platform, tx, &account).await.map(Some)
        })
        .await?;
    let Some(link) = link else { return Ok(LinkSent::Waits) };
    match &platform.post {
        Some(_) => Ok(LinkSent::ByMail),
        None => {
            let secret = platform.store.reader().link_secret(link.id).map_err(Fault::Link)?;
            Ok(LinkSent::ByHand(secret))
        }
    }
}
