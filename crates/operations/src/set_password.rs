//! Set one's password by a link.

use access::{AccountRecord, LinkSecret, Password, Permit, permission::SetPassword};
use secrecy::SecretString;
use store::SignInLink;

use crate::dismissing::end_what_speaks;
use crate::error::field;
use crate::letters::security_changed;
use crate::{Error, Platform, Problem};

/// The account whose password this link sets, while it holds.
pub async fn follow_link(
    platform: &Platform,
    secret: &LinkSecret,
) -> Result<(SignInLink, AccountRecord), Error> {
    let found = platform.store.reader().link(secret).await?;
    let holds = found.filter(|(link, account)| link.holds(platform.now()) && account.active);
    holds.ok_or_else(|| Problem::LinkOver.into())
}

/// Sets the password and uses the link up. Every session of the account ends, and every program, calendar
/// and known browser; a second factor is still asked for at the next
/// sign-in, so that whoever reads somebody's mail has not got in yet.
pub async fn set_password(
    platform: &Platform,
    secret: &LinkSecret,
    password: &SecretString,
) -> Result<(), Error> {
    let (_, account) = follow_link(platform, secret).await?;
    let chosen = Password::parse(password, &[account.email.as_str(), &account.name])
        .map_err(|fault| field("password", fault.code()))?;
    let hash = platform.hashing.hash(chosen, platform.salt()).await?;
    let permit = Permit::<SetPassword>::for_link(&account).ok_or(Problem::LinkOver)?;
    platform
        .write(&permit, async |tx| {
            // Looked at again: two browsers may have followed it.
            let link = tx.link(&secret.hash()).await?.filter(|link| link.holds(platform.now()));
            link.ok_or(Problem::LinkOver)?;
            tx.about(account.id);
            tx.set_password(account.id, &hash).await?;
            end_what_speaks(tx, account.id).await?;
            security_changed::queue(platform, tx, account.id, security_changed::PASSWORD_BY_LINK).await
        })
        .await
}
