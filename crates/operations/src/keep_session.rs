//! Keep a session alive while it is used.

use access::{Session, SessionToken};
use chrono::TimeDelta;

use crate::{Error, Platform};

/// The session this browser holds, if it has not ended, noting that it was used. It is noted once a minute at most, so
/// that reading pages does not wait for the writer.
pub async fn keep_session(platform: &Platform, token: &SessionToken) -> Result<Option<Session>, Error> {
    let (hash, now) = (token.hash(), platform.now());
    let session = platform.store.reader().session(&hash).await?;
    let Some(session) = session.filter(|session| !session.expired(now)) else { return Ok(None) };
    if now - session.last_seen_at >= TimeDelta::minutes(1) {
        // A database that can only be read just now still shows its pages.
        if let Err(fault) = platform.store.writer().touch_session(&hash, now).await {
            tracing::warn!(%fault, "that a session was used could not be noted");
        }
    }
    Ok(Some(session))
}
