//! The coded answers of interviews, as the journal adds up to them: read row by row, what is under seal left alone.

use std::collections::HashMap;
use std::pin::Pin;

use futures_util::{Stream, TryStreamExt};
use questionnaire::{Answers, QuestionName};
use sea_orm::sea_query::{Query, SelectStatement};
use sea_orm::{
    ColumnTrait, Condition, DatabaseConnection, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};
use uuid::Uuid;

use crate::Fault;
use crate::rows::{Spot, interviews, journal};

/// Interview, number of the save, question and answer.
type Row = (Uuid, i64, String, Option<String>);

/// One interview's answers.
pub(super) struct Sheet {
    pub(super) interview: Uuid,
    pub(super) answers: Answers,
}

/// Sheet after sheet. No more than one interview is in memory.
pub(super) struct Sheets<'a> {
    rows: Pin<Box<dyn Stream<Item = Result<Row, DbErr>> + Send + 'a>>,
    /// The first row of the next interview.
    next: Option<Row>,
    /// Questions have few names: each is checked once.
    names: HashMap<String, QuestionName>,
}

impl<'a> Sheets<'a> {
    /// Those of the interviews that a condition chooses and that have a journal.
    pub(super) async fn of(connection: &'a DatabaseConnection, chosen: Condition) -> Result<Self, Fault> {
        let rows = journal::Entity::find()
            .select_only()
            .columns([
                journal::Column::InterviewId,
                journal::Column::Seq,
                journal::Column::Question,
                journal::Column::Answer,
            ])
            .filter(journal::Column::InterviewId.in_subquery(ids(chosen)))
            .order_by_asc(journal::Column::InterviewId)
            .order_by_asc(journal::Column::Position)
            .into_tuple::<Row>()
            .stream(connection)
            .await?;
        let mut rows: Pin<Box<dyn Stream<Item = _> + Send + 'a>> = Box::pin(rows);
        let next = rows.try_next().await?;
        Ok(Self { rows, next, names: HashMap::new() })
    }

    pub(super) async fn next(&mut self) -> Result<Option<Sheet>, Fault> {
        let Some(first) = self.next.take() else { return Ok(None) };
        let interview = first.0;
        let spot = Spot::new("journal", interview);
        let mut latest = Latest::default();
        latest.add(first);
        while let Some(row) = self.rows.try_next().await? {
            if row.0 != interview {
                self.next = Some(row);
                break;
            }
            latest.add(row);
        }
        let answers = latest.0.into_iter().filter_map(|(question, (_, answer))| Some((question, answer?)));
        let answers = answers.map(|(question, answer)| {
            let answer = journal::coded_answer(&spot, Some(&answer))?;
            Ok((self.name(question, &spot)?, spot.some("answer", answer)?))
        });
        Ok(Some(Sheet { interview, answers: answers.collect::<Result<_, Fault>>()? }))
    }

    fn name(&mut self, text: String, spot: &Spot) -> Result<QuestionName, Fault> {
        if let Some(name) = self.names.get(&text) {
            return Ok(name.clone());
        }
        let name = spot.read("question", QuestionName::parse(&text))?;
        self.names.insert(text, name.clone());
        Ok(name)
    }
}

/// For each question the entry with the highest number, as [`fieldwork::AnswerSheet`] has it; of two with one number the first.
#[derive(Default)]
struct Latest(HashMap<String, (i64, Option<String>)>);

impl Latest {
    fn add(&mut self, (_, seq, question, answer): Row) {
        match self.0.get_mut(&question) {
            Some(known) if known.0 >= seq => {}
            Some(known) => *known = (seq, answer),
            None => {
                self.0.insert(question, (seq, answer));
            }
        }
    }
}

fn ids(chosen: Condition) -> SelectStatement {
    Query::select().column(interviews::Column::Id).from(interviews::Entity).cond_where(chosen).take()
}
