//! Begin a session.

use access::permission::RefuseSignIn;
use access::{AccountRecord, EmailAddress, Permit, SessionToken};
use fieldwork::{Account, Id};
use secrecy::SecretString;
use store::Tx;

use crate::begin_session::{Browser, Proved, begin_session};
use crate::{Error, Platform, Problem};

/// Checks the password and begins a session. An unknown address, a wrong password and an account that is not in use have
/// the same answer, and take the same time. The session is not whole yet where the account has a second factor, or has to have
/// one: see [`access::Session::standing`]. The session the browser held before is over.
pub async fn sign_in(
    platform: &Platform,
    email: &str,
    password: &SecretString,
    browser: Browser<'_>,
) -> Result<(SessionToken, AccountRecord), Error> {
    let account = known(platform, email).await?;
    let hash = account.as_ref().map(|account| account.password.clone());
    let matches = platform.hashing.matches(password.clone(), hash).await?;
    let permit = account.as_ref().filter(|_| matches).and_then(Permit::for_account);
    match (account, permit) {
        (Some(account), Some(permit)) => {
            let proved = Proved { browser, ..Proved::default() };
            Ok((begin_session(platform, &permit, proved).await?, account))
        }
        (account, _) => {
            note_refusal(platform, account.as_ref().map(|account| account.id)).await?;
            Err(Problem::SignInRefused.into())
        }
    }
}

async fn known(platform: &Platform, email: &str) -> Result<Option<AccountRecord>, Error> {
    match EmailAddress::parse(email) {
        Ok(email) => Ok(platform.store.reader().account_by_email(&email).await?),
        Err(_) => Ok(None),
    }
}

/// Notes the refusal, and whose account it was aimed at. What was typed is not kept: it may be a password.
pub(crate) async fn note_refusal(platform: &Platform, account: Option<Id<Account>>) -> Result<(), Error> {
    let aimed_at = account.map_or_else(|| "unknown".to_owned(), |account| account.to_string());
    let permit = Permit::<RefuseSignIn>::at_the_door();
    let note = async |tx: &Tx| {
        tx.about(&aimed_at);
        Ok(())
    };
    platform.write(&permit, note).await
}
