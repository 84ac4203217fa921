//! Change one's own password.

use access::{AccountRecord, Password, Permit, SessionToken, permission::ChangePassword};
use secrecy::SecretString;

use crate::error::field;
use crate::letters::security_changed;
use crate::sign_in::note_refusal;
use crate::{Error, Platform, Problem};

/// Takes the new password in place of the old one, which has to be given. Every other session ends; this one goes on under
/// another token.
pub async fn change_password(
    platform: &Platform,
    permit: &Permit<ChangePassword>,
    (token, account): (&SessionToken, &AccountRecord),
    (old, new): (&SecretString, &SecretString),
) -> Result<SessionToken, Error> {
    let chosen = Password::parse(new, &[account.email.as_str(), &account.name])
        .map_err(|fault| field("password", fault.code()))?;
    if !platform.hashing.matches(old.clone(), Some(account.password.clone())).await? {
        note_refusal(platform, Some(permit.account())).await?;
        return Err(field("current", "password-wrong"));
    }
    let hash = platform.hashing.hash(chosen, platform.salt()).await?;
    let next = SessionToken::from_random(platform.environment.random());
    platform
        .write(permit, async |tx| {
            tx.about(permit.account());
            // Looked at again: hashing takes its time, and meanwhile the owner may have ended this session or chosen another.
            let now = tx.account(permit.account()).await?;
            let same = now.is_some_and(|now| now.active && now.password == account.password);
            if !(same && tx.prove_session((&token.hash(), &next.hash()), None).await?) {
                return Err(Problem::SessionOver.into());
            }
            tx.set_password(permit.account(), &hash).await?;
            tx.end_sessions(permit.account(), Some(&next.hash())).await?;
            security_changed::queue(platform, tx, permit.account(), security_changed::PASSWORD).await
        })
        .await?;
    Ok(next)
}
