//! The copies that were made of this database, and those that could not be.

use sea_orm::Set;
use sea_orm::entity::prelude::*;

use super::{Spot, stored};
use crate::{BackupEnd, Fault, KeptBackup};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "backups")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub at: DateTimeUtc,
    pub file: Option<String>,
    pub bytes: Option<i64>,
    pub why: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub(crate) fn row(id: Uuid, backup: &KeptBackup) -> ActiveModel {
    let (file, bytes, why) = match &backup.end {
        BackupEnd::Made { file, bytes } => (Some(file.clone()), i64::try_from(*bytes).ok(), None),
        BackupEnd::NotMade { why } => (None, None, Some(why.clone())),
    };
    ActiveModel { id: Set(id), at: Set(stored(backup.at)), file: Set(file), bytes: Set(bytes), why: Set(why) }
}

impl TryFrom<Model> for KeptBackup {
    type Error = Fault;

    fn try_from(row: Model) -> Result<Self, Fault> {
        let spot = Spot::new("backups", row.id);
        let end = match (row.file, row.bytes, row.why) {
            (Some(file), Some(bytes), None) => {
                BackupEnd::Made { file, bytes: spot.read("bytes", u64::try_from(bytes))? }
            }
            (None, None, Some(why)) => BackupEnd::NotMade { why },
            _ => return spot.read("file", Err("it was made and was not")),
        };
        Ok(Self { at: row.at, end })
    }
}
