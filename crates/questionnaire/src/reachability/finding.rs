//! What was found out about a condition.

use crate::{Code, QuestionName};

/// One finding, before its place in a file is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Finding {
    pub(crate) code: Code,
    pub(crate) subject: Subject,
    pub(crate) part: Part,
    pub(crate) message: String,
    pub(crate) remedy: String,
}

/// What it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Subject {
    /// A question, by its name in the interview.
    Question(QuestionName),
    /// A script, by its name.
    Script(String),
}

/// Which of its expressions it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Relevant,
    Constraint,
    ChoiceFilter,
}
