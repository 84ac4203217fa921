//! How an interview stands when a save of its comes.

use std::sync::Arc;

use fieldwork::{AnswerSheet, Case, Interview, Participant};
use questionnaire::QuestionName;

use super::latest::{Entries, Latest};
use crate::vault::PersonKey;
use crate::{Fault, Prior, Rev, SealFault};

/// An interview as a save finds it, with the case and the person it belongs to. What is sealed stays sealed.
pub struct Standing {
    /// The interview.
    pub interview: Interview,
    /// Its case.
    pub case: Case,
    /// The person.
    pub participant: Participant,
    /// What the person said in the earlier wave, where this interview may be joined to it.
    pub prior: Option<Prior>,
    /// How many saves the interview has had.
    pub rev: Rev,
    /// The number this very save had, if it has been made before.
    pub seen: Option<Rev>,
    pub(super) length: i64,
    pub(super) key: Option<PersonKey>,
    pub(super) latest: Arc<Entries>,
}

impl Standing {
    /// The answers as they stand. Words are opened only where `opens` says so; elsewhere an answer in the person's own
    /// words is not on the sheet.
    pub fn sheet(&self, opens: impl Fn(&QuestionName) -> bool) -> Result<AnswerSheet, Fault> {
        let entry = |(question, latest): (&QuestionName, &Latest)| match opens(question) {
            true => latest.row.clone().open(self.key()?),
            false => Ok(latest.coded.clone()),
        };
        self.latest.iter().map(entry).collect::<Result<Vec<_>, _>>().map(AnswerSheet::fold)
    }

    /// The page that saved a question last, and at which revision: a page that has seen no later one cannot know it.
    pub fn last_saved(&self, question: &QuestionName) -> Option<(&str, Rev)> {
        self.latest.get(question).map(|latest| (latest.page.as_str(), latest.rev))
    }

    /// The questions that another page than this one saved last, and after this revision.
    pub fn saved_since<'a>(&'a self, page: &'a str, rev: Rev) -> impl Iterator<Item = &'a QuestionName> {
        let since = move |latest: &Latest| latest.page != page && latest.rev > rev;
        self.latest.iter().filter(move |(_, latest)| since(latest)).map(|(question, _)| question)
    }

    pub(super) fn key(&self) -> Result<&PersonKey, Fault> {
        Ok(self.key.as_ref().ok_or(SealFault::KeyDestroyed)?)
    }
}
