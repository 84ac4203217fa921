//! Files that were sent: their life in the open, their content under seal.

use fieldwork::{ForceCode, Id, Import, ImportCounts, ImportKind, ImportState};
use sea_orm::entity::prelude::*;
use sea_orm::{FromQueryResult, Set};

use super::{Spot, stored};
use crate::Fault;
use crate::vault::Place;

const TABLE: &str = "imports";

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "imports")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub force_code: String,
    pub account_id: Uuid,
    pub kind: String,
    pub state: String,
    pub mapping: String,
    pub file: Option<Vec<u8>>,
    pub findings: Option<Vec<u8>>,
    pub rows: i64,
    pub done: i64,
    pub ready: i64,
    pub faulty: i64,
    pub known: i64,
    pub imported: i64,
    pub uploaded_at: DateTimeUtc,
    pub moved_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// The columns of a list: all but what is under seal.
pub(crate) const OPEN: [Column; 14] = [
    Column::Id,
    Column::ForceCode,
    Column::AccountId,
    Column::Kind,
    Column::State,
    Column::Mapping,
    Column::Rows,
    Column::Done,
    Column::Ready,
    Column::Faulty,
    Column::Known,
    Column::Imported,
    Column::UploadedAt,
    Column::MovedAt,
];

/// An import as a list reads it.
#[derive(Debug, FromQueryResult)]
pub(crate) struct Life {
    id: Uuid,
    force_code: String,
    account_id: Uuid,
    kind: String,
    state: String,
    mapping: String,
    rows: i64,
    done: i64,
    ready: i64,
    faulty: i64,
    known: i64,
    imported: i64,
    uploaded_at: DateTimeUtc,
    moved_at: DateTimeUtc,
}

/// The row of an import; its file and findings are set apart.
pub(crate) fn row(import: &Import) -> Result<ActiveModel, Fault> {
    let spot = Spot::new(TABLE, import.id);
    let ImportCounts { rows, done, ready, faulty, known, imported } = import.counts;
    Ok(ActiveModel {
        id: Set(import.id.uuid()),
        force_code: Set(import.force.to_string()),
        account_id: Set(import.account.uuid()),
        kind: Set(import.kind.slug().to_owned()),
        state: Set(import.state.slug().to_owned()),
        mapping: Set(spot.read("mapping", serde_json::to_string(&import.mapping))?),
        rows: Set(rows.into()),
        done: Set(done.into()),
        ready: Set(ready.into()),
        faulty: Set(faulty.into()),
        known: Set(known.into()),
        imported: Set(imported.into()),
        uploaded_at: Set(stored(import.uploaded_at)),
        moved_at: Set(stored(import.moved_at)),
        ..Default::default()
    })
}

/// Where what is under seal stands.
pub(crate) fn place<'a>(column: &'static str, row: &'a str) -> Place<'a> {
    Place { table: TABLE, column, row }
}

impl TryFrom<Life> for Import {
    type Error = Fault;

    fn try_from(row: Life) -> Result<Self, Fault> {
        let spot = Spot::new(TABLE, row.id);
        Ok(Self {
            id: Id::from_uuid(row.id),
            force: spot.read("force_code", ForceCode::parse(&row.force_code))?,
            account: Id::from_uuid(row.account_id),
            kind: spot.read("kind", ImportKind::parse(&row.kind))?,
            state: spot.read("state", ImportState::parse(&row.state))?,
            mapping: spot.read("mapping", serde_json::from_str(&row.mapping))?,
            counts: ImportCounts {
                rows: spot.count("rows", row.rows)?,
                done: spot.count("done", row.done)?,
                ready: spot.count("ready", row.ready)?,
                faulty: spot.count("faulty", row.faulty)?,
                known: spot.count("known", row.known)?,
                imported: spot.count("imported", row.imported)?,
            },
            uploaded_at: row.uploaded_at,
            moved_at: row.moved_at,
        })
    }
}
