//! Put a new key of the vault in the place of the old.

use access::{Permit, permission::RotateKey};
use store::Tx;

use crate::leaving::purge;
use crate::{Error, Platform};

/// What came of retiring the keys that no longer seal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Retired {
    /// They are retired: their names.
    Keys(Vec<String>),
    /// They are still needed for so many values.
    StillNeeded(u64),
}

/// Seals everything anew that is under seal of a key that no longer seals, a few values in a transaction, and says how many
/// they were. Interviews go on meanwhile. Broken off, it goes on where it was. `told` hears what is done and of how many.
pub async fn rotate_key(
    platform: &Platform,
    permit: &Permit<RotateKey>,
    mut told: impl FnMut(u64, u64),
) -> Result<u64, Error> {
    let reader = platform.store.reader();
    let mut done = 0_u64;
    loop {
        let all = done.saturating_add(reader.sealed_otherwise(permit).await?);
        if done == all {
            return Ok(done);
        }
        while done < all {
            let some = seal_some(platform, permit).await?;
            if some == 0 {
                break;
            }
            done = done.saturating_add(some);
            told(done, all.max(done));
        }
    }
}

async fn seal_some(platform: &Platform, permit: &Permit<RotateKey>) -> Result<u64, Error> {
    let work = async |tx: &Tx| {
        let some = tx.seal_some_anew(permit).await?;
        tx.about(format!("{some} sealed anew"));
        Ok(some)
    };
    platform.write(permit, work).await
}

/// Retires the keys that no longer seal, if nothing is under their seal any more. A program that still seals with one of them
/// reads its keys again, or is refused.
pub async fn retire_keys(platform: &Platform, permit: &Permit<RotateKey>) -> Result<Retired, Error> {
    let work = async |tx: &Tx| {
        let retired = tx.retire_keys(permit).await?;
        if let Ok(names) = &retired {
            tx.about(format!("retired {}", names.join(" ")));
        }
        Ok(retired)
    };
    let retired = platform.write(permit, work).await?;
    // What was under the old seal is driven out of the file as well.
    purge(platform).await;
    Ok(retired.map_or_else(Retired::StillNeeded, Retired::Keys))
}
