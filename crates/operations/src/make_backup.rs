//! Make a copy of the whole database under seal.

use std::pin::pin;

use access::Permit;
use access::permission::MakeBackup;
use chrono::{DateTime, TimeDelta, Utc};
use store::{BackupEnd, KeptBackup, Tx};
use tokio::time::timeout;

use crate::lease::Lease;
use crate::{Error, Platform};

/// How long after one that could not be made the next is tried.
const TRY_AGAIN: TimeDelta = TimeDelta::hours(1);

/// A copy that is there and was read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyMade {
    /// Its name.
    pub file: String,
    /// How long it is.
    pub bytes: u64,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BackupMade {
    /// It is there.
    Made(CopyMade),
    /// It is not, and why.
    NotMade(String),
    /// Another node is at it.
    Elsewhere,
    /// There is one since then, or trying failed a short while ago.
    NotDue,
}

/// Makes a copy with `copy`, unless another node is at it or one was made since the time it was due, and notes what came of it.
/// The files and programs a copy takes are the caller's; that there is one at a time, and that everybody can see what
/// came of it, is done here.
pub async fn make_backup(
    platform: &Platform,
    permit: &Permit<MakeBackup>,
    due: Option<DateTime<Utc>>,
    copy: impl AsyncFnOnce() -> Result<CopyMade, String>,
) -> Result<BackupMade, Error> {
    let Some(lease) = Lease::take(platform, "backup".to_owned()).await? else {
        return Ok(BackupMade::Elsewhere);
    };
    let made = match is_due(platform, permit, due).await {
        Ok(true) => kept(platform, permit, held(platform, &lease, copy()).await).await,
        Ok(false) => Ok(BackupMade::NotDue),
        Err(fault) => Err(fault),
    };
    lease.give_back().await?;
    made
}

/// There is none since then, and trying has not failed a short while ago.
async fn is_due(
    platform: &Platform,
    permit: &Permit<MakeBackup>,
    due: Option<DateTime<Utc>>,
) -> Result<bool, Error> {
    let Some(due) = due else { return Ok(true) };
    let (made, last) = platform.store.reader().backups(permit).await?;
    let before = |kept: Option<KeptBackup>, moment| kept.is_none_or(|kept| kept.at < moment);
    Ok(before(made, due) && before(last, platform.now() - TRY_AGAIN))
}

async fn kept(
    platform: &Platform,
    permit: &Permit<MakeBackup>,
    copied: Result<CopyMade, String>,
) -> Result<BackupMade, Error> {
    let end = match &copied {
        Ok(copy) => BackupEnd::Made { file: copy.file.clone(), bytes: copy.bytes },
        Err(why) => BackupEnd::NotMade { why: why.clone() },
    };
    let (id, at) = (platform.environment.uuid(), platform.now());
    let work = async |tx: &Tx| {
        tx.about(copied.as_ref().map_or("not made", |copy| copy.file.as_str()));
        Ok(tx.keep_backup(id, &KeptBackup { at, end }).await?)
    };
    platform.write(permit, work).await?;
    Ok(copied.map_or_else(BackupMade::NotMade, BackupMade::Made))
}

/// Waits for the work, and holds the lease for as long as it takes.
async fn held<T>(platform: &Platform, lease: &Lease<'_>, work: impl Future<Output = T>) -> T {
    let mut work = pin!(work);
    let between = (platform.patience / 3).to_std().unwrap_or_default();
    loop {
        match timeout(between, &mut work).await {
            Ok(done) => return done,
            // Whoever has it meanwhile makes another copy, which does no harm.
            Err(_) => drop(lease.keep().await),
        }
    }
}
