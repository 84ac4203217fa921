//! Response records as two long tables: one row for each interview, and one for each question and choice.

use std::collections::BTreeSet;

use fieldwork::ResponseRecord;
use polars::prelude::*;
use questionnaire::{Answer, Library, Question, Questionnaire};

use crate::TabulationFault;
use crate::catalogue::is_published;

/// The interview's identifier, for counting people once.
pub(crate) const INTERVIEW: &str = "interview";
/// The questionnaire it was asked with.
pub(crate) const QUESTIONNAIRE: &str = "questionnaire";
/// What the question measures.
pub(crate) const CONCEPT: &str = "concept";
/// The non-answer given, if one was; the route having left the question out is one.
pub(crate) const REASON: &str = "reason";
/// The option chosen, if one was.
pub(crate) const CODE: &str = "code";

/// The records as tables.
pub(crate) struct Tables {
    pub(crate) interviews: LazyFrame,
    pub(crate) answers: LazyFrame,
}

#[derive(Default)]
struct Columns {
    interview: Vec<String>,
    questionnaire: Vec<String>,
    concept: Vec<String>,
    reason: Vec<Option<&'static str>>,
    code: Vec<Option<String>>,
}

/// Lays the records out.
pub(crate) fn tables(library: &Library, records: &[ResponseRecord]) -> Result<Tables, TabulationFault> {
    let mut columns = Columns::default();
    for record in records {
        let id = record.questionnaire;
        let questionnaire =
            library.interview(id.wave, id.version).ok_or(TabulationFault::UnknownQuestionnaire(id))?;
        columns.record(questionnaire, record);
    }
    let interviews: Vec<String> = records.iter().map(|record| record.interview.to_string()).collect();
    let questionnaires: Vec<String> = records.iter().map(|record| record.questionnaire.to_string()).collect();
    let interviews = df!(INTERVIEW => interviews, QUESTIONNAIRE => questionnaires)?;
    Ok(Tables { interviews: interviews.lazy(), answers: columns.frame()?.lazy() })
}

impl Columns {
    /// Adds the published questions of one interview: for each concept the first question that measures it.
    fn record(&mut self, questionnaire: &Questionnaire, record: &ResponseRecord) {
        let mut concepts = BTreeSet::new();
        for question in questionnaire.questions().filter(|question| is_published(question)) {
            if concepts.insert(&question.concept) {
                self.question(question, record);
            }
        }
    }

    fn question(&mut self, question: &Question, record: &ResponseRecord) {
        match record.answers.get(&question.name) {
            Some(Answer::Choice(choice)) => self.row(question, record, (None, Some(choice.to_string()))),
            Some(Answer::Choices(choices)) if !choices.is_empty() => {
                for choice in choices {
                    self.row(question, record, (None, Some(choice.to_string())));
                }
            }
            Some(Answer::Missing(reason)) => self.row(question, record, (Some(reason.name()), None)),
            _ => self.row(question, record, (None, None)),
        }
    }

    fn row(
        &mut self,
        question: &Question,
        record: &ResponseRecord,
        (reason, code): (Option<&'static str>, Option<String>),
    ) {
        self.interview.push(record.interview.to_string());
        self.questionnaire.push(record.questionnaire.to_string());
        self.concept.push(question.concept.to_string());
        self.reason.push(reason);
        self.code.push(code);
    }

    fn frame(self) -> PolarsResult<DataFrame> {
        df!(
            INTERVIEW => self.interview,
            QUESTIONNAIRE => self.questionnaire,
            CONCEPT => self.concept,
            REASON => self.reason,
            CODE => self.code,
        )
    }
}
