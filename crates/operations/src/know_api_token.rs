//! Who a program speaks for.

use access::{ApiToken, Delegate};
use chrono::TimeDelta;

use crate::{Error, Platform};

/// Whoever acts when this secret is shown, and what the token is for: nobody, if it has expired or was revoked, or if the
/// account is not in use. That it was used is noted once an hour at most, so that reading again and again writes nothing.
pub async fn know_api_token(platform: &Platform, token: &ApiToken) -> Result<Option<Delegate>, Error> {
    let (now, hash) = (platform.now(), token.hash());
    let Some((token, account)) = platform.store.reader().api_account(&hash, now).await? else {
        return Ok(None);
    };
    let Some(actor) = account.actor() else { return Ok(None) };
    if token.used_at.is_none_or(|used| used < now - TimeDelta::hours(1)) {
        platform.store.writer().touch_api_token(&hash, now).await?;
    }
    Ok(Some(Delegate::new(actor, token.id.to_string(), token.scopes)))
}
