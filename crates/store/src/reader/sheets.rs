//! The coded answers of interviews, as the journal adds up to them: an interview at a time, what is under seal left alone.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};
use std::pin::Pin;

use futures_util::{Stream, TryStreamExt};
use questionnaire::{Answer, Answers, QuestionName};
use sea_orm::sea_query::{Expr, ExprTrait, Query, SelectStatement};
use sea_orm::{Condition, DatabaseConnection, DbErr, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use crate::Fault;
use crate::rows::{Spot, interviews, journal};

/// An interview, and its entries in one text where it has any.
type Row = (Uuid, Option<String>);

/// Between the columns of an interview's entries. Neither a question's name nor JSON holds such a character.
const BETWEEN_COLUMNS: char = '\u{1e}';
/// Between the entries in a column.
const BETWEEN_ENTRIES: char = '\u{1f}';

/// An interview's entries as the database writes them into one text: a column after the other, all in one order. Only the entry that
/// counts is read as an answer, so that a damaged row which a later one has superseded takes nothing from the rest; one that
/// counts is told of as damaged.
const ENTRIES: &str = "string_agg(question, '\u{1f}') || '\u{1e}' || string_agg(cast(seq as text), '\u{1f}') || '\u{1e}' \
    || string_agg(cast(position as text), '\u{1f}') || '\u{1e}' || string_agg(coalesce(answer, 'null'), '\u{1f}')";

/// One entry of the journal: question, number of the save, position, and what is coded of the answer, as JSON.
struct Entry<'a>(&'a str, i64, i64, &'a str);

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
        let mut answers = Answers::default();
        let entries = entries.as_deref().map_or(Some(Vec::new()), read);
        for (question, (_, answer)) in latest(spot.some("entries", entries)?) {
            // A cause would quote what was answered.
            let answer: Option<Answer> = spot.some("answer", serde_json::from_str(answer).ok())?;
            if let Some(answer) = answer {
                answers.set(self.name(question, &spot)?, answer);
            }
        }
        Ok(Some(Sheet { interview, answers }))
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

/// The entries of one interview, from the text of the database.
fn read(text: &str) -> Option<Vec<Entry<'_>>> {
    let mut columns = text.split(BETWEEN_COLUMNS).map(|column| column.split(BETWEEN_ENTRIES));
    let questions = columns.next()?;
    let (mut seqs, mut positions, mut answers) = (columns.next()?, columns.next()?, columns.next()?);
    let entry = |question| {
        let (seq, position) = (seqs.next()?.parse().ok()?, positions.next()?.parse().ok()?);
        Some(Entry(question, seq, position, answers.next()?))
    };
    let entries: Option<Vec<Entry<'_>>> = questions.map(entry).collect();
    // A column that is longer than the others has a value with such a character in it, and every later one is somebody else's.
    let left = seqs.next().is_some() || positions.next().is_some() || answers.next().is_some();
    entries.filter(|_| !left && columns.next().is_none())
}

/// For each question the entry with the highest number, as [`fieldwork::AnswerSheet`] has it; of two with one number the first.
fn latest(entries: Vec<Entry<'_>>) -> BTreeMap<&str, Latest<'_>> {
    let mut latest: BTreeMap<&str, Latest<'_>> = BTreeMap::new();
    for Entry(question, seq, position, answer) in entries {
        let place = (seq, Reverse(position));
        if latest.get(question).is_none_or(|(known, _)| *known < place) {
            latest.insert(question, (place, answer));
        }
    }
    latest
}

/// Where an answer stands among those to its question, and what it is.
type Latest<'a> = ((i64, Reverse<i64>), &'a str);

/// The entries of the interview that the row around this is about.
fn entries() -> SelectStatement {
    let its_own = Expr::col((journal::Entity, journal::Column::InterviewId))
        .equals((interviews::Entity, interviews::Column::Id));
    Query::select().expr(Expr::cust(ENTRIES)).from(journal::Entity).and_where(its_own).take()
}
