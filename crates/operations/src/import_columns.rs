//! The column names of a file that was sent.

use access::{Permit, permission::ViewImports};
use fieldwork::{Id, Import, Sheet};
use tokio::task::spawn_blocking;

use crate::{Error, Platform, Problem};

/// What the columns of the file are called, until its import is over.
pub async fn import_columns(
    platform: &Platform,
    permit: &Permit<ViewImports>,
    import: Id<Import>,
) -> Result<Vec<String>, Error> {
    let file = platform.store.reader().import_file(permit, import).await?.ok_or(Problem::NoSuchImport)?;
    let sheet = spawn_blocking(move || Sheet::read(&file)).await?.map_err(Problem::BadFile)?;
    Ok(sheet.names().to_vec())
}
