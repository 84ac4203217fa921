//! Begin a session.

use access::permission::{RefuseSignIn, SignIn};
use access::{AccountRecord, EmailAddress, Permit, SessionToken};
use secrecy::SecretString;
use store::Tx;

use crate::{Error, Platform, Problem};

/// Checks the password and begins a session. An unknown address, a wrong password and an account that is not in use have
/// the same answer, and take the same time.
pub async fn sign_in(
    platform: &Platform,
    email: &str,
    password: &SecretString,
) -> Result<(SessionToken, AccountRecord), Error> {
    let account = known(platform, email).await?;
    let hash = account.as_ref().map(|account| account.password.clone());
    let matches = platform.hashing.matches(password.clone(), hash).await?;
    let permit = account.as_ref().filter(|_| matches).and_then(Permit::for_account);
    match (account, permit) {
        (Some(account), Some(permit)) => Ok((open(platform, &permit).await?, account)),
        (account, _) => refuse(platform, account.as_ref()).await,
    }
}

async fn known(platform: &Platform, email: &str) -> Result<Option<AccountRecord>, Error> {
    match EmailAddress::parse(email) {
        Ok(email) => Ok(platform.store.reader().account_by_email(&email).await?),
        Err(_) => Ok(None),
    }
}

/// Opens the session. The database keeps the token's hash, so whoever reads it cannot become this person.
async fn open(platform: &Platform, permit: &Permit<SignIn>) -> Result<SessionToken, Error> {
    let token = SessionToken::from_random(platform.environment.random());
    let hash = token.hash();
    platform
        .write(permit, async |tx| Ok(tx.add_session(&hash, permit.account(), platform.now()).await?))
        .await?;
    Ok(token)
}

/// Notes the refusal, and whose account it was aimed at. What was typed is not kept: it may be a password.
async fn refuse<T>(platform: &Platform, account: Option<&AccountRecord>) -> Result<T, Error> {
    let aimed_at = account.map_or_else(|| "unknown".to_owned(), |account| account.id.to_string());
    let permit = Permit::<RefuseSignIn>::at_the_door();
    let note = async |tx: &Tx| {
        tx.about(&aimed_at);
        Ok(())
    };
    platform.write(&permit, note).await?;
    Err(Problem::SignInRefused.into())
}
