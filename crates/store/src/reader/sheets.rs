//! The coded answers of interviews, as the journal adds up to them: an interview at a time, what is under seal left alone.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};
use std::pin::Pin;

use futures_util::{Stream, TryStreamExt};
use questionnaire::{Answer, Answers, QuestionName};
use sea_orm::sea_query::{Expr, ExprTrait, Query, SelectStatement};
use sea_orm::{Condition, DatabaseConnection, DbErr, EntityTrait, QueryFilter, QuerySelect};
use serde::Deserialize;
use uuid::Uuid;

use crate::Fault;
use crate::rows::{Spot, interviews, journal};

/// An interview, and its entries as JSON where it has any.
type Row = (Uuid, Option<String>);

/// An interview's entries as the database writes them into one JSON text: its columns, each as a list, and all in one order. Names
/// of questions need no quoting, and an answer is JSON already; a row that somebody has damaged makes a text that cannot be read,
/// and is told of as damaged.
const ENTRIES: &str = "'[[\"' || string_agg(question, '\",\"') || '\"],[' || string_agg(cast(seq as text), ',') \
    || '],[' || string_agg(cast(position as text), ',') || '],[' || string_agg(coalesce(answer, 'null'), ',') || ']]'";

/// The entries of an interview: questions, numbers of their saves, positions, and what is coded of the answers.
#[derive(Default, Deserialize)]
struct Entries<'a>(#[serde(borrow)] Vec<&'a str>, Vec<i64>, Vec<i64>, Vec<Option<Answer>>);

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
    /// Those of the interviews that a condition chooses. Each interview's entries are looked up by its own key, so that no plan of
    /// the database can read the whole journal for a month of it.
    pub(super) async fn of(connection: &'a DatabaseConnection, chosen: Condition) -> Result<Self, Fault> {
        let rows = interviews::Entity::find()
            .select_only()
            .column(interviews::Column::Id)
            .column_as(Expr::SubQuery(None, Box::new(entries().into())), "entries")
            .filter(chosen)
            .into_tuple::<Row>()
            .stream(connection)
            .await?;
        Ok(Self { rows: Box::pin(rows), names: HashMap::new() })
    }

    pub(super) async fn next(&mut self) -> Result<Option<Sheet>, Fault> {
        let Some((interview, entries)) = self.rows.try_next().await? else { return Ok(None) };
        let spot = Spot::new("journal", interview);
        // A cause would quote what was answered.
        let entries: Option<Entries<'_>> = entries
            .as_deref()
            .map(|entries| spot.some("entries", serde_json::from_str(entries).ok()))
            .transpose()?;
        let answers = latest(entries.unwrap_or_default())
            .into_iter()
            .filter_map(|(question, (_, answer))| Some((question, answer?)));
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
fn latest(Entries(questions, seqs, positions, answers): Entries<'_>) -> BTreeMap<&str, Latest> {
    let mut latest: BTreeMap<&str, Latest> = BTreeMap::new();
    let places = seqs.into_iter().zip(positions.into_iter().map(Reverse));
    for ((question, place), answer) in questions.into_iter().zip(places).zip(answers) {
        if latest.get(question).is_none_or(|(known, _)| *known < place) {
            latest.insert(question, (place, answer));
        }
    }
    latest
}

/// Where an answer stands among those to its question, and what it is.
type Latest = ((i64, Reverse<i64>), Option<Answer>);

/// The entries of the interview that the row around this is about.
fn entries() -> SelectStatement {
    let its_own = Expr::col((journal::Entity, journal::Column::InterviewId))
        .equals((interviews::Entity, interviews::Column::Id));
    Query::select().expr(Expr::cust(ENTRIES)).from(journal::Entity).and_where(its_own).take()
}
