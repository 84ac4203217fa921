//! End what a program may say for one's own account.

use access::{Permit, permission::RevokeApiToken};
use fieldwork::Id;
use store::ApiTokenRow;

use crate::{Error, Platform, Problem};

/// Ends the token at once.
pub async fn revoke_api_token(
    platform: &Platform,
    permit: &Permit<RevokeApiToken>,
    token: Id<ApiTokenRow>,
) -> Result<(), Error> {
    platform
        .write(permit, async |tx| {
            tx.about(token);
            let ended = tx.revoke_api_token(permit.account(), token).await?;
            if ended { Ok(()) } else { Err(Problem::NoSuchToken.into()) }
        })
        .await
}
