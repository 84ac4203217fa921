//! Begin a session with the account of one's organisation.

use access::permission::{BindOrganisation, FollowOrganisation, SignIn};
use access::{AccountRecord, Permit, Role, SecondFactor, SessionToken};
use single_sign_on::{Organisation, Purpose, Vouched};

use crate::begin_session::{Browser, Proved, begin_session};
use crate::organisation_answer::{Brought, note, role, vouched};
use crate::{Error, OrganisationRefusal, Platform};

/// Somebody who has come in by their organisation, and where they wanted to go.
#[derive(Debug)]
pub struct CameIn {
    /// The session's token.
    pub token: SessionToken,
    /// Their account.
    pub account: AccountRecord,
    /// The page they wanted.
    pub back: String,
}

/// Takes the organisation's word for who somebody is. The first time it binds them to the account with their address, if an
/// administrator has linked it with that organisation; afterwards the binding counts and no address does. Nobody gets an account by
/// this.
pub async fn sign_in_with_organisation(
    platform: &Platform,
    brought: Brought<'_>,
    browser: Browser<'_>,
) -> Result<CameIn, Error> {
    let name = brought.organisation;
    let (asked, vouched) =
        note(platform, name, None, vouched(platform, brought, Purpose::SignIn).await).await?;
    let organisation = platform.organisations.provider(name)?.organisation();
    let found = account(platform, organisation, &vouched).await;
    let (account, bound) = note(platform, name, None, found).await?;
    let entered = enter(platform, organisation, &vouched, (&account, bound)).await;
    let account = note(platform, name, Some(&account), entered).await?;
    let permit = Permit::<SignIn>::for_account(&account).ok_or(OrganisationRefusal::NotInUse)?;
    let second = vouched.second.then_some(SecondFactor::Organisation);
    let proved = Proved { second, browser, organisation: Some((name, &organisation.issuer)) };
    let token = begin_session(platform, &permit, proved).await?;
    Ok(CameIn { token, account, back: asked.back })
}

/// Their account, and whether they are bound to it already.
async fn account(
    platform: &Platform,
    organisation: &Organisation,
    vouched: &Vouched,
) -> Result<(AccountRecord, bool), Error> {
    let reader = platform.store.reader();
    if let Some(account) = reader.account_at_organisation(&organisation.issuer, &vouched.subject).await? {
        return Ok((account, true));
    }
    let email = vouched.email.as_ref().ok_or(OrganisationRefusal::EmailUnproved)?;
    if !organisation.speaks_for(email) {
        return Err(OrganisationRefusal::EmailElsewhere.into());
    }
    let account = reader.account_by_email(email).await?.ok_or(OrganisationRefusal::NotInvited)?;
    let link = reader.organisation_link(account.id).await?;
    match link.filter(|link| link.issuer == organisation.issuer) {
        None => Err(OrganisationRefusal::NotInvited.into()),
        Some(link) if link.subject.is_some() => Err(OrganisationRefusal::OtherSubject.into()),
        Some(_) => Ok((account, false)),
    }
}

/// Looks whether they may come in, binds them where it is the first time, and gives them the role they have now.
async fn enter(
    platform: &Platform,
    organisation: &Organisation,
    vouched: &Vouched,
    (account, bound): (&AccountRecord, bool),
) -> Result<AccountRecord, Error> {
    if account.actor().is_none() {
        return Err(OrganisationRefusal::NotInUse.into());
    }
    let role = role(account, organisation, vouched)?;
    if !bound {
        bind(platform, account, (&organisation.issuer, &vouched.subject)).await?;
    }
    if role != account.role {
        follow(platform, account, role).await?;
    }
    Ok(AccountRecord { role, ..account.clone() })
}

async fn bind(platform: &Platform, account: &AccountRecord, who: (&str, &str)) -> Result<(), Error> {
    let permit = Permit::<BindOrganisation>::for_vouched(account).ok_or(OrganisationRefusal::NotInUse)?;
    platform
        .write(&permit, async |tx| {
            tx.about(account.id);
            // Looked at again: two may have come at once.
            let bound = tx.bind_organisation(account.id, who).await?;
            if bound { Ok(()) } else { Err(OrganisationRefusal::OtherSubject.into()) }
        })
        .await
}

/// Sessions that were begun in another role end.
async fn follow(platform: &Platform, account: &AccountRecord, role: Role) -> Result<(), Error> {
    let permit = Permit::<FollowOrganisation>::for_vouched(account).ok_or(OrganisationRefusal::NotInUse)?;
    platform
        .write(&permit, async |tx| {
            tx.about(role.slug());
            tx.set_role(account.id, role).await?;
            tx.end_sessions(account.id, None).await?;
            Ok(())
        })
        .await
}
