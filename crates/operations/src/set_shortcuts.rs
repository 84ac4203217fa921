//! Switch the keys of the interview page on or off.

use access::{Permit, permission::SetShortcuts};

use crate::{Error, Platform};

/// Keeps whether this account has the keys. Nobody sets it for somebody else.
pub async fn set_shortcuts(
    platform: &Platform,
    permit: &Permit<SetShortcuts>,
    shortcuts: bool,
) -> Result<(), Error> {
    platform.write(permit, async |tx| Ok(tx.set_shortcuts(permit.account(), shortcuts).await?)).await
}
