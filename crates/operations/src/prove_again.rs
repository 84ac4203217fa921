//! Prove once more that it is oneself, before something that cannot be taken back.

use access::{AccountRecord, Permit, SessionToken, permission::ProveAgain};
use secrecy::SecretString;
use store::Tx;

use crate::proving::{SecondProof, fits};
use crate::sign_in::note_refusal;
use crate::{Error, Platform, Problem};

/// What is given: the password, or a second factor.
#[derive(Debug, Clone)]
pub enum AnyProof {
    /// The password.
    Password(SecretString),
    /// A second factor.
    Second(SecondProof),
}

/// Looks at the proof; the session goes on under another token, and counts as proved from now.
pub async fn prove_again(
    platform: &Platform,
    permit: &Permit<ProveAgain>,
    (token, account): (&SessionToken, &AccountRecord),
    proof: &AnyProof,
) -> Result<SessionToken, Error> {
    // Before the transaction: a hash takes its time, and nobody else could write meanwhile.
    let password = match proof {
        AnyProof::Password(typed) => {
            platform.hashing.matches(typed.clone(), Some(account.password.clone())).await?
        }
        AnyProof::Second(_) => false,
    };
    let next = SessionToken::from_random(platform.environment.random());
    let given = platform
        .write(permit, async |tx: &Tx| {
            let (fits, second) = match proof {
                AnyProof::Password(_) => (password, None),
                AnyProof::Second(second) => {
                    (fits(platform, tx, (permit.account(), token), second).await?, Some(second.kind()))
                }
            };
            tx.about(second.map_or("password", |second| second.slug()));
            let goes_on = fits && tx.prove_session((&token.hash(), &next.hash()), second).await?;
            if goes_on { Ok(()) } else { Err(Problem::SecondRefused.into()) }
        })
        .await;
    if let Err(Error::Problem(Problem::SecondRefused)) = &given {
        note_refusal(platform, Some(permit.account())).await?;
    }
    given.map(|()| next)
}
