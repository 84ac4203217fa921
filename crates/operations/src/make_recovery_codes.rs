//! Make recovery codes, for oneself.

use access::{Permit, RecoveryCode, permission::MakeRecoveryCodes};

use crate::{Error, Platform, Problem};

/// Makes ten codes in place of those of before, and keeps their hashes. They are in nobody's hands but the caller's from here on.
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
            Ok(tx.set_recovery_codes(permit.account(), &codes).await?)
        })
        .await?;
    Ok(codes)
}
