//! One finished interview as the monthly figures see it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use questionnaire::{Answer, Answers, Questionnaire, QuestionnaireId, Wave};

use crate::{ForceCode, Id, Interview};

/// One finished interview: coded answers only, nobody's words and nobody's name.
#[derive(Clone, PartialEq)]
pub struct ResponseRecord {
    /// Which interview.
    pub interview: Id<Interview>,
    /// The force it is about.
    pub force: ForceCode,
    /// The wave.
    pub wave: Wave,
    /// The questionnaire it was asked with.
    pub questionnaire: QuestionnaireId,
    /// The day it was finished, in London. It decides the month it counts in.
    pub finished_on: NaiveDate,
    /// The team that has the person's case, where the force has told which.
    pub team: Option<String>,
    /// What the person said of themselves, by what was asked: [`ResponseRecord::groups_of`] fills it in.
    pub groups: BTreeMap<String, String>,
    /// The coded answers.
    pub answers: Answers,
}

impl ResponseRecord {
    /// The group of a person who did not say, and the team of a person whose team nobody told.
    pub const NOT_KNOWN: &str = "not_known";

    /// The groups a person is in: for each equality question with one choice, by its concept, the choice. Whoever did not
    /// answer is in [`Self::NOT_KNOWN`], so that the groups of a question are everybody, each once.
    pub fn groups_of(questionnaire: &Questionnaire, answers: &Answers) -> BTreeMap<String, String> {
        let asked = questionnaire.questions().filter(|question| question.divides_people());
        let group = |answer: Option<&Answer>| match answer {
            Some(Answer::Choice(choice)) => choice.to_string(),
            _ => Self::NOT_KNOWN.to_owned(),
        };
        asked.map(|question| (question.concept.to_string(), group(answers.get(&question.name)))).collect()
    }
}

impl std::fmt::Debug for ResponseRecord {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "ResponseRecord({}, hidden)", self.interview)
    }
}
