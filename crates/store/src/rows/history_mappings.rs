//! What the columns and values of a force's last file of an earlier panel meant.

use sea_orm::entity::prelude::*;

use crate::vault::Place;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "history_mappings")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub force_code: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub kind: String,
    pub mapping: Vec<u8>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Where a mapping stands that is under seal. The row is the force and the kind.
pub(crate) fn place(row: &str) -> Place<'_> {
    Place { table: "history_mappings", column: "mapping", row }
}
