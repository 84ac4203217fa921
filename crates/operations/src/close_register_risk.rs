//! Take a risk off the register.

use access::{Permit, permission::CloseRegisterRisk};
use improvement::RawRisk;

use crate::register::{find, hand};
use crate::{Error, Platform};

/// Closes the risk with a reason. It stays readable with all its history.
///
/// # Errors
/// When there is no reason, the risk was changed since the form was opened, or is closed.
pub async fn close_register_risk(
    platform: &Platform,
    permit: &Permit<CloseRegisterRisk>,
    number: u32,
    seen: u32,
    reason: &str,
) -> Result<(), Error> {
    let reason = RawRisk::closing(reason)?;
    platform
        .write(permit, async |tx| {
            let (_, risk) = find(tx, number).await?;
            tx.about(format!("risk {number}"));
            let version = risk.closed(seen, reason, hand(platform, permit))?;
            tx.add_register_version(&risk, &version).await?;
            Ok(())
        })
        .await
}
