//! Read what a concern is about.

use std::collections::BTreeMap;

use access::{Permit, permission::ReadConcern};
use fieldwork::{Account, Concern, ConcernEntry, Id};

use crate::concern_readers::{reads, receives};
use crate::{Error, Platform, Problem};

/// A concern with its timeline.
#[derive(Debug, Clone)]
pub struct ConcernFile {
    /// The concern.
    pub concern: Concern,
    /// What was done and written, the earliest first.
    pub entries: Vec<ConcernEntry>,
    /// What colleagues call those who did it.
    pub names: BTreeMap<Id<Account>, String>,
    /// The reader is one of those who act on it, and not only somebody who raised it.
    pub acts: bool,
}

/// Opens a concern for one of its recipients or for whoever raised it. Reading is written down like any other act.
pub async fn read_concern(
    platform: &Platform,
    permit: &Permit<ReadConcern>,
    concern: Id<Concern>,
) -> Result<ConcernFile, Error> {
    platform
        .write(permit, async |tx| {
            let concern = tx.concern(concern).await?.ok_or(Problem::NoSuchConcern)?;
            reads(platform, permit.actor(), &concern)?;
            tx.about(&concern.reference);
            Ok(ConcernFile {
                entries: tx.concern_entries(&concern).await?,
                names: tx.names().await?,
                acts: receives(platform, permit.actor(), &concern).is_ok(),
                concern,
            })
        })
        .await
}
