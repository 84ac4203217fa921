//! Files of an earlier panel: their life, what is in them, what they came to.

use access::{Permission, Permit, permission};
use fieldwork::{ForceCode, HistoryCheck, HistoryFile, HistoryKind, HistoryMapping, Id};
use sea_orm::{EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::Reader;
use crate::rows::{history_files, history_mappings};
use crate::{Fault, SealFault, within};

/// The most files a list shows.
const LISTED: u64 = 50;

/// Permissions of those who work with the files of an earlier panel.
pub trait HandlesHistory: Permission {}

impl HandlesHistory for permission::ViewHistory {}
impl HandlesHistory for permission::UploadHistory {}
impl HandlesHistory for permission::CheckHistory {}
impl HandlesHistory for permission::CommitHistory {}
impl HandlesHistory for permission::DiscardHistory {}
impl HandlesHistory for permission::DownloadHistoryRows {}

impl Reader {
    /// The latest files within the scope.
    pub async fn history_files<P: HandlesHistory>(
        &self,
        permit: &Permit<P>,
    ) -> Result<Vec<HistoryFile>, Fault> {
        let rows = history_files::Entity::find()
            .select_only()
            .columns(history_files::OPEN)
            .filter(within::of_force(permit.scope(), history_files::Column::ForceCode))
            .order_by_desc(history_files::Column::UploadedAt)
            .limit(LISTED)
            .into_model::<history_files::Life>()
            .all(&self.connection)
            .await?;
        rows.into_iter().map(|row| row.opened(&self.vault)).collect()
    }

    /// One file.
    pub async fn history_file<P: HandlesHistory>(
        &self,
        permit: &Permit<P>,
        id: Id<HistoryFile>,
    ) -> Result<Option<HistoryFile>, Fault> {
        let row = history_files::Entity::find_by_id(id.uuid())
            .select_only()
            .columns(history_files::OPEN)
            .filter(within::of_force(permit.scope(), history_files::Column::ForceCode))
            .into_model::<history_files::Life>()
            .one(&self.connection)
            .await?;
        row.map(|row| row.opened(&self.vault)).transpose()
    }

    /// What is in the file, until its import is over.
    pub async fn history_bytes<P: HandlesHistory>(
        &self,
        permit: &Permit<P>,
        id: Id<HistoryFile>,
    ) -> Result<Option<Vec<u8>>, Fault> {
        self.unsealed(permit, id, (history_files::Column::File, "file")).await
    }

    /// What it came to when it was checked. Once its import is over the findings are gone and the months are left.
    pub async fn history_check<P: HandlesHistory>(
        &self,
        permit: &Permit<P>,
        id: Id<HistoryFile>,
    ) -> Result<Option<HistoryCheck>, Fault> {
        let json = self.unsealed(permit, id, (history_files::Column::Outcome, "outcome")).await?;
        let read = |json: Vec<u8>| serde_json::from_slice(&json).map_err(|_| SealFault::NotSealed.into());
        json.map(read).transpose()
    }

    /// Who sent the file, as colleagues call them.
    pub async fn history_sender<P: HandlesHistory>(
        &self,
        permit: &Permit<P>,
        file: &HistoryFile,
    ) -> Result<String, Fault> {
        if permit.scope().reaches(&file.force) { self.name_of(file.account).await } else { Ok(String::new()) }
    }

    async fn unsealed<P: HandlesHistory>(
        &self,
        permit: &Permit<P>,
        id: Id<HistoryFile>,
        (column, name): (history_files::Column, &'static str),
    ) -> Result<Option<Vec<u8>>, Fault> {
        let sealed: Option<Option<Vec<u8>>> = history_files::Entity::find_by_id(id.uuid())
            .select_only()
            .column(column)
            .filter(within::of_force(permit.scope(), history_files::Column::ForceCode))
            .into_tuple()
            .one(&self.connection)
            .await?;
        let Some(sealed) = sealed.flatten() else { return Ok(None) };
        Ok(Some(self.vault.open(history_files::place(name, &id.to_string()), &sealed)?))
    }

    /// What the columns and values of the force's last file meant.
    pub async fn remembered_history<P: HandlesHistory>(
        &self,
        permit: &Permit<P>,
        force: &ForceCode,
        kind: HistoryKind,
    ) -> Result<Option<HistoryMapping>, Fault> {
        if !permit.scope().reaches(force) {
            return Ok(None);
        }
        let key = (force.to_string(), kind.slug().to_owned());
        let place = format!("{force} {}", kind.slug());
        let row = history_mappings::Entity::find_by_id(key).one(&self.connection).await?;
        let opened = |row: history_mappings::Model| {
            history_files::opened_mapping(&self.vault, history_mappings::place(&place), &row.mapping)
        };
        row.map(opened).transpose()
    }
}
