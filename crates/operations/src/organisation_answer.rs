//! What a browser brings back from an organisation, and whom the organisation then vouches for.

use access::{AccountRecord, Permit, Role, permission::RefuseSignIn};
use single_sign_on::{Organisation, ProviderFault, Purpose, Vouched};
use store::Tx;
use subtle::ConstantTimeEq;

use crate::organisation_question::Asked;
use crate::{Error, OrganisationRefusal, Platform, Problem};

/// What a browser brings back.
#[derive(Clone, Copy)]
pub struct Brought<'a> {
    /// The organisation's name in addresses.
    pub organisation: &'a str,
    /// What the browser kept meanwhile.
    pub kept: &'a str,
    /// What it was to bring back.
    pub state: &'a str,
    /// The code that is exchanged for a token.
    pub code: &'a str,
}

/// What it was asked for, where the browser still has what it kept.
pub fn asked_organisation_for(platform: &Platform, kept: &str) -> Option<Purpose> {
    Asked::read(platform, kept).ok().map(|asked| asked.purpose)
}

/// Whom the organisation vouches for, if this browser asked it for this, lately.
pub(crate) async fn vouched(
    platform: &Platform,
    brought: Brought<'_>,
    purpose: Purpose,
) -> Result<(Asked, Vouched), Error> {
    let provider = platform.organisations.provider(brought.organisation)?;
    let asked = Asked::read(platform, brought.kept)?;
    let question = asked.question(platform);
    let own = question.state.as_bytes().ct_eq(brought.state.as_bytes());
    if !bool::from(own) || asked.organisation != brought.organisation || asked.purpose != purpose {
        return Err(OrganisationRefusal::BegunElsewhere.into());
    }
    if brought.code.is_empty() {
        return Err(OrganisationRefusal::TurnedAway.into());
    }
    let vouched = provider.answer(&question, brought.code, platform.now()).await;
    Ok((asked, vouched.map_err(|fault| refused(brought.organisation, &fault))?))
}

/// The role they have with this account: its own, if the organisation gives them that one too or says nothing of roles; another
/// only where the organisation decides, and then one that sees no further than the account does and looks after no accounts.
pub(crate) fn role(
    account: &AccountRecord,
    organisation: &Organisation,
    vouched: &Vouched,
) -> Result<Role, OrganisationRefusal> {
    let Some(given) = &vouched.roles else { return Ok(account.role) };
    if given.contains(&account.role) {
        return Ok(account.role);
    }
    let fits = |role: Role| role != Role::Administrator && account.scope.fits(role, account.id);
    match given.as_slice() {
        [one] if organisation.roles_decide && account.role != Role::Administrator && fits(*one) => Ok(*one),
        _ => Err(OrganisationRefusal::NoRole),
    }
}

/// Logs what those who run the panel have to look into, and says what a person is told.
pub(crate) fn refused(organisation: &str, fault: &ProviderFault) -> Error {
    tracing::warn!(organisation, %fault, "a sign-in with an organisation came to nothing");
    OrganisationRefusal::from(fault).into()
}

/// Notes the refusal: whose account it was aimed at, where that is known, or with which organisation and why. Where the
/// organisation could not be asked nobody was refused.
pub(crate) async fn note<T>(
    platform: &Platform,
    organisation: &str,
    account: Option<&AccountRecord>,
    outcome: Result<T, Error>,
) -> Result<T, Error> {
    if let Err(Error::Problem(Problem::Organisation(refusal))) = &outcome
        && *refusal != OrganisationRefusal::Unreachable
    {
        let about =
            account.map_or_else(|| format!("{organisation}: {}", refusal.code()), |it| it.id.to_string());
        let permit = Permit::<RefuseSignIn>::at_the_door();
        let note = async |tx: &Tx| {
            tx.about(&about);
            Ok(())
        };
        platform.write(&permit, note).await?;
    }
    outcome
}
