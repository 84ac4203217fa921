//! Say which column of a file is what, and have its rows checked.

use access::{Permit, permission::CheckImport};
use fieldwork::{FieldError, Id, Import, ImportState, Mapping, Sheet};
use tokio::task::spawn_blocking;

use crate::{Error, Platform, Problem, importing};

/// A check that was begun. It does nothing until it is run.
#[must_use = "the rows are checked when it is run"]
pub struct CheckWork {
    platform: Platform,
    permit: Permit<CheckImport>,
    import: Import,
}

/// Keeps which column is which field, and remembers it for the force's next file. What comes back goes through the rows.
pub async fn check_import(
    platform: &Platform,
    permit: &Permit<CheckImport>,
    import: Id<Import>,
    columns: &[(&str, &str)],
) -> Result<CheckWork, Error> {
    let found = platform.store.reader().import(permit, import).await?.ok_or(Problem::NoSuchImport)?;
    let mapping = chosen(platform, permit, &found, columns).await?;
    let import = platform
        .write(permit, async |tx| {
            let import = importing::opened(platform, tx, import).await?;
            let import = Import { mapping, ..import.moved(ImportState::Checking, platform.now()) };
            tx.save_import(&import).await?;
            tx.remember_mapping(&import.force, import.kind, &import.mapping).await?;
            Ok(import)
        })
        .await?;
    Ok(CheckWork { platform: platform.clone(), permit: permit.clone(), import })
}

async fn chosen(
    platform: &Platform,
    permit: &Permit<CheckImport>,
    import: &Import,
    columns: &[(&str, &str)],
) -> Result<Mapping, Error> {
    let bytes = platform.store.reader().import_file(permit, import.id).await?;
    let bytes = bytes.ok_or(Problem::ImportNotOpen)?;
    let sheet = spawn_blocking(move || Sheet::read(&bytes)).await?.map_err(Problem::BadFile)?;
    let mapping = Mapping::chosen(import.kind, &sheet, columns.iter().copied());
    let missing = mapping.missing(import.kind).into_iter();
    let missing: Vec<_> = missing.map(|field| FieldError { field, code: "import-column-required" }).collect();
    if missing.is_empty() { Ok(mapping) } else { Err(missing.into()) }
}

impl CheckWork {
    /// Goes through the rows, and keeps what they came to. Nothing is taken in. If it cannot be finished, the file is as it
    /// was before.
    pub async fn run(self) -> Result<(), Error> {
        let done = self.check().await;
        if done.is_err() {
            self.put_back().await?;
        }
        done
    }

    async fn check(&self) -> Result<(), Error> {
        let looked = importing::look(&self.platform, &self.permit, &self.import).await?;
        self.platform
            .write(&self.permit, async |tx| {
                let import = importing::still(tx, &self.import).await?;
                importing::keep_check(&self.platform, tx, import, &looked).await
            })
            .await
    }

    async fn put_back(&self) -> Result<(), Error> {
        self.platform
            .write(&self.permit, async |tx| {
                let import = importing::still(tx, &self.import).await?;
                Ok(tx.save_import(&import.moved(ImportState::Mapping, self.platform.now())).await?)
            })
            .await
    }
}
