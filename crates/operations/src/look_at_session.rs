//! Look how long a session lasts without using it.

use access::{Session, SessionToken};

use crate::{Error, Platform};

/// The session this browser holds, if it has not ended. Looking is nothing a person does, so it keeps nothing alive.
pub async fn look_at_session(platform: &Platform, token: &SessionToken) -> Result<Option<Session>, Error> {
    let session = platform.store.reader().session(&token.hash()).await?;
    Ok(session.filter(|session| !session.expired(platform.now())))
}
