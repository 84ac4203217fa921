//! Set up an app that shows codes, for oneself.

use access::{CodeSecret, Permit, SecondFactor, SessionToken, permission::SetUpCodes};

use crate::error::field;
use crate::letters::security_changed;
use crate::proving::goes_on;
use crate::{Error, Platform};

/// A secret for somebody who sets up an app. It is kept nowhere until they confirm it: the form carries it.
pub fn offer_codes(platform: &Platform) -> CodeSecret {
    CodeSecret::from_random(platform.environment.random())
}

/// Takes the secret that was offered into use, once a code of it was typed: whoever cannot show one has not got it in their app.
/// The session goes on under another token.
pub async fn set_up_codes(
    platform: &Platform,
    permit: &Permit<SetUpCodes>,
    token: &SessionToken,
    (secret, typed): (&CodeSecret, &str),
) -> Result<SessionToken, Error> {
    let step = secret.step_of(typed, platform.now(), None).ok_or_else(|| field("code", "code-refused"))?;
    let next = SessionToken::from_random(platform.environment.random());
    platform
        .write(permit, async |tx| {
            tx.about(permit.account());
            goes_on(tx, permit.account(), (token, &next), SecondFactor::Code).await?;
            tx.set_code_app(permit.account(), secret, step).await?;
            security_changed::queue(platform, tx, permit.account(), security_changed::FACTOR_ADDED).await
        })
        .await?;
    Ok(next)
}
