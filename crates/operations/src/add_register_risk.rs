//! Put a risk on the panel's register.

use access::{Permit, permission::AddRegisterRisk};
use improvement::{RawRisk, RegisterRisk, RegisterVersion};

use crate::register::{force, hand};
use crate::{Error, Platform};

/// Puts the risk on the register under the next number, which it returns.
///
/// # Errors
/// With everything that is wrong with the form; words that look as if they were about somebody are not taken.
pub async fn add_register_risk(
    platform: &Platform,
    permit: &Permit<AddRegisterRisk>,
    about: &str,
    raw: &RawRisk,
) -> Result<u32, Error> {
    let force = force(platform, permit, about)?;
    let (content, reason) = raw.check(&platform.register, platform.today())?;
    platform
        .write(permit, async |tx| {
            let number = tx.next_risk_number().await?;
            tx.about(format!("risk {number}"));
            let risk = RegisterRisk {
                id: platform.id(),
                number,
                force,
                latest: RegisterVersion::first(content, reason, hand(platform, permit)),
                earlier: Vec::new(),
            };
            tx.add_register_risk(&risk).await?;
            Ok(number)
        })
        .await
}
