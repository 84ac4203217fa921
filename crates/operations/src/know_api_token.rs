//! Who a program speaks for.

use access::{Actor, ApiToken};

use crate::{Error, Platform};

/// Whoever acts when this secret is shown: nobody, if it has expired or was revoked, or if the account is not in use.
pub async fn know_api_token(platform: &Platform, token: &ApiToken) -> Result<Option<Actor>, Error> {
    let (now, hash) = (platform.now(), token.hash());
    let account = platform.store.reader().api_account(&hash, now).await?;
    let Some(actor) = account.and_then(|account| account.actor()) else { return Ok(None) };
    platform.store.writer().touch_api_token(&hash, now).await?;
    Ok(Some(actor))
}
