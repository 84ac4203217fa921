//! Set up an app that shows codes, for oneself.

use access::{CodeSecret, Permit, SecondFactor, SessionToken, permission::SetUpCodes};

use crate::error::field;
use crate::letters::security_changed;
use crate::{Error, Platform};

/// Takes the secret that this session was offered into use, once a code of it was typed: whoever cannot show one has not got it
/// in their app. The session goes on under another token.
pub async fn set_up_codes(
    platform: &Platform,
    permit: &Permit<SetUpCodes>,
    token: &SessionToken,
    typed: &str,
) -> Result<SessionToken, Error> {
    let secret = CodeSecret::offered_in(token);
    let step = secret.step_of(typed, platform.now(), None).ok_or_else(|| field("code", "code-refused"))?;
    let next = SessionToken::from_random(platform.environment.random());
    platform
        .write(permit, async |tx| {
            tx.about(permit.account());
            tx.set_code_app(permit.account(), &secret, step).await?;
            tx.prove_session((&token.hash(), &next.hash()), Some(SecondFactor::Code)).await?;
            security_changed::queue(platform, tx, permit.account(), security_changed::FACTOR_ADDED).await
        })
        .await?;
    Ok(next)
}
