//! Take every second factor of somebody else away, who has lost theirs.

use access::{Permit, permission::ResetSecondFactor};
use fieldwork::{Account, Id};

use crate::letters::security_changed;
use crate::{Error, Platform, Problem};

/// Takes them away with the recovery codes and ends every session; the owner is told by email. At the next sign-in they set
/// one up anew, where their role has to have one.
pub async fn reset_second_factor(
    platform: &Platform,
    permit: &Permit<ResetSecondFactor>,
    account: Id<Account>,
) -> Result<(), Error> {
    platform
        .write(permit, async |tx| {
            tx.account(account).await?.ok_or(Problem::NoSuchAccount)?;
            tx.about(account);
            tx.remove_factors(account).await?;
            tx.end_sessions(account, None).await?;
            security_changed::queue(platform, tx, account, security_changed::FACTOR_RESET).await
        })
        .await
}
