//! The codes that a person gave a comment.

use std::collections::BTreeSet;

use fieldwork::{ForceCode, Id};
use sea_orm::Set;
use sea_orm::entity::prelude::*;
use verbatim::Comment;
use verbatim::coding::Coding;
use verbatim::frame::{CodeName, FrameId};

use super::{Spot, stored};
use crate::Fault;

const TABLE: &str = "codings";

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "codings")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub comment_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub place: i64,
    pub force_code: String,
    pub coder_id: Uuid,
    pub frame: String,
    pub codes: String,
    pub coded_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub(crate) fn row(comment: Id<Comment>, force: &ForceCode, place: i64, coding: &Coding) -> ActiveModel {
    ActiveModel {
        comment_id: Set(comment.uuid()),
        place: Set(place),
        force_code: Set(force.to_string()),
        coder_id: Set(coding.coder.uuid()),
        frame: Set(coding.frame.to_string()),
        codes: Set(written(&coding.codes)),
        coded_at: Set(stored(coding.at)),
    }
}

impl TryFrom<Model> for Coding {
    type Error = Fault;

    fn try_from(row: Model) -> Result<Self, Fault> {
        let spot = Spot::new(TABLE, format!("{} {}", row.comment_id, row.place));
        Ok(Self {
            coder: Id::from_uuid(row.coder_id),
            frame: spot.some("frame", FrameId::parse(&row.frame))?,
            codes: codes(&spot, &row.codes)?,
            at: row.coded_at,
        })
    }
}

/// Names with a space between; none is an empty text.
pub(super) fn written(codes: &BTreeSet<CodeName>) -> String {
    codes.iter().map(CodeName::as_str).collect::<Vec<_>>().join(" ")
}

pub(super) fn codes(spot: &Spot, written: &str) -> Result<BTreeSet<CodeName>, Fault> {
    written.split_whitespace().map(|name| spot.read("codes", CodeName::parse(name))).collect()
}
