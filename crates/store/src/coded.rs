//! What codes are counted from, read in one transaction or on its own.

use std::collections::BTreeMap;

use fieldwork::{ForceCode, Id};
use questionnaire::{QuestionnaireId, Wave};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::{Condition, Expr};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, Iterable, QueryFilter, QueryOrder, QuerySelect};
use statistics::Month;
use verbatim::coding::{Coding, Reconciliation};

use crate::reader::kept;
use crate::rows::{Spot, codings, comments, interviews, reconciliations, told_codes};
use crate::{CodesFrom, CommentCodes, Fault, HandedIn, ToldCodes};

/// Everything at once: what was told, who was interviewed, and each comment with what was handed in for it.
pub(crate) async fn coded(
    connection: &impl ConnectionTrait,
    force: &ForceCode,
    until: Month,
) -> Result<CodesFrom, Fault> {
    let told = told(force)
        .order_by_asc(told_codes::Column::Month)
        .order_by_asc(told_codes::Column::Version)
        .all(connection)
        .await?;
    Ok(CodesFrom {
        told: told.into_iter().map(ToldCodes::try_from).collect::<Result<_, _>>()?,
        interviewed: interviewed(connection, force, until).await?,
        comments: comment_codes(connection, force, until).await?,
    })
}

pub(crate) fn told(force: &ForceCode) -> sea_orm::Select<told_codes::Entity> {
    told_codes::Entity::find().filter(told_codes::Column::ForceCode.eq(force.as_str()))
}

/// How many interviews of a force figures count, by month and wave, until a month. Whoever has left is in none.
async fn interviewed(
    connection: &impl ConnectionTrait,
    force: &ForceCode,
    until: Month,
) -> Result<BTreeMap<(Month, Wave), u32>, Fault> {
    let rows = interviews::Entity::find()
        .select_only()
        .column(interviews::Column::FinishedOn)
        .column(interviews::Column::Questionnaire)
        .column_as(interviews::Column::Id.count(), "people")
        .filter(interviews::Column::ForceCode.eq(force.as_str()))
        .filter(interviews::Column::FinishedOn.lte(until.last_day()))
        .filter(kept())
        .group_by(interviews::Column::FinishedOn)
        .group_by(interviews::Column::Questionnaire)
        .into_tuple::<(chrono::NaiveDate, String, i64)>()
        .all(connection)
        .await?;
    let mut interviewed = BTreeMap::new();
    for (day, questionnaire, people) in rows {
        let spot = Spot::new("interviews", force);
        let id = spot.read("questionnaire", QuestionnaireId::parse(&questionnaire))?;
        let known: &mut u32 = interviewed.entry((Month::of(day), id.wave)).or_default();
        *known = known.saturating_add(spot.count("id", people)?);
    }
    Ok(interviewed)
}

/// The comments of a force said until a month, each with what was handed in for it. The words stay in the database: there are
/// many, and none is counted.
async fn comment_codes(
    connection: &impl ConnectionTrait,
    force: &ForceCode,
    until: Month,
) -> Result<Vec<CommentCodes>, Fault> {
    use comments::Column::{Original, Redaction};
    let no_words = || Expr::value(Vec::<u8>::new());
    let rows = comments::Entity::find()
        .select_only()
        .columns(comments::Column::iter().filter(|column| !matches!(column, Original | Redaction)))
        .column_as(no_words(), "original")
        .column_as(no_words(), "redaction")
        .filter(comments::Column::ForceCode.eq(force.as_str()))
        .filter(comments::Column::Month.lte(until.to_string()))
        .order_by_asc(comments::Column::Id)
        .all(connection)
        .await?;
    let of_codings = Condition::all().add(codings::Column::ForceCode.eq(force.as_str()));
    let of_decided = Condition::all().add(reconciliations::Column::ForceCode.eq(force.as_str()));
    let mut handed_in = handed_in(connection, of_codings, of_decided).await?;
    let whole = rows.into_iter().map(|row| {
        let interview = Id::from_uuid(row.interview_id);
        let handed_in = handed_in.remove(&row.id).unwrap_or_default();
        Ok(CommentCodes { comment: row.listed()?, interview, handed_in })
    });
    whole.collect()
}

/// What was handed in for each comment, in the order it came, of the codings and the decisions that are asked for.
pub(crate) async fn handed_in(
    connection: &impl ConnectionTrait,
    of_codings: Condition,
    of_decided: Condition,
) -> Result<BTreeMap<Uuid, HandedIn>, Fault> {
    let mut all: BTreeMap<Uuid, HandedIn> = BTreeMap::new();
    let given = codings::Entity::find()
        .filter(of_codings)
        .order_by_asc(codings::Column::Place)
        .all(connection)
        .await?;
    for row in given {
        let of_comment = all.entry(row.comment_id).or_default();
        of_comment.codings.push(Coding::try_from(row)?);
    }
    let decided = reconciliations::Entity::find().filter(of_decided).all(connection).await?;
    for row in decided {
        let of_comment = all.entry(row.comment_id).or_default();
        of_comment.reconciliation = Some(Reconciliation::try_from(row)?);
    }
    Ok(all)
}
