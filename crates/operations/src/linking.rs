//! Links by which a password is set: made, and sent where there is a mail server.

use access::AccountRecord;
use chrono::TimeDelta;
use store::{LinkKind, SignInLink, Tx};

use crate::letters::sign_in_link;
use crate::{Error, Fault, Platform};

/// How long an invitation holds.
const INVITATION: TimeDelta = TimeDelta::days(7);
/// How long a way back in holds.
const RESET: TimeDelta = TimeDelta::hours(1);

/// Makes a link for an account in place of those it had, and puts its letter into the outbox.
pub(crate) async fn make_link(
    platform: &Platform,
    tx: &Tx,
    account: &AccountRecord,
) -> Result<SignInLink, Error> {
    let (kind, holds) = if account.password.is_unset() {
        (LinkKind::Invitation, INVITATION)
    } else {
        (LinkKind::Reset, RESET)
    };
    let now = platform.now();
    let link = SignInLink {
        id: platform.id(),
        account: account.id,
        kind,
        made_at: now,
        expires_at: now + holds,
        ended_at: None,
    };
    let secret = platform.store.reader().link_secret(link.id).map_err(Fault::Link)?;
    tx.add_link(&link, &secret.hash()).await?;
    sign_in_link::queue(platform, tx, &link).await?;
    Ok(link)
}
