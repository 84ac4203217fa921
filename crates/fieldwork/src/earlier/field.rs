//! What a column of an earlier panel's file can be.

use std::collections::BTreeSet;

use questionnaire::{Question, Questionnaire, Release, Text};

use super::HistoryKind;
use crate::intake::plain;

/// The choice that says of a value that it is no answer.
pub const NO_ANSWER: &str = "no_answer_given";

/// What a column can be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum HistoryField<'a> {
    /// The month of the interview or of the attempt.
    Month,
    /// The team.
    Team,
    /// What tells cases apart, where a case has several rows. It is compared and not kept.
    Case,
    /// What came of it.
    Outcome,
    /// The answer to a question.
    Question(&'a Question),
}

/// What the columns of such a file can be, in the order a form asks for them. Questions are those whose answers are options
/// and whose figures are published, and what people said of themselves; of two that measure the same the first.
pub fn history_fields(kind: HistoryKind, questionnaire: &Questionnaire) -> Vec<HistoryField<'_>> {
    match kind {
        HistoryKind::Contacts => {
            vec![HistoryField::Month, HistoryField::Outcome, HistoryField::Case, HistoryField::Team]
        }
        HistoryKind::Responses => {
            let mut seen = BTreeSet::new();
            let questions = questionnaire.questions().filter(|question| is_counted(question));
            let first = questions.filter(|question| seen.insert(question.concept.as_str().to_owned()));
            let fixed = [HistoryField::Month, HistoryField::Team];
            fixed.into_iter().chain(first.map(HistoryField::Question)).collect()
        }
    }
}

/// Figures are made of its answers, or groups of people.
fn is_counted(question: &Question) -> bool {
    question.choices().is_some() && (question.release == Release::Published || question.divides_people())
}

impl HistoryField<'_> {
    /// Its name in forms and stored mappings. A question goes by its concept, which stays through every rewording.
    pub fn name(&self) -> String {
        match self {
            Self::Month => "month".to_owned(),
            Self::Team => "team".to_owned(),
            Self::Case => "case".to_owned(),
            Self::Outcome => "outcome".to_owned(),
            Self::Question(question) => format!("q-{}", question.concept.as_str()),
        }
    }

    /// Nothing can be counted without it.
    pub const fn is_needed(&self) -> bool {
        matches!(self, Self::Month | Self::Outcome)
    }

    /// A column with this name is very likely this field.
    pub(super) fn is_called(&self, column: &str) -> bool {
        let column = plain(column);
        let one_of = |names: &[&str]| names.contains(&column.as_str());
        match self {
            Self::Month => one_of(MONTH),
            Self::Team => one_of(TEAM),
            Self::Case => one_of(CASE),
            Self::Outcome => one_of(OUTCOME),
            Self::Question(question) => {
                let names = [question.name.as_str(), question.concept.as_str()];
                let said = [&question.short_label, &question.label];
                names.into_iter().chain(said.into_iter().flat_map(either)).any(|name| plain(name) == column)
            }
        }
    }
}

/// A text in both languages.
pub(super) fn either(text: &Text) -> impl Iterator<Item = &str> {
    std::iter::once(text.en.as_str()).chain(text.cy.as_deref())
}

const MONTH: &[&str] = &[
    "month",
    "date",
    "interviewmonth",
    "interviewdate",
    "dateofinterview",
    "monthofinterview",
    "attemptdate",
    "dateofattempt",
    "contactdate",
    "mis",
    "dyddiad",
    "dyddiadycyfweliad",
    "misycyfweliad",
];

const TEAM: &[&str] = &["team", "unit", "tim", "uned"];

const CASE: &[&str] =
    &["case", "caseid", "casenumber", "id", "respondent", "respondentid", "achos", "rhifachos"];

const OUTCOME: &[&str] =
    &["outcome", "result", "disposition", "outcomecode", "resultofcall", "calloutcome", "canlyniad"];
