//! Ask for a link to set a password with, by somebody who cannot sign in.

use access::{EmailAddress, Permit, permission::AskForLink};
use chrono::TimeDelta;
use store::Tx;

use crate::linking::make_link;
use crate::{Error, Platform};

/// How long a link that was sent stays the only one, so that nobody's mailbox is filled by somebody else.
const ONE_IN: TimeDelta = TimeDelta::minutes(5);

/// Sends a link where the address has an account that is in use. The answer is the same for every address, and one
/// transaction is made for each.
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
            let lately = latest.is_some_and(|link| platform.now() - link.made_at < ONE_IN);
            if platform.post.is_some() && !lately {
                make_link(platform, tx, &account).await?;
            }
            Ok(())
        })
        .await
}
