//! Reading an interview's journal, for the verb that adds to it and the page that shows it.

use fieldwork::{Id, Interview, JournalEntry};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::rows::{Spot, journal, saves};
use crate::vault::PersonKey;
use crate::{Fault, Rev};

/// Every entry in the order it was saved.
pub(crate) async fn journal(
    database: &impl ConnectionTrait,
    interview: Id<Interview>,
    key: &PersonKey,
) -> Result<Vec<JournalEntry>, Fault> {
    let rows = journal::Entity::find()
        .filter(journal::Column::InterviewId.eq(interview.uuid()))
        .order_by_asc(journal::Column::Position)
        .all(database)
        .await?;
    rows.into_iter().map(|row| row.open(key)).collect()
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
