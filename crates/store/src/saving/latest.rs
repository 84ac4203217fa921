//! The latest entry of each question of many interviews, read at once.

use std::collections::BTreeMap;

use questionnaire::QuestionName;
use sea_orm::sea_query::{Alias, Expr, ExprTrait, JoinType, Query, SelectStatement};
use sea_orm::{ColumnTrait, ConnectionTrait, FromQueryResult, Iterable};
use uuid::Uuid;

use crate::rows::{Spot, journal, saves};
use crate::{Fault, Rev};

/// The latest entry of a question, its words still sealed, and the save that brought it.
pub(super) struct Latest {
    pub(super) row: journal::Model,
    pub(super) page: String,
    pub(super) rev: Rev,
}

/// The latest entries of one interview, by question; or why they cannot be read.
pub(super) type Entries = Result<BTreeMap<QuestionName, Latest>, Fault>;

/// The latest entries of these interviews. One that never had an answer is not among them.
pub(super) async fn of_all(
    database: &impl ConnectionTrait,
    interviews: &[Uuid],
) -> Result<BTreeMap<Uuid, Entries>, Fault> {
    let mut found: BTreeMap<Uuid, Entries> = BTreeMap::new();
    for result in database.query_all(&latest(interviews)).await? {
        let row = journal::Model::from_query_result(&result, "")?;
        let (page, rev): (String, i64) = (result.try_get("", "page")?, result.try_get("", "rev")?);
        let entries = found.entry(row.interview_id).or_insert_with(|| Ok(BTreeMap::new()));
        let read = entry(row, page, rev);
        match (entries.as_mut(), read) {
            (Ok(entries), Ok((question, latest))) => drop(entries.insert(question, latest)),
            (Ok(_), Err(fault)) => *entries = Err(fault),
            (Err(_), _) => {}
        }
    }
    Ok(found)
}

fn entry(row: journal::Model, page: String, rev: i64) -> Result<(QuestionName, Latest), Fault> {
    let spot = Spot::new("journal", format!("{} {}", row.interview_id, row.position));
    let question = spot.read("question", QuestionName::parse(&row.question))?;
    let rev = spot.read("rev", u64::try_from(rev))?;
    Ok((question, Latest { row, page, rev }))
}

/// The entries with the highest position of their question. Later entries have higher numbers too, so these are the ones
/// that stand.
fn latest(interviews: &[Uuid]) -> SelectStatement {
    let last = Alias::new("last");
    let column = |column: journal::Column| (journal::Entity, column);
    let same = |column: journal::Column| Expr::col((last.clone(), column)).equals((journal::Entity, column));
    Query::select()
        .columns(journal::Column::iter().map(column))
        .columns([(saves::Entity, saves::Column::Page), (saves::Entity, saves::Column::Rev)])
        .from_subquery(last_positions(interviews), last.clone())
        .join(
            JoinType::InnerJoin,
            journal::Entity,
            same(journal::Column::InterviewId).and(same(journal::Column::Position)),
        )
        .join(JoinType::InnerJoin, saves::Entity, saved_by())
        .take()
}

fn last_positions(interviews: &[Uuid]) -> SelectStatement {
    Query::select()
        .column(journal::Column::InterviewId)
        .expr_as(journal::Column::Position.max(), journal::Column::Position)
        .from(journal::Entity)
        .and_where(journal::Column::InterviewId.is_in(interviews.iter().copied()))
        .group_by_columns([journal::Column::InterviewId, journal::Column::Question])
        .take()
}

fn saved_by() -> Expr {
    let same = |save: saves::Column, entry: journal::Column| {
        Expr::col((saves::Entity, save)).equals((journal::Entity, entry))
    };
    same(saves::Column::InterviewId, journal::Column::InterviewId)
        .and(same(saves::Column::SaveId, journal::Column::SaveId))
}
