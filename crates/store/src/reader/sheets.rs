//! The coded answers of interviews, as the journal adds up to them: an interview at a time, what is under seal left alone.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};
use std::pin::Pin;

use futures_util::{Stream, TryStreamExt};
use questionnaire::{Answer, Answers, QuestionName};
use sea_orm::sea_query::{Expr, Query, SelectStatement};
use sea_orm::{ColumnTrait, Condition, DatabaseConnection, DbErr, EntityTrait, QueryFilter, QuerySelect};
use serde::Deserialize;
use uuid::Uuid;

use crate::Fault;
use crate::rows::{Spot, interviews, journal};

/// An interview, and its entries as JSON.
type Row = (Uuid, String);

/// An interview's entries as the database writes them into one JSON list. Names of questions need no quoting, and an answer is JSON
/// already; a row that somebody has damaged makes a list that cannot be read, and is told of as damaged.
const ENTRIES: &str = "'[' || string_agg('[\"' || question || '\",' || seq || ',' || position || ',' \
    || coalesce(answer, 'null') || ']', ',') || ']'";

/// One entry of the journal: question, number of the save, position, and what is coded of the answer.
#[derive(Deserialize)]
struct Entry<'a>(&'a str, i64, i64, Option<Answer>);

/// One interview's answers.
pub(super) struct Sheet {
    pub(super) interview: Uuid,
    pub(super) answers: Answers,
}

/// Sheet after sheet. The database puts an interview's entries together: to send each alone takes longer than to count it.
pub(super) struct Sheets<'a> {
    rows: Pin<Box<dyn Stream<Item = Result<Row, DbErr>> + Send + 'a>>,
    /// Questions have few names: each is checked once.
    names: HashMap<String, QuestionName>,
}

impl<'a> Sheets<'a> {
    /// Those of the interviews that a condition chooses and that have a journal.
    pub(super) async fn of(connection: &'a DatabaseConnection, chosen: Condition) -> Result<Self, Fault> {
        let rows = journal::Entity::find()
            .select_only()
            .column(journal::Column::InterviewId)
            .column_as(Expr::cust(ENTRIES), "entries")
            .filter(journal::Column::InterviewId.in_subquery(ids(chosen)))
            .group_by(journal::Column::InterviewId)
            .into_tuple::<Row>()
            .stream(connection)
            .await?;
        Ok(Self { rows: Box::pin(rows), names: HashMap::new() })
    }

    pub(super) async fn next(&mut self) -> Result<Option<Sheet>, Fault> {
        let Some((interview, entries)) = self.rows.try_next().await? else { return Ok(None) };
        let spot = Spot::new("journal", interview);
        // A cause would quote what was answered.
        let entries: Vec<Entry<'_>> = spot.some("entries", serde_json::from_str(&entries).ok())?;
        let answers =
            latest(entries).into_iter().filter_map(|(question, (_, answer))| Some((question, answer?)));
        let answers = answers.map(|(question, answer)| Ok((self.name(question, &spot)?, answer)));
        Ok(Some(Sheet { interview, answers: answers.collect::<Result<_, Fault>>()? }))
    }

    fn name(&mut self, text: &str, spot: &Spot) -> Result<QuestionName, Fault> {
        if let Some(name) = self.names.get(text) {
            return Ok(name.clone());
        }
        let name = spot.read("question", QuestionName::parse(text))?;
        self.names.insert(text.to_owned(), name.clone());
        Ok(name)
    }
}

/// For each question the entry with the highest number, as [`fieldwork::AnswerSheet`] has it; of two with one number the first.
fn latest(entries: Vec<Entry<'_>>) -> BTreeMap<&str, Latest> {
    let mut latest: BTreeMap<&str, Latest> = BTreeMap::new();
    for Entry(question, seq, position, answer) in entries {
        let place = (seq, Reverse(position));
        if latest.get(question).is_none_or(|(known, _)| *known < place) {
            latest.insert(question, (place, answer));
        }
    }
    latest
}

/// Where an answer stands among those to its question, and what it is.
type Latest = ((i64, Reverse<i64>), Option<Answer>);

fn ids(chosen: Condition) -> SelectStatement {
    Query::select().column(interviews::Column::Id).from(interviews::Entity).cond_where(chosen).take()
}
