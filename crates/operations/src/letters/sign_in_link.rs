//! The letter with a link to set a password.

use access::{Permit, permission::SendMail};
use fieldwork::Id;
use mail::{Letter, SignInLetter};
use store::{LinkKind, NewLetter, Receiver, SignInLink, Tx};

use crate::{Error, Fault, Platform};

/// Its name in the outbox.
pub(crate) const KIND: &str = "sign-in-link";

/// Puts the letter into the outbox, in the transaction that makes the link. Which link it is stands in it, and no secret.
pub(crate) async fn queue(platform: &Platform, tx: &Tx, link: &SignInLink) -> Result<(), Error> {
    put(platform, tx, link, link.id.to_string()).await
}

/// The same letter once more, at most once in five minutes, for whoever lost it.
pub(crate) async fn queue_again(platform: &Platform, tx: &Tx, link: &SignInLink) -> Result<(), Error> {
    const SECONDS: i64 = 300;
    put(platform, tx, link, format!("{} {}", link.id, platform.now().timestamp() / SECONDS)).await
}

async fn put(platform: &Platform, tx: &Tx, link: &SignInLink, about: String) -> Result<(), Error> {
    if platform.post.is_none() {
        return Ok(());
    }
    let letter = NewLetter {
        id: platform.id(),
        kind: KIND,
        about,
        account: link.account,
        force: None,
        content: link.id.to_string(),
    };
    Ok(tx.queue_letter(&letter).await?)
}

/// The letter, if the link still holds and its owner is still somebody here.
pub(crate) async fn written(
    platform: &Platform,
    permit: &Permit<SendMail>,
    receiver: &Receiver,
    content: &str,
) -> Result<Option<Letter>, Fault> {
    let Ok(id) = Id::parse(content) else { return Ok(None) };
    let reader = platform.store.reader();
    let link = reader.link_to_send(permit, id).await?;
    let now = platform.now();
    let Some(link) = link.filter(|link| link.holds(now) && receiver.account.active) else { return Ok(None) };
    let secret = reader.link_secret(link.id).map_err(Fault::Link)?;
    Ok(Some(Letter::SignIn(SignInLetter {
        invitation: link.kind == LinkKind::Invitation,
        path: format!("/sign-in/link/{}", secret.reveal()),
    })))
}
