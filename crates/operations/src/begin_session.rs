//! Where every way of signing in ends: an account, and how it was proved.

use access::{Permit, SecondFactor, SessionToken, permission::SignIn};
use store::Begun;

use crate::{Error, Platform};

/// The browser that somebody comes in with.
#[derive(Debug, Clone, Copy, Default)]
pub struct Browser<'a> {
    /// What it calls itself.
    pub name: Option<&'a str>,
    /// The session it holds already. Signing in anew ends it, whoever's it was: no cookie that was left behind, or put there by
    /// somebody else, outlives the signing in.
    pub session: Option<&'a SessionToken>,
}

/// How somebody proved who they are.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Proved<'a> {
    /// The second proof, where whoever vouches for the account has taken one. After a password it is still to come.
    pub(crate) second: Option<SecondFactor>,
    /// The browser.
    pub(crate) browser: Browser<'a>,
    /// The organisation that vouched, where one did: its name in addresses, and its issuer.
    pub(crate) organisation: Option<(&'a str, &'a str)>,
}

/// Begins the session. The database keeps the token's hash, so whoever reads it cannot become this person.
pub(crate) async fn begin_session(
    platform: &Platform,
    permit: &Permit<SignIn>,
    proved: Proved<'_>,
) -> Result<SessionToken, Error> {
    let token = SessionToken::from_random(platform.environment.random());
    let (hash, now) = (token.hash(), platform.now());
    platform
        .write(permit, async |tx| {
            let (name, issuer) = proved.organisation.unzip();
            if let Some(name) = name {
                tx.about(name);
            }
            if let Some(before) = proved.browser.session {
                tx.remove_session(&before.hash()).await?;
            }
            let begun = Begun { second: proved.second, browser: proved.browser.name, organisation: issuer };
            Ok(tx.begin_session((&hash, now), permit.account(), begun).await?)
        })
        .await?;
    Ok(token)
}
