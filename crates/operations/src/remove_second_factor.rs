//! Take one of one's own second factors away.

use access::{Permit, permission::RemoveSecondFactor};
use fieldwork::Id;
use store::PasskeyRow;

use crate::letters::security_changed;
use crate::{Error, Platform, Problem};

/// Which it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OwnFactor {
    /// The app that shows codes.
    Codes,
    /// A passkey.
    Passkey(Id<PasskeyRow>),
}

/// Takes it away. The last one stays where the role has to have one; with the last one the recovery codes go too.
pub async fn remove_second_factor(
    platform: &Platform,
    permit: &Permit<RemoveSecondFactor>,
    which: OwnFactor,
) -> Result<(), Error> {
    let account = permit.account();
    platform
        .write(permit, async |tx| {
            let removed = match which {
                OwnFactor::Codes => {
                    tx.about("code");
                    tx.remove_code_app(account).await?
                }
                OwnFactor::Passkey(passkey) => {
                    tx.about(passkey);
                    tx.remove_passkey(account, passkey).await?
                }
            };
            let left = tx.factors(account).await?;
            if !removed {
                return Err(Problem::NoSuchFactor.into());
            }
            if !left.any() && platform.sign_in.compels(permit.actor().role) {
                return Err(Problem::LastSecondFactor.into());
            }
            if !left.any() {
                tx.remove_recovery_codes(account).await?;
            }
            security_changed::queue(platform, tx, account, security_changed::FACTOR_REMOVED).await
        })
        .await
}
