//! Looking at much of the panel without the turn to write.

use access::{Permission, Permit};
use chrono::{DateTime, Utc};

use super::Reader;
use crate::postgres::begin_still;
use crate::rows::stored;
use crate::{Fault, Tx};

impl Reader {
    /// Does work that only reads, inside the permit's scope, on the panel as it stands at one moment. The connection cannot write, and what is
    /// opened of the vault is not remembered: whoever is to be on record with it writes that afterwards.
    pub async fn look<P: Permission, T, E: From<Fault>>(
        &self,
        permit: &Permit<P>,
        now: DateTime<Utc>,
        work: impl AsyncFnOnce(&Tx) -> Result<T, E>,
    ) -> Result<T, E> {
        let transaction = begin_still(&self.connection).await.map_err(Fault::from)?;
        let tx = Tx::new(transaction, self.vault.clone(), permit.actor().clone(), stored(now));
        let found = work(&tx).await;
        tx.rollback().await?;
        found
    }
}
