//! Files of an earlier panel: their life in the open, their content under seal.

use fieldwork::{ForceCode, HistoryFile, HistoryKind, HistoryMapping, HistoryState, Id};
use questionnaire::QuestionnaireId;
use sea_orm::entity::prelude::*;
use sea_orm::{FromQueryResult, Set};

use super::{Spot, stored};
use crate::vault::{Place, Vault};
use crate::{Fault, SealFault};

const TABLE: &str = "history_files";

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "history_files")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub force_code: String,
    pub account_id: Uuid,
    pub kind: String,
    pub questionnaire: String,
    pub state: String,
    pub mapping: Vec<u8>,
    pub file: Option<Vec<u8>>,
    pub outcome: Option<Vec<u8>>,
    pub digest: String,
    pub rows: i64,
    pub uploaded_at: DateTimeUtc,
    pub moved_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// The columns of a list: all but the file and what it came to.
pub(crate) const OPEN: [Column; 11] = [
    Column::Id,
    Column::ForceCode,
    Column::AccountId,
    Column::Kind,
    Column::Questionnaire,
    Column::State,
    Column::Mapping,
    Column::Digest,
    Column::Rows,
    Column::UploadedAt,
    Column::MovedAt,
];

/// A file as a list reads it.
#[derive(Debug, FromQueryResult)]
pub(crate) struct Life {
    id: Uuid,
    force_code: String,
    account_id: Uuid,
    kind: String,
    questionnaire: String,
    state: String,
    mapping: Vec<u8>,
    digest: String,
    rows: i64,
    uploaded_at: DateTimeUtc,
    moved_at: DateTimeUtc,
}

/// The row of a file; the file itself and what it came to are set apart.
pub(crate) fn row(vault: &Vault, file: &HistoryFile) -> Result<ActiveModel, Fault> {
    Ok(ActiveModel {
        id: Set(file.id.uuid()),
        force_code: Set(file.force.to_string()),
        account_id: Set(file.account.uuid()),
        kind: Set(file.kind.slug().to_owned()),
        questionnaire: Set(file.questionnaire.to_string()),
        state: Set(file.state.slug().to_owned()),
        mapping: Set(sealed_mapping(vault, place("mapping", &file.id.to_string()), &file.mapping)?),
        digest: Set(file.digest.clone()),
        rows: Set(file.rows.into()),
        uploaded_at: Set(stored(file.uploaded_at)),
        moved_at: Set(stored(file.moved_at)),
        ..Default::default()
    })
}

/// Where what is under seal stands.
pub(crate) fn place<'a>(column: &'static str, row: &'a str) -> Place<'a> {
    Place { table: TABLE, column, row }
}

/// A mapping under seal.
pub(crate) fn sealed_mapping(
    vault: &Vault,
    place: Place<'_>,
    mapping: &HistoryMapping,
) -> Result<Vec<u8>, Fault> {
    let json = serde_json::to_vec(mapping).map_err(|_| SealFault::NotSealed)?;
    Ok(vault.seal(place, &json)?)
}

/// A mapping from under seal.
pub(crate) fn opened_mapping(
    vault: &Vault,
    place: Place<'_>,
    sealed: &[u8],
) -> Result<HistoryMapping, Fault> {
    let json = vault.open(place, sealed)?;
    Ok(serde_json::from_slice(&json).map_err(|_| SealFault::NotSealed)?)
}

impl Life {
    /// The file it is the life of.
    pub(crate) fn opened(self, vault: &Vault) -> Result<HistoryFile, Fault> {
        let spot = Spot::new(TABLE, self.id);
        let id = self.id.to_string();
        Ok(HistoryFile {
            id: Id::from_uuid(self.id),
            force: spot.read("force_code", ForceCode::parse(&self.force_code))?,
            account: Id::from_uuid(self.account_id),
            kind: spot.read("kind", HistoryKind::parse(&self.kind))?,
            questionnaire: spot.read("questionnaire", QuestionnaireId::parse(&self.questionnaire))?,
            state: spot.read("state", HistoryState::parse(&self.state))?,
            mapping: opened_mapping(vault, place("mapping", &id), &self.mapping)?,
            digest: self.digest,
            rows: spot.count("rows", self.rows)?,
            uploaded_at: self.uploaded_at,
            moved_at: self.moved_at,
        })
    }
}
