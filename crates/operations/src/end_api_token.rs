//! End what a program may say for somebody else's account.

use access::{Permit, permission::EndApiToken};
use fieldwork::Id;
use store::ApiTokenRow;

use crate::letters::security_changed;
use crate::{Error, Platform, Problem};

/// Ends the token at once; the owner is told by email.
pub async fn end_api_token(
    platform: &Platform,
    permit: &Permit<EndApiToken>,
    token: Id<ApiTokenRow>,
) -> Result<(), Error> {
    platform
        .write(permit, async |tx| {
            tx.about(token);
            let owner = tx.end_api_token(token).await?.ok_or(Problem::NoSuchToken)?;
            security_changed::queue(platform, tx, owner, security_changed::TOKEN_ENDED).await
        })
        .await
}
