//! Keeping what was told of what people spoke of, and reading what it is counted from.

use std::collections::BTreeMap;

use fieldwork::{ForceCode, Id};
use questionnaire::{QuestionnaireId, Wave};
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};
use statistics::Month;
use verbatim::coding::{Coding, Reconciliation};

use super::Tx;
use crate::reader::kept;
use crate::rows::{Spot, codings, comments, interviews, reconciliations, stored, told_codes};
use crate::{CommentCodes, Fault, HandedIn, ToldCodes};

impl Tx {
    /// Everything that was told of a force, the oldest first.
    pub async fn told_codes(&self, force: &ForceCode) -> Result<Vec<ToldCodes>, Fault> {
        self.within_force(force, "told_codes")?;
        let rows = of(force)
            .order_by_asc(told_codes::Column::Month)
            .order_by_asc(told_codes::Column::Version)
            .all(&self.transaction)
            .await?;
        rows.into_iter().map(ToldCodes::try_from).collect()
    }

    /// Keeps for good what is told with an edition.
    pub async fn keep_told_codes(&self, force: &ForceCode, told: &ToldCodes) -> Result<(), Fault> {
        self.within_force(force, "told_codes")?;
        self.insert(told_codes::ActiveModel {
            force_code: Set(force.to_string()),
            month: Set(told.month.to_string()),
            version: Set(i64::from(told.version)),
            content: Set(told.content.clone()),
            counts: Set(told.counts.clone()),
            ledger: Set(told.ledger.clone()),
            told_at: Set(stored(self.now)),
        })
        .await
    }

    /// The month and wave of each interview of a force that figures count, until a month. Whoever has left is in none.
    pub async fn interviewed(&self, force: &ForceCode, until: Month) -> Result<Vec<(Month, Wave)>, Fault> {
        self.within_force(force, "interviews")?;
        let rows = interviews::Entity::find()
            .filter(interviews::Column::ForceCode.eq(force.as_str()))
            .filter(interviews::Column::FinishedOn.lte(until.last_day()))
            .filter(kept())
            .all(&self.transaction)
            .await?;
        let known = rows.iter().map(|row| {
            let spot = Spot::new("interviews", row.id);
            let questionnaire = spot.read("questionnaire", QuestionnaireId::parse(&row.questionnaire))?;
            Ok((Month::of(spot.some("finished_on", row.finished_on)?), questionnaire.wave))
        });
        known.collect()
    }

    /// The comments of a force said until a month, each with what was handed in for it and without a word of it.
    pub async fn comment_codes(&self, force: &ForceCode, until: Month) -> Result<Vec<CommentCodes>, Fault> {
        self.within_force(force, "comments")?;
        let rows = comments::Entity::find()
            .filter(comments::Column::ForceCode.eq(force.as_str()))
            .filter(comments::Column::Month.lte(until.to_string()))
            .order_by_asc(comments::Column::Id)
            .all(&self.transaction)
            .await?;
        let mut handed_in = handed_in(&self.transaction, force).await?;
        let whole = rows.into_iter().map(|row| {
            let interview = Id::from_uuid(row.interview_id);
            let handed_in = handed_in.remove(&row.id).unwrap_or_default();
            Ok(CommentCodes { comment: row.listed()?, interview, handed_in })
        });
        whole.collect()
    }
}

fn of(force: &ForceCode) -> sea_orm::Select<told_codes::Entity> {
    told_codes::Entity::find().filter(told_codes::Column::ForceCode.eq(force.as_str()))
}

/// What was handed in for each comment of a force, in the order it came.
async fn handed_in(
    connection: &impl ConnectionTrait,
    force: &ForceCode,
) -> Result<BTreeMap<Uuid, HandedIn>, Fault> {
    let mut all: BTreeMap<Uuid, HandedIn> = BTreeMap::new();
    let given = codings::Entity::find()
        .filter(codings::Column::ForceCode.eq(force.as_str()))
        .order_by_asc(codings::Column::Place)
        .all(connection)
        .await?;
    for row in given {
        let of_comment = all.entry(row.comment_id).or_default();
        of_comment.codings.push(Coding::try_from(row)?);
    }
    let decided = reconciliations::Entity::find()
        .filter(reconciliations::Column::ForceCode.eq(force.as_str()))
        .all(connection)
        .await?;
    for row in decided {
        let of_comment = all.entry(row.comment_id).or_default();
        of_comment.reconciliation = Some(Reconciliation::try_from(row)?);
    }
    Ok(all)
}
