//! Let a job that was given up be tried again.

use access::{Permit, permission::RetryJob};
use fieldwork::Id;
use store::Job;

use crate::{Error, Platform, Problem};

/// Puts the job back, due at once, with all its tries before it.
pub async fn retry_job(platform: &Platform, permit: &Permit<RetryJob>, job: Id<Job>) -> Result<(), Error> {
    platform
        .write(permit, async |tx| {
            let known = tx.job(job).await?.ok_or(Problem::NoSuchJob)?;
            tx.about(format!("{} {}", known.kind, known.about));
            if tx.revive_job(job).await? { Ok(()) } else { Err(Problem::NoSuchJob.into()) }
        })
        .await
}
