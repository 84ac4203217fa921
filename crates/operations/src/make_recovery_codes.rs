//! Make recovery codes, for oneself.

use access::{Permit, RecoveryCode, permission::MakeRecoveryCodes};

use crate::letters::security_changed;
use crate::{Error, Platform, Problem};

/// Makes ten codes in place of those of before, and keeps their hashes. They are in nobody's hands but the caller's from here on;
/// the owner is told by email.
pub async fn make_recovery_codes(
    platform: &Platform,
    permit: &Permit<MakeRecoveryCodes>,
) -> Result<Vec<RecoveryCode>, Error> {
    let draw = || RecoveryCode::from_random(platform.environment.random());
    let codes: Vec<RecoveryCode> = std::iter::repeat_with(draw).take(RecoveryCode::COUNT).collect();
    platform
        .write(permit, async |tx| {
            if !tx.factors(permit.account()).await?.any() {
                return Err(Problem::NoSecondFactor.into());
            }
            tx.about(permit.account());
            tx.set_recovery_codes(permit.account(), &codes).await?;
            security_changed::queue(platform, tx, permit.account(), security_changed::RECOVERY_MADE).await
        })
        .await?;
    Ok(codes)
}
