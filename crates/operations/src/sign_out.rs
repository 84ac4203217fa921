//! End a session.

use access::{Permit, SessionToken, permission::SignOut};

use crate::{Error, Platform};

/// Ends the session: the token is worthless from here on.
pub async fn sign_out(
    platform: &Platform,
    permit: &Permit<SignOut>,
    token: &SessionToken,
) -> Result<(), Error> {
    platform.write(permit, async |tx| Ok(tx.remove_session(&token.hash()).await?)).await
}
