//! A month's finished interviews, for the figures: coded answers only.

use std::collections::BTreeMap;

use access::{Permit, permission::CloseMonth};
use fieldwork::{AnswerSheet, ForceCode, Id, JournalEntry, ResponseRecord};
use futures_util::TryStreamExt;
use questionnaire::{QuestionName, QuestionnaireId};
use sea_orm::sea_query::{Query, SelectStatement};
use sea_orm::{ColumnTrait, Condition, EntityTrait, FromQueryResult, QueryFilter, QuerySelect};
use statistics::Month;
use uuid::Uuid;

use super::Reader;
use crate::Fault;
use crate::rows::{Spot, interviews, journal};

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
    /// what was said: each with its coded answers as they stood at the end.
    pub async fn responses(
        &self,
        permit: &Permit<CloseMonth>,
        force: &ForceCode,
        month: Month,
    ) -> Result<Vec<ResponseRecord>, Fault> {
        if !permit.scope().reaches(force) {
            return Ok(Vec::new());
        }
        let finished = finished_in(force, month);
        let rows = interviews::Entity::find().filter(finished.clone()).all(&self.connection).await?;
        let mut sheets = self.sheets(finished).await?;
        let record = |row: interviews::Model| {
            let spot = Spot::new("interviews", row.id);
            let questionnaire = spot.read("questionnaire", QuestionnaireId::parse(&row.questionnaire))?;
            Ok(ResponseRecord {
                interview: Id::from_uuid(row.id),
                force: force.clone(),
                wave: questionnaire.wave,
                questionnaire,
                finished_on: spot.some("finished_on", row.finished_on)?,
                answers: sheets.remove(&row.id).unwrap_or_default().answers(),
            })
        };
        rows.into_iter().map(record).collect()
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

pub(super) fn finished_in(force: &ForceCode, month: Month) -> Condition {
    let kept = Condition::any().add(interviews::Column::State.eq("finished")).add(
        Condition::all()
            .add(interviews::Column::State.eq("broken-off"))
            .add(interviews::Column::Answers.eq("kept")),
    );
    Condition::all()
        .add(interviews::Column::ForceCode.eq(force.as_str()))
        .add(interviews::Column::FinishedOn.gte(month.first_day()))
        .add(interviews::Column::FinishedOn.lte(month.last_day()))
        .add(kept)
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
