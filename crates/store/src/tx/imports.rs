//! Files that were sent.

use fieldwork::{ForceCode, Id, Import, ImportFinding, ImportKind, Mapping};
use sea_orm::sea_query::OnConflict;
use sea_orm::{EntityTrait, QueryFilter, QuerySelect, Set};

use super::Tx;
use crate::rows::{Spot, import_mappings, imports};
use crate::{Fault, SealFault, within};

impl Tx {
    /// Keeps a file that has arrived, under seal.
    pub async fn add_import(&self, import: &Import, file: &[u8]) -> Result<(), Fault> {
        if !self.scope().reaches(&import.force) {
            return Err(Fault::OutsideScope { table: "imports" });
        }
        self.touched().concern(&import.force);
        let sealed = self.vault.seal(imports::place("file", &import.id.to_string()), file)?;
        let row = imports::ActiveModel { file: Set(Some(sealed)), ..imports::row(import)? };
        self.insert(row).await
    }

    /// The import with this identifier.
    pub async fn import(&self, id: Id<Import>) -> Result<Option<Import>, Fault> {
        let row = imports::Entity::find_by_id(id.uuid())
            .select_only()
            .columns(imports::OPEN)
            .filter(within::imports(self.scope()))
            .into_model::<imports::Life>()
            .one(&self.transaction)
            .await?;
        let import = row.map(Import::try_from).transpose()?;
        import.iter().for_each(|import| self.touched().concern(&import.force));
        Ok(import)
    }

    /// Keeps how far an import is. When it is over, the file and what was found in it are deleted.
    pub async fn save_import(&self, import: &Import) -> Result<(), Fault> {
        let mut row = imports::row(import)?;
        if import.state.is_over() {
            row.file = Set(None);
            row.findings = Set(None);
        }
        self.update(row, "imports", import.id).await
    }

    /// Keeps what is to be put right in a file, under seal.
    pub async fn save_import_findings(
        &self,
        import: &Import,
        findings: &[ImportFinding],
    ) -> Result<(), Fault> {
        let json = serde_json::to_vec(findings).map_err(|_| SealFault::NotSealed)?;
        let sealed = self.vault.seal(imports::place("findings", &import.id.to_string()), &json)?;
        let row = imports::ActiveModel { findings: Set(Some(sealed)), ..imports::row(import)? };
        self.update(row, "imports", import.id).await
    }

    /// Remembers which column the force means by what.
    pub async fn remember_mapping(
        &self,
        force: &ForceCode,
        kind: ImportKind,
        mapping: &Mapping,
    ) -> Result<(), Fault> {
        let spot = Spot::new("import_mappings", force);
        let row = import_mappings::ActiveModel {
            force_code: Set(force.to_string()),
            kind: Set(kind.slug().to_owned()),
            mapping: Set(spot.read("mapping", serde_json::to_string(mapping))?),
        };
        let key = [import_mappings::Column::ForceCode, import_mappings::Column::Kind];
        let replace = OnConflict::columns(key).update_column(import_mappings::Column::Mapping).to_owned();
        import_mappings::Entity::insert(row)
            .on_conflict(replace)
            .exec_without_returning(&self.transaction)
            .await?;
        Ok(())
    }
}
