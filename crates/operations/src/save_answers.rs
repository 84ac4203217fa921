//! Save answers while they are given.

use std::fmt;

use access::{Permit, permission::SaveAnswers};
use fieldwork::{AnswerSheet, Id, Interview};
use questionnaire::{Answer, Language, QuestionName, Route};
use store::{Kept, PageSave, Rev, Standing};
use uuid::Uuid;

use crate::sorting::Sorted;
use crate::{Error, Platform, Problem, interview_facts};

/// What a page saves in one request.
#[derive(Clone)]
pub struct Save {
    /// This save, and no other: sent again, it changes nothing.
    pub save_id: Uuid,
    /// This load of the page, and no other.
    pub page: String,
    /// The last revision the page has seen.
    pub rev: Rev,
    /// The language the page asks in now, where it says so; the interview goes on in it.
    pub language: Option<Language>,
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
    /// Questions this page did not send and another has answered since, as they stand: what it shows of them is out of date.
    pub elsewhere: Vec<Conflict>,
    /// Where the answers lead now: what is asked and read, and which answers do not fit.
    pub route: Route,
    /// The answers as they now stand, the words only of what this save touched.
    pub sheet: AnswerSheet,
    /// The highest number given to a save of an answer; a page goes on counting above it.
    pub seq: u64,
    /// The interview, in the language it now goes on in.
    pub interview: Interview,
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
///
/// Other pages' saves may share the transaction; each is decided by itself.
pub async fn save_answers(
    platform: &Platform,
    permit: &Permit<SaveAnswers>,
    interview: Id<Interview>,
    save: Save,
) -> Result<Saved, Error> {
    let page = PageSave { interview, save_id: save.save_id, page: save.page.clone() };
    let decide = {
        let platform = platform.clone();
        move |standing: &Standing| decide(&platform, &save, standing)
    };
    let kept = platform.store.writer().save(permit, platform.now(), page, decide).await?;
    let (rev, saved) = kept.ok_or(Problem::NoSuchInterview)?;
    Ok(Saved { rev, ..saved })
}

/// What of a save is kept, given how the interview stands. Its number is not known yet.
fn decide(platform: &Platform, save: &Save, standing: &Standing) -> Result<(Kept, Saved), Error> {
    if !standing.interview.takes_answers() {
        return Err(Problem::InterviewOver.into());
    }
    let language = save.language.unwrap_or(standing.interview.language);
    let interview = Interview { language, ..standing.interview.clone() };
    let questionnaire = platform.questionnaire(interview.questionnaire)?;
    let sorted = Sorted::sort(save, questionnaire, standing)?;
    let after = sorted.entries.iter().cloned().fold(sorted.before, AnswerSheet::with);
    let facts = interview_facts(platform, &standing.participant, &interview, standing.prior.as_ref());
    let saved = Saved {
        rev: standing.rev,
        refused: sorted.refused,
        conflicts: sorted.conflicts,
        elsewhere: sorted.elsewhere,
        route: questionnaire.route(&after.answers(), &facts),
        seq: after.entries().map(|entry| entry.seq).max().unwrap_or_default(),
        sheet: after,
        interview,
    };
    Ok((Kept { entries: sorted.entries, language: Some(language) }, saved))
}
