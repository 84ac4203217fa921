//! One finished interview as the monthly figures see it.

use chrono::NaiveDate;
use questionnaire::{Answers, QuestionnaireId, Wave};

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
    /// The coded answers.
    pub answers: Answers,
}

impl std::fmt::Debug for ResponseRecord {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "ResponseRecord({}, hidden)", self.interview)
    }
}
