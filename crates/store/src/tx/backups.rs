//! Copies of the whole database: what came of making one.

use uuid::Uuid;

use super::Tx;
use crate::rows::backups;
use crate::{Fault, KeptBackup};

impl Tx {
    /// Notes that a copy was made, or could not be.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn keep_backup(&self, id: Uuid, backup: &KeptBackup) -> Result<(), Fault> {
        self.insert(backups::row(id, backup)).await
    }
}
