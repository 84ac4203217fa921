//! Add a passkey, for oneself.

use access::{Permit, Registration, RelyingParty, SecondFactor, SessionToken, permission::AddPasskey};
use data_encoding::BASE64URL_NOPAD;
use store::PasskeyRow;

use crate::error::field;
use crate::letters::security_changed;
use crate::proving::goes_on;
use crate::{Error, Platform};

/// The longest name of a passkey.
const LONGEST_NAME: usize = 60;

/// Keeps a passkey that was made on this site in this session. The session goes on under another token.
pub async fn add_passkey(
    platform: &Platform,
    permit: &Permit<AddPasskey>,
    (token, site): (&SessionToken, &RelyingParty),
    (name, made): (&str, &Registration),
) -> Result<SessionToken, Error> {
    let name = name.trim();
    if !(1..=LONGEST_NAME).contains(&name.chars().count()) || name.chars().any(char::is_control) {
        return Err(field("name", "passkey-name-required"));
    }
    let uses = made.verify(site, token).map_err(|_| field("name", "passkey-refused"))?;
    let (next, now) = (SessionToken::from_random(platform.environment.random()), platform.now());
    let passkey = PasskeyRow {
        id: platform.id(),
        account: permit.account(),
        name: name.to_owned(),
        credential: BASE64URL_NOPAD.encode(&made.credential),
        key: made.key.clone(),
        uses,
        made_at: now,
        used_at: None,
    };
    platform
        .write(permit, async |tx| {
            if tx.passkey(&passkey.credential).await?.is_some() {
                return Err(field("name", "passkey-known"));
            }
            tx.about(passkey.id);
            goes_on(tx, permit.account(), (token, &next), SecondFactor::Passkey).await?;
            tx.add_passkey(&passkey).await?;
            security_changed::queue(platform, tx, permit.account(), security_changed::FACTOR_ADDED).await
        })
        .await?;
    Ok(next)
}
