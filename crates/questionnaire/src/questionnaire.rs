//! An interview: its topics in order, with their scripts and questions.

use chrono::NaiveDate;

use crate::plan::Plan;
use crate::{Digest, Language, Question, QuestionName, QuestionnaireId, Script, SetId, Text};

/// An interview, checked, with every set it pins resolved.
#[derive(Clone, Debug, PartialEq)]
pub struct Questionnaire {
    /// Which interview at which version.
    pub id: QuestionnaireId,
    /// Its title.
    pub title: Text,
    /// Its topics, in order.
    pub topics: Vec<Topic>,
    /// Every script, those that are one action away on every screen included.
    pub scripts: Vec<Script>,
    /// The minutes it may take.
    pub expected_minutes: u32,
    /// The digest of its canonical content, its sets' and its choice lists'.
    pub digest: Digest,
    /// The sets it was made from.
    pub pins: Vec<SetId>,
    /// The first day it may be used.
    pub effective_from: NaiveDate,
    /// Whether it may be used.
    pub status: Status,
    /// The languages it is written in.
    pub languages: Vec<Language>,
    /// Who reads which answer, worked out when it was compiled.
    pub(crate) plan: Plan,
}

/// A part of an interview about one subject.
#[derive(Clone, Debug, PartialEq)]
pub struct Topic {
    /// Its name, unique in the interview.
    pub name: String,
    /// Its title.
    pub title: Text,
    /// What is said and asked, in order.
    pub items: Vec<Item>,
}

/// One step of a topic.
#[derive(Clone, Debug, PartialEq)]
#[expect(clippy::large_enum_variant, reason = "nearly every item is a question; a box would only add a step")]
pub enum Item {
    /// Something to read out.
    Script(Script),
    /// Something to ask.
    Question(Question),
}

/// Whether an interview or set may be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Being written.
    Draft,
    /// Agreed, not yet used.
    Approved,
    /// In use.
    Live,
    /// No longer used for new cases.
    Retired,
}

impl Status {
    pub(crate) const WORDS: [(&'static str, Self); 4] = [
        ("draft", Self::Draft),
        ("approved", Self::Approved),
        ("live", Self::Live),
        ("retired", Self::Retired),
    ];
}

impl Questionnaire {
    /// Every question, in order.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.items().filter_map(|item| match item {
            Item::Question(question) => Some(question),
            Item::Script(_) => None,
        })
    }

    /// Every item of every topic, in order.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.topics.iter().flat_map(|topic| &topic.items)
    }

    /// The question with this name.
    #[must_use]
    pub fn question(&self, name: &QuestionName) -> Option<&Question> {
        self.questions().find(|question| question.name == *name)
    }

    /// The script with this name.
    #[must_use]
    pub fn script(&self, name: &str) -> Option<&Script> {
        self.scripts.iter().find(|script| script.name == name)
    }

    /// How many questions a person is asked when the route leaves none aside.
    #[must_use]
    pub fn question_count(&self) -> usize {
        self.questions().filter(|question| question.is_asked()).count()
    }
}
