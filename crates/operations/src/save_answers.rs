//! Save answers while they are given.

use std::fmt;

use access::{Permit, permission::SaveAnswers};
use fieldwork::{AnswerSheet, Id, Interview};
use questionnaire::{Answer, Language, QuestionName};
use store::Rev;
use uuid::Uuid;

use crate::running::{Running, sheet};
use crate::sorting::Sorted;
use crate::{Error, Platform, Problem};

/// What a page saves in one request.
#[derive(Clone)]
pub struct Save {
    /// This save, and no other: sent again, it changes nothing.
    pub save_id: Uuid,
    /// This load of the page, and no other.
    pub page: String,
    /// The last revision the page has seen.
    pub rev: Rev,
    /// The questions that changed.
    pub answers: Vec<RawEntry>,
}

/// One question as a page sends it. What is `None` did not change; what is empty was taken back.
#[derive(Clone)]
pub struct RawEntry {
    /// The question's name.
    pub question: String,
    /// The answer, as [`questionnaire::Question::accept`] reads it.
    pub value: Option<String>,
    /// What the person said in their own words.
    pub words: Option<String>,
    /// The order of saves, counted by the page; it begins above the highest the page was loaded with.
    pub seq: u64,
    /// The language it was asked in.
    pub language: Language,
}

/// What became of a save, and where the interview stands after it.
#[derive(Debug, Clone)]
pub struct Saved {
    /// The revision the page has now seen.
    pub rev: Rev,
    /// Answers that were not kept, and why.
    pub refused: Vec<RefusedAnswer>,
    /// Questions another page answered meanwhile, as they stand; what this page sent for them was not kept.
    pub conflicts: Vec<Conflict>,
    /// The questions and notes on the route, in order.
    pub route: Vec<QuestionName>,
    /// How many of the questions on the route are answered.
    pub answered: usize,
    /// How many there are.
    pub asked: usize,
}

/// An answer that was not kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusedAnswer {
    /// The question, as it was sent.
    pub question: String,
    /// Why.
    pub refusal: Refused,
}

/// Why an answer was not kept.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The questionnaire has no such question.
    #[error("This question is not part of the interview. Load the page again.")]
    UnknownQuestion,
    /// It is not an answer to its question.
    #[error(transparent)]
    Answer(questionnaire::Refusal),
    /// More words than can be kept.
    #[error("These words are longer than {0} characters. Shorten them.")]
    WordsTooLong(usize),
}

impl Refused {
    /// The code the pages translate by. It never changes.
    pub fn code(&self) -> &'static str {
        match self {
            Self::UnknownQuestion => "unknown-question",
            Self::Answer(refusal) => refusal.code(),
            Self::WordsTooLong(_) => "words-too-long",
        }
    }
}

/// A question another page answered meanwhile. It never prints what was said.
#[derive(Clone, PartialEq)]
pub struct Conflict {
    /// The question.
    pub question: QuestionName,
    /// The answer as it stands.
    pub answer: Option<Answer>,
    /// The words as they stand.
    pub words: Option<String>,
}

impl fmt::Debug for Conflict {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Conflict({}, hidden)", self.question)
    }
}

/// Keeps every answer that can be kept, in one transaction that is on disk before it is acknowledged. Nothing is required
/// in the middle of a call, and an answer to a question off the route is kept too: it counts if the route returns to it.
pub async fn save_answers(
    platform: &Platform,
    permit: &Permit<SaveAnswers>,
    interview: Id<Interview>,
    save: Save,
) -> Result<Saved, Error> {
    platform
        .write(permit, async |tx| {
            let running = Running::read(tx, interview).await?;
            if !running.interview.takes_answers() {
                return Err(Problem::InterviewOver.into());
            }
            let before = sheet(tx, interview).await?;
            let last_saved = tx.last_saved(interview).await?;
            let questionnaire = running.questionnaire(platform)?;
            let Sorted { entries, refused, conflicts } =
                Sorted::sort(&save, questionnaire, &before, &last_saved);
            let rev = match entries.is_empty() {
                true => tx.rev(interview).await?,
                false => tx.append_journal(interview, save.save_id, &save.page, &entries).await?,
            };
            let answers = entries.into_iter().fold(before, AnswerSheet::with).answers();
            let route = running.route(platform, &answers)?;
            let (answered, asked) = route.progress(&answers);
            Ok(Saved { rev, refused, conflicts, route: route.questions().to_vec(), answered, asked })
        })
        .await
}
