//! Throw a file away.

use access::{Permit, permission::DiscardImport};
use fieldwork::{Id, Import, ImportState};

use crate::{Error, Platform, importing};

/// Deletes the file and what was found in it. Nothing of it was taken in.
pub async fn discard_import(
    platform: &Platform,
    permit: &Permit<DiscardImport>,
    import: Id<Import>,
) -> Result<(), Error> {
    platform
        .write(permit, async |tx| {
            let import = importing::opened(platform, tx, import).await?;
            Ok(tx.save_import(&import.moved(ImportState::Discarded, platform.now())).await?)
        })
        .await
}
