//! Ask for a link to set a password with, by somebody who cannot sign in.

use access::{EmailAddress, Permit, permission::AskForLink};
use chrono::TimeDelta;
use store::{SignInLink, Tx};

use crate::letters::sign_in_link;
use crate::linking::make_link;
use crate::{Error, Platform};

/// How long a link that was sent stays the only one, so that nobody's mailbox is filled by somebody else.
const ONE_IN: TimeDelta = TimeDelta::minutes(5);

/// Sends a link where the address has an account that is in use. The answer is the same for every address, and one
/// transaction is made for each. A link that holds for a while yet is sent again rather than replaced: whoever asks in
/// somebody else's name takes nothing from them.
pub async fn ask_for_link(platform: &Platform, email: &str) -> Result<(), Error> {
    let email = EmailAddress::parse(email).ok();
    platform
        .write(&Permit::<AskForLink>::at_the_door(), async |tx: &Tx| {
            tx.about("unknown");
            let Some(email) = &email else { return Ok(()) };
            let account = tx.account_by_email(email).await?.filter(|account| account.active);
            let Some(account) = account else { return Ok(()) };
            tx.about(account.id);
            let latest = tx.latest_link(account.id).await?;
            let lately = latest.as_ref().is_some_and(|link| platform.now() - link.made_at < ONE_IN);
            if platform.post.is_none() || lately {
                return Ok(());
            }
            match latest.filter(|link| holds_for_a_while(link, platform)) {
                Some(link) => sign_in_link::queue_again(platform, tx, &link).await,
                None => make_link(platform, tx, &account).await.map(drop),
            }
        })
        .await
}

/// Half of its time at least is left.
fn holds_for_a_while(link: &SignInLink, platform: &Platform) -> bool {
    let now = platform.now();
    link.holds(now) && link.expires_at - now >= now - link.made_at
}
