//! Prove once more that it is oneself, by signing in anew at one's organisation.

use access::{AccountRecord, Permit, SessionToken, permission::ProveAgain};
use single_sign_on::Purpose;

use crate::organisation_answer::{Brought, note, role, vouched};
use crate::{Error, OrganisationRefusal, Platform};

/// Takes the organisation's word that this very person signed in there since they were asked; the session goes on under another
/// token, and counts as proved from now. Gives the token, and the page they wanted.
pub async fn prove_with_organisation(
    platform: &Platform,
    permit: &Permit<ProveAgain>,
    (token, account): (&SessionToken, &AccountRecord),
    brought: Brought<'_>,
) -> Result<(SessionToken, String), Error> {
    let proved = proved(platform, account, brought).await;
    let back = note(platform, brought.organisation, Some(account), proved).await?;
    let next = SessionToken::from_random(platform.environment.random());
    platform
        .write(permit, async |tx| {
            tx.about("organisation");
            let goes_on = tx.prove_session((&token.hash(), &next.hash()), None).await?;
            if goes_on { Ok(()) } else { Err(OrganisationRefusal::OtherPerson.into()) }
        })
        .await?;
    Ok((next, back))
}

async fn proved(platform: &Platform, account: &AccountRecord, brought: Brought<'_>) -> Result<String, Error> {
    let (asked, vouched) = vouched(platform, brought, Purpose::ProveAgain).await?;
    let organisation = platform.organisations.provider(brought.organisation)?.organisation();
    let reader = platform.store.reader();
    let theirs = reader.account_at_organisation(&organisation.issuer, &vouched.subject).await?;
    theirs.filter(|theirs| theirs.id == account.id).ok_or(OrganisationRefusal::OtherPerson)?;
    role(account, organisation, &vouched)?;
    Ok(asked.back)
}
