//! Work that only one node does at a time.

use crate::{Error, Platform};

/// A lease that is held. It is given back when the work is over, however it ended; a node that crashed keeps it until its time
/// is over.
pub(crate) struct Lease<'a> {
    platform: &'a Platform,
    name: String,
    holder: String,
}

impl<'a> Lease<'a> {
    /// Takes the lease. Nothing where somebody else is at work.
    pub(crate) async fn take(platform: &'a Platform, name: String) -> Result<Option<Self>, Error> {
        let lease = Self { platform, name, holder: platform.environment.uuid().to_string() };
        Ok(lease.keep().await?.then_some(lease))
    }

    /// Holds it for longer. False where it has gone to somebody else meanwhile.
    pub(crate) async fn keep(&self) -> Result<bool, Error> {
        let (writer, now) = (self.platform.store.writer(), self.platform.now());
        Ok(writer.take_lease(&self.name, &self.holder, (now, self.platform.patience)).await?)
    }

    /// Lets the next one begin.
    pub(crate) async fn give_back(self) -> Result<(), Error> {
        Ok(self.platform.store.writer().give_back_lease(&self.name, &self.holder).await?)
    }
}
