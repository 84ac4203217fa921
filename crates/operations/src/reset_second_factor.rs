//! Take every second factor of somebody else away, who has lost theirs.

use access::{Permit, permission::ResetSecondFactor};
use fieldwork::{Account, Id};
use store::{ActKind, Tx};

use crate::dismissing::end_what_speaks;
use crate::letters::security_changed;
use crate::letting_in::{Acted, let_in};
use crate::{Error, Platform, Problem};

/// Takes them away with the recovery codes, and ends every session and everything else that speaks for the account; the owner is
/// told by email. For an account whose work leads to people another administrator confirms it first. At the next sign-in they set
/// one up anew, where their role has to have one.
pub async fn reset_second_factor(
    platform: &Platform,
    permit: &Permit<ResetSecondFactor>,
    account: Id<Account>,
) -> Result<Acted, Error> {
    platform
        .write(permit, async |tx| {
            let found = tx.account(account).await?.filter(|account| account.active);
            let found = found.ok_or(Problem::NoSuchAccount)?;
            tx.about(account);
            let acted = let_in(platform, tx, permit.actor(), (&found, ActKind::Reset)).await?;
            if acted == Acted::Done {
                reset(platform, tx, account).await?;
            }
            Ok(acted)
        })
        .await
}

/// Takes them away.
pub(crate) async fn reset(platform: &Platform, tx: &Tx, account: Id<Account>) -> Result<(), Error> {
    tx.remove_factors(account).await?;
    end_what_speaks(tx, account).await?;
    security_changed::queue(platform, tx, account, security_changed::FACTOR_RESET).await
}
