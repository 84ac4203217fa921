//! All answers of one interview, those off the route included.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{Answer, QuestionName};

/// Answers by question. What the route leaves aside stays here, and counts again if the route returns.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers {
    by_question: BTreeMap<QuestionName, Answer>,
}

impl Answers {
    /// The answer to `question`.
    #[must_use]
    pub fn get(&self, question: &QuestionName) -> Option<&Answer> {
        self.by_question.get(question)
    }

    /// Gives or changes an answer.
    pub fn set(&mut self, question: QuestionName, answer: Answer) {
        self.by_question.insert(question, answer);
    }

    /// Takes an answer back.
    pub fn remove(&mut self, question: &QuestionName) -> Option<Answer> {
        self.by_question.remove(question)
    }

    /// Every answer, in order of the question's name.
    pub fn iter(&self) -> impl Iterator<Item = (&QuestionName, &Answer)> {
        self.by_question.iter()
    }

    /// How many questions have an answer.
    #[must_use]
    pub fn len(&self) -> usize {
        self.by_question.len()
    }

    /// Is nothing answered?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.by_question.is_empty()
    }
}

impl FromIterator<(QuestionName, Answer)> for Answers {
    fn from_iter<I: IntoIterator<Item = (QuestionName, Answer)>>(answers: I) -> Self {
        Self { by_question: answers.into_iter().collect() }
    }
}

impl Extend<(QuestionName, Answer)> for Answers {
    fn extend<I: IntoIterator<Item = (QuestionName, Answer)>>(&mut self, answers: I) {
        self.by_question.extend(answers);
    }
}
