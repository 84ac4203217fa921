//! The form of the interview page as it is sent without the script: every question at once.

use fieldwork::AnswerSheet;
use questionnaire::{Answer, Kind, Question, Questionnaire};

use super::asked::takes_words;
use crate::Form;

/// What the form says about one question, where that differs from what is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Change {
    /// The question's name.
    pub(crate) question: String,
    /// The answer, as the questionnaire reads it; empty takes it back.
    pub(crate) value: String,
    /// The words beside it, where the question takes them.
    pub(crate) words: Option<String>,
}

/// The questions whose answers or words differ from what is stored. The page sends every question, so a question that
/// did not change is not touched.
pub(crate) fn changes(questionnaire: &Questionnaire, sheet: &AnswerSheet, form: &Form) -> Vec<Change> {
    let asked = questionnaire.questions().filter(|question| question.is_asked());
    asked.filter_map(|question| change(question, sheet, form)).collect()
}

/// Every answer and every word of the form, where nothing is stored to compare it with.
pub(crate) fn every_answer(questionnaire: &Questionnaire, form: &Form) -> Vec<Change> {
    changes(questionnaire, &AnswerSheet::default(), form)
}

fn change(question: &Question, sheet: &AnswerSheet, form: &Form) -> Option<Change> {
    let stored = sheet.answer(&question.name).map(Answer::raw).unwrap_or_default();
    let value = value(question, form).unwrap_or_else(|| stored.clone());
    let before = sheet.words(&question.name).unwrap_or_default();
    let words = takes_words(question).then(|| text(form, "w", question));
    let words_changed = words.as_deref().is_some_and(|words| words != before);
    (value != stored || words_changed).then(|| Change { question: question.name.to_string(), value, words })
}

/// What was chosen or typed. A radio that is not chosen says nothing: it cannot be taken back without the script.
fn value(question: &Question, form: &Form) -> Option<String> {
    let field = format!("a.{}", question.name);
    match question.kind {
        Kind::SelectOne(_) => form.all(&field).next().map(str::to_owned),
        Kind::SelectMultiple(_) | Kind::Acknowledge => Some(form.all(&field).collect::<Vec<_>>().join(" ")),
        _ => {
            let typed = text(form, "a", question);
            let code = form.value(&format!("n.{}", question.name)).to_owned();
            Some(if typed.is_empty() { code } else { typed })
        }
    }
}

/// A browser sends line ends as two characters; they are kept as one.
fn text(form: &Form, part: &str, question: &Question) -> String {
    form.value(&format!("{part}.{}", question.name)).replace("\r\n", "\n").trim().to_owned()
}
