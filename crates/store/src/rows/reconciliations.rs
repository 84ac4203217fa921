//! Which codes stand where two people parted.

use fieldwork::{ForceCode, Id};
use sea_orm::Set;
use sea_orm::entity::prelude::*;
use verbatim::Comment;
use verbatim::coding::Reconciliation;

use super::codings::{codes, written};
use super::{Spot, stored};
use crate::Fault;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "reconciliations")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub comment_id: Uuid,
    pub force_code: String,
    pub decided_by: Uuid,
    pub codes: String,
    pub decided_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub(crate) fn row(comment: Id<Comment>, force: &ForceCode, decided: &Reconciliation) -> ActiveModel {
    ActiveModel {
        comment_id: Set(comment.uuid()),
        force_code: Set(force.to_string()),
        decided_by: Set(decided.by.uuid()),
        codes: Set(written(&decided.codes)),
        decided_at: Set(stored(decided.at)),
    }
}

impl TryFrom<Model> for Reconciliation {
    type Error = Fault;

    fn try_from(row: Model) -> Result<Self, Fault> {
        let spot = Spot::new("reconciliations", row.comment_id);
        Ok(Self { by: Id::from_uuid(row.decided_by), codes: codes(&spot, &row.codes)?, at: row.decided_at })
    }
}
