//! Files that were sent, and what is known beside them.

use std::collections::BTreeSet;

use access::{Permission, Permit, permission};
use fieldwork::{ForceCode, Id, Import, ImportFinding, ImportKind, Mapping};
use sea_orm::{EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::Reader;
use crate::rows::{Spot, import_mappings, imports};
use crate::{Fault, SealFault, matters, within};

/// The most imports a list shows.
const LISTED: u64 = 50;

/// Permissions of those who work with a file.
pub trait HandlesImports: Permission {}

impl HandlesImports for permission::ViewImports {}
impl HandlesImports for permission::UploadImport {}
impl HandlesImports for permission::CheckImport {}
impl HandlesImports for permission::CommitImport {}
impl HandlesImports for permission::DownloadFaultyRows {}

impl Reader {
    /// The latest files within the scope.
    pub async fn imports<P: HandlesImports>(&self, permit: &Permit<P>) -> Result<Vec<Import>, Fault> {
        let rows = imports::Entity::find()
            .select_only()
            .columns(imports::OPEN)
            .filter(within::imports(permit.scope()))
            .order_by_desc(imports::Column::UploadedAt)
            .limit(LISTED)
            .into_model::<imports::Life>()
            .all(&self.connection)
            .await?;
        rows.into_iter().map(Import::try_from).collect()
    }

    /// One import.
    pub async fn import<P: HandlesImports>(
        &self,
        permit: &Permit<P>,
        id: Id<Import>,
    ) -> Result<Option<Import>, Fault> {
        let row = imports::Entity::find_by_id(id.uuid())
            .select_only()
            .columns(imports::OPEN)
            .filter(within::imports(permit.scope()))
            .into_model::<imports::Life>()
            .one(&self.connection)
            .await?;
        row.map(Import::try_from).transpose()
    }

    /// The file itself, until the import is over.
    pub async fn import_file<P: HandlesImports>(
        &self,
        permit: &Permit<P>,
        id: Id<Import>,
    ) -> Result<Option<Vec<u8>>, Fault> {
        let Some(sealed) = self.sealed(permit, id, imports::Column::File).await? else { return Ok(None) };
        Ok(Some(self.vault.open(imports::place("file", &id.to_string()), &sealed)?))
    }

    /// What is to be put right in a file, in the order of its rows.
    pub async fn import_findings<P: HandlesImports>(
        &self,
        permit: &Permit<P>,
        id: Id<Import>,
    ) -> Result<Vec<ImportFinding>, Fault> {
        let Some(sealed) = self.sealed(permit, id, imports::Column::Findings).await? else {
            return Ok(Vec::new());
        };
        let json = self.vault.open(imports::place("findings", &id.to_string()), &sealed)?;
        Ok(serde_json::from_slice(&json).map_err(|_| SealFault::NotSealed)?)
    }

    async fn sealed<P: HandlesImports>(
        &self,
        permit: &Permit<P>,
        id: Id<Import>,
        column: imports::Column,
    ) -> Result<Option<Vec<u8>>, Fault> {
        let sealed: Option<Option<Vec<u8>>> = imports::Entity::find_by_id(id.uuid())
            .select_only()
            .column(column)
            .filter(within::imports(permit.scope()))
            .into_tuple()
            .one(&self.connection)
            .await?;
        Ok(sealed.flatten())
    }

    /// Which column the force meant by what when it was last asked.
    pub async fn remembered_mapping<P: HandlesImports>(
        &self,
        permit: &Permit<P>,
        force: &ForceCode,
        kind: ImportKind,
    ) -> Result<Option<Mapping>, Fault> {
        if !permit.scope().reaches(force) {
            return Ok(None);
        }
        let key = (force.to_string(), kind.slug().to_owned());
        let row = import_mappings::Entity::find_by_id(key).one(&self.connection).await?;
        let spot = Spot::new("import_mappings", force);
        row.map(|row| spot.read("mapping", serde_json::from_str(&row.mapping))).transpose()
    }

    /// Which of these matters the force has referred before.
    pub async fn known_matters<P: HandlesImports>(
        &self,
        permit: &Permit<P>,
        force: &ForceCode,
        force_references: &[&str],
    ) -> Result<Vec<bool>, Fault> {
        let reached = permit.scope().reaches(force);
        let known = if reached { matters::known(&self.connection, force).await? } else { BTreeSet::new() };
        let is_known = |reference: &&str| known.contains(&matters::hash(&self.vault, reference));
        Ok(force_references.iter().map(is_known).collect())
    }
}
