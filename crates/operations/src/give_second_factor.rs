//! Give one's second factor, which ends signing in.

use access::{Permit, SessionToken, permission::GiveSecondFactor};

use crate::proving::{SecondProof, fits};
use crate::sign_in::note_refusal;
use crate::{Error, Platform, Problem};

/// Looks at the proof; the session goes on whole, under another token. A proof that does not fit is noted as a refused sign-in.
pub async fn give_second_factor(
    platform: &Platform,
    permit: &Permit<GiveSecondFactor>,
    token: &SessionToken,
    proof: &SecondProof,
) -> Result<SessionToken, Error> {
    let next = SessionToken::from_random(platform.environment.random());
    let given = platform
        .write(permit, async |tx| {
            tx.about(proof.kind().slug());
            let fits = fits(platform, tx, (permit.account(), token), proof).await?;
            let hashes = (&token.hash(), &next.hash());
            let goes_on = fits && tx.prove_session(hashes, Some(proof.kind())).await?;
            if goes_on { Ok(()) } else { Err(Problem::SecondRefused.into()) }
        })
        .await;
    if let Err(Error::Problem(Problem::SecondRefused)) = &given {
        note_refusal(platform, Some(permit.account())).await?;
    }
    given.map(|()| next)
}
