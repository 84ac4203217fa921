//! Reading an interview's journal, for the verb that adds to it and the page that shows it.

use fieldwork::{AnswerSheet, Id, Interview};
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::rows::{Spot, journal, saves};
use crate::vault::PersonKey;
use crate::{Fault, Rev};

/// The answers as they stand, words and all. Of each question only the last entry is read and opened, however often it was
/// saved: what comes later in the journal has a higher number.
pub(crate) async fn sheet(
    database: &impl ConnectionTrait,
    interview: Id<Interview>,
    key: &PersonKey,
) -> Result<AnswerSheet, Fault> {
    let of_interview = || journal::Column::InterviewId.eq(interview.uuid());
    let last = Query::select()
        .expr(Expr::col(journal::Column::Position).max())
        .from(journal::Entity)
        .and_where(of_interview())
        .group_by_col(journal::Column::Question)
        .take();
    let rows = journal::Entity::find()
        .filter(of_interview())
        .filter(journal::Column::Position.in_subquery(last))
        .all(database)
        .await?;
    let entries = rows.into_iter().map(|row| row.open(key));
    Ok(AnswerSheet::fold(entries.collect::<Result<Vec<_>, _>>()?))
}

/// How many saves the interview has had.
pub(crate) async fn last_rev(
    database: &impl ConnectionTrait,
    interview: Id<Interview>,
) -> Result<Rev, Fault> {
    let last = saves::Entity::find()
        .filter(saves::Column::InterviewId.eq(interview.uuid()))
        .order_by_desc(saves::Column::Rev)
        .one(database)
        .await?;
    last.map_or(Ok(Rev::default()), |last| rev(interview, last.rev))
}

pub(crate) fn rev(interview: Id<Interview>, number: i64) -> Result<Rev, Fault> {
    Spot::new("saves", interview).read("rev", u64::try_from(number))
}
