//! Remove what is of use for a time only: the nightly step.

use access::{Permit, permission::ApplyRetention};
use fieldwork::Passing;

use crate::{Error, Platform};

/// Removes, of each kind, what has been over for as long as the panel keeps it, each kind in an act of its own; says how
/// many of which went. One that fails is logged and tried again the next night; it keeps no other.
pub async fn remove_passed(platform: &Platform, permit: &Permit<ApplyRetention>) -> Vec<(Passing, u64)> {
    let mut gone = Vec::new();
    for kind in Passing::ALL {
        match remove(platform, permit, kind).await {
            Ok(0) => {}
            Ok(many) => gone.push((kind, many)),
            Err(fault) => tracing::error!(%fault, kind = kind.slug(), "could not be removed"),
        }
    }
    gone
}

/// Where nothing is over, nothing is written.
async fn remove(platform: &Platform, permit: &Permit<ApplyRetention>, kind: Passing) -> Result<u64, Error> {
    let before = platform.policy.keep_days.over_before(kind, platform.now());
    if platform.store.reader().passed_before(permit, (kind, before)).await? == 0 {
        return Ok(0);
    }
    platform
        .write(permit, async |tx| {
            let gone = tx.remove_passed(kind, before).await?;
            tx.about(format!("{} {gone}", kind.slug()));
            Ok(gone)
        })
        .await
}
