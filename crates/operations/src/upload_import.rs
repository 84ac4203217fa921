//! Send a file of referrals or events.

use std::fmt;

use access::{Permit, permission::UploadImport};
use fieldwork::{FieldError, ForceCode, Id, Import, ImportCounts, ImportKind, ImportState, Mapping, Sheet};
use tokio::task::spawn_blocking;

use crate::{Error, Platform, Problem};

/// A file as it was sent. It never prints itself.
#[derive(Default)]
pub struct NewImport {
    /// The area code of the force it is about.
    pub force: String,
    /// The slug of [`ImportKind`].
    pub kind: String,
    /// The file.
    pub bytes: Vec<u8>,
}

/// Reads the file, and keeps it under seal with the likeliest columns named. A file that cannot be read in full is refused
/// with its rows.
pub async fn upload_import(
    platform: &Platform,
    permit: &Permit<UploadImport>,
    new: NewImport,
) -> Result<Id<Import>, Error> {
    let (force, kind) = checked(platform, permit, &new)?;
    let remembered = platform.store.reader().remembered_mapping(permit, &force, kind).await?;
    let (mapping, counts, bytes) = spawn_blocking(move || {
        let sheet = Sheet::read(&new.bytes)?;
        let rows = u32::try_from(sheet.count()).unwrap_or(u32::MAX);
        let counts = ImportCounts { rows, ..ImportCounts::default() };
        Ok((Mapping::guess(kind, &sheet, remembered.as_ref()), counts, new.bytes))
    })
    .await?
    .map_err(Problem::BadFile)?;
    let (now, account) = (platform.now(), permit.account());
    let (id, state) = (platform.id(), ImportState::Mapping);
    let import = Import { id, force, account, kind, state, mapping, counts, uploaded_at: now, moved_at: now };
    platform
        .write(permit, async |tx| {
            tx.about(import.id);
            tx.add_import(&import, &bytes).await?;
            Ok(import.id)
        })
        .await
}

fn checked(
    platform: &Platform,
    permit: &Permit<UploadImport>,
    new: &NewImport,
) -> Result<(ForceCode, ImportKind), Vec<FieldError>> {
    let known = |code: &ForceCode| platform.forces.get(code).is_some() && permit.scope().reaches(code);
    let force = ForceCode::parse(&new.force).ok().filter(known);
    let kind = ImportKind::parse(new.kind.trim()).ok();
    match (force, kind) {
        (Some(force), Some(kind)) if !new.bytes.is_empty() => Ok((force, kind)),
        (force, kind) => {
            let fault = |wrong: bool, field, code| wrong.then_some(FieldError { field, code });
            let faults = [
                fault(kind.is_none(), "kind", "import-kind-unknown"),
                fault(force.is_none(), "force", "referral-force-unknown"),
                fault(new.bytes.is_empty(), "file", "import-file-required"),
            ];
            Err(faults.into_iter().flatten().collect())
        }
    }
}

impl fmt::Debug for NewImport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "NewImport({} bytes, hidden)", self.bytes.len())
    }
}
