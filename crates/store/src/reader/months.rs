//! A month's finished interviews, for the figures: coded answers only.

use std::collections::BTreeMap;

use access::permission::{CloseMonth, RecountMonths, RehearseQuestionnaire};
use access::{Permission, Permit};
use fieldwork::{AnswerSheet, ForceCode, Id, Interview, JournalEntry, ResponseRecord};
use futures_util::TryStreamExt;
use questionnaire::{Answers, QuestionName, QuestionnaireId};
use sea_orm::sea_query::{Query, SelectStatement};
use sea_orm::{ColumnTrait, Condition, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect};
use statistics::Month;
use uuid::Uuid;

use super::Reader;
use crate::rows::{Spot, interviews, journal};
use crate::{Fault, Response, prior, within};

/// Permissions that count a month's answers.
pub trait CountsMonths: Permission {}

impl CountsMonths for CloseMonth {}
impl CountsMonths for RecountMonths {}

/// The columns of the journal that count. What is under seal is not read at all.
#[derive(FromQueryResult)]
struct Coded {
    interview_id: Uuid,
    seq: i64,
    question: String,
    language: String,
    answer: Option<String>,
}

impl Reader {
    /// The interviews of a force that were finished in a month by London's calendar, or broken off with leave to keep
    /// what was said: each with its coded answers as they stood at the end, and what was true when it began.
    pub async fn responses<P: CountsMonths>(
        &self,
        permit: &Permit<P>,
        force: &ForceCode,
        month: Month,
    ) -> Result<Vec<Response>, Fault> {
        if !permit.scope().reaches(force) {
            return Ok(Vec::new());
        }
        self.answered(finished_in(force, month)).await
    }

    /// The interviews of the whole panel that were asked with one version of a questionnaire and finished: what another
    /// version is rehearsed on.
    pub async fn responses_to(
        &self,
        permit: &Permit<RehearseQuestionnaire>,
        id: QuestionnaireId,
    ) -> Result<Vec<Response>, Fault> {
        let asked = Condition::all()
            .add(within::interviews(permit.scope()))
            .add(interviews::Column::Questionnaire.eq(id.to_string()))
            .add(kept());
        self.answered(asked).await
    }

    /// In the order of their identifiers, so that the same answers always come in the same order.
    async fn answered(&self, condition: Condition) -> Result<Vec<Response>, Fault> {
        let chosen = interviews::Entity::find().filter(condition.clone());
        let rows = chosen.order_by_asc(interviews::Column::Id).all(&self.connection).await?;
        let mut sheets = self.sheets(condition).await?;
        let mut responses = Vec::with_capacity(rows.len());
        for row in rows {
            let answers = sheets.remove(&row.id).unwrap_or_default().answers();
            let record = record(&row, answers)?;
            let interview = Interview::try_from(row)?;
            let participant = self.person_of(&interview).await?;
            let prior = prior::prior(&self.connection, &interview, &participant).await?;
            responses.push(Response { record, interview, participant, prior });
        }
        Ok(responses)
    }

    /// Row by row from the database, so that a month's memory is its answers and not its journal.
    async fn sheets(&self, finished: Condition) -> Result<BTreeMap<Uuid, AnswerSheet>, Fault> {
        let mut rows = journal::Entity::find()
            .select_only()
            .columns([
                journal::Column::InterviewId,
                journal::Column::Seq,
                journal::Column::Question,
                journal::Column::Language,
                journal::Column::Answer,
            ])
            .filter(journal::Column::InterviewId.in_subquery(ids(finished)))
            .into_model::<Coded>()
            .stream(&self.connection)
            .await?;
        let mut sheets: BTreeMap<Uuid, AnswerSheet> = BTreeMap::new();
        while let Some(row) = rows.try_next().await? {
            let sheet = sheets.entry(row.interview_id).or_default();
            *sheet = std::mem::take(sheet).with(row.entry()?);
        }
        Ok(sheets)
    }
}

/// The interview as the figures count it.
fn record(row: &interviews::Model, answers: Answers) -> Result<ResponseRecord, Fault> {
    let spot = Spot::new("interviews", row.id);
    let questionnaire = spot.read("questionnaire", QuestionnaireId::parse(&row.questionnaire))?;
    Ok(ResponseRecord {
        interview: Id::from_uuid(row.id),
        force: spot.read("force_code", ForceCode::parse(&row.force_code))?,
        wave: questionnaire.wave,
        questionnaire,
        finished_on: spot.some("finished_on", row.finished_on)?,
        answers,
    })
}

pub(super) fn finished_in(force: &ForceCode, month: Month) -> Condition {
    Condition::all()
        .add(interviews::Column::ForceCode.eq(force.as_str()))
        .add(interviews::Column::FinishedOn.gte(month.first_day()))
        .add(interviews::Column::FinishedOn.lte(month.last_day()))
        .add(kept())
}

/// Finished, or broken off with leave to keep what was said.
fn kept() -> Condition {
    Condition::any().add(interviews::Column::State.eq("finished")).add(
        Condition::all()
            .add(interviews::Column::State.eq("broken-off"))
            .add(interviews::Column::Answers.eq("kept")),
    )
}

fn ids(finished: Condition) -> SelectStatement {
    Query::select().column(interviews::Column::Id).from(interviews::Entity).cond_where(finished).take()
}

impl Coded {
    fn entry(self) -> Result<JournalEntry, Fault> {
        let spot = Spot::new("journal", self.interview_id);
        Ok(JournalEntry {
            answer: journal::coded_answer(&spot, self.answer.as_deref())?,
            question: spot.read("question", QuestionName::parse(&self.question))?,
            words: None,
            language: spot.language(&self.language)?,
            seq: spot.read("seq", u64::try_from(self.seq))?,
        })
    }
}
