//! Let somebody else sign in with the account of their organisation.

use access::{Permit, permission::LinkOrganisation};
use fieldwork::{Account, Id};

use crate::{Error, Platform, Problem};

/// Whoever signs in there first with this account's address is bound to it. Linking anew forgets who was: for somebody whose
/// account at the organisation was made anew. Whoever was signed in by the link before is signed out.
pub async fn link_organisation(
    platform: &Platform,
    permit: &Permit<LinkOrganisation>,
    account: Id<Account>,
    organisation: &str,
) -> Result<(), Error> {
    let organisation = platform.organisations.provider(organisation)?.organisation();
    platform
        .write(permit, async |tx| {
            let account = tx.account(account).await?.filter(|account| account.active);
            let account = account.ok_or(Problem::NoSuchAccount)?;
            if !organisation.speaks_for(&account.email) {
                return Err(Problem::OrganisationUnfit.into());
            }
            tx.about(account.id);
            if tx.unlink_organisation(account.id).await? {
                tx.end_sessions(account.id, None).await?;
            }
            Ok(tx.link_organisation(account.id, &organisation.issuer).await?)
        })
        .await
}
