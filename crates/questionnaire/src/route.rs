//! The route: what is said and asked, given the answers so far.
//!
//! [`Questionnaire::route`](crate::Questionnaire::route) works it out, and [`Routing`](crate::Routing) keeps it up to date.

use std::collections::{BTreeMap, BTreeSet};

use crate::{Answers, ChoiceName, QuestionName, Severity, Text, Value};

/// What is said and asked.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Route {
    pub(crate) order: Vec<QuestionName>,
    pub(crate) asked: BTreeSet<QuestionName>,
    pub(crate) notes: BTreeSet<QuestionName>,
    pub(crate) scripts: BTreeSet<String>,
    pub(crate) calculated: BTreeMap<QuestionName, Value>,
    pub(crate) withheld: BTreeSet<(QuestionName, ChoiceName)>,
    pub(crate) outstanding: Vec<QuestionName>,
    pub(crate) breaches: Vec<Breach>,
}

/// An answer on the route that does not fulfil its constraint.
#[derive(Clone, Debug, PartialEq)]
pub struct Breach {
    /// The question.
    pub question: QuestionName,
    /// Whether the answer is refused or only remarked on.
    pub severity: Severity,
    /// What the author says about it.
    pub message: Option<Text>,
}

impl Route {
    /// Is the question on the route? True of notes, which are read, and never of calculated or hidden values.
    #[must_use]
    pub fn asks(&self, question: &QuestionName) -> bool {
        self.asked.contains(question)
    }

    /// The questions and notes on the route, in order.
    #[must_use]
    pub fn questions(&self) -> &[QuestionName] {
        &self.order
    }

    /// Is the script read?
    #[must_use]
    pub fn reads(&self, script: &str) -> bool {
        self.scripts.contains(script)
    }

    /// Is the choice offered? True unless a choice filter withholds it.
    #[must_use]
    pub fn offers(&self, question: &QuestionName, choice: &ChoiceName) -> bool {
        !self.withheld.contains(&(question.clone(), choice.clone()))
    }

    /// The value of a calculation on the route.
    #[must_use]
    pub fn calculated(&self, question: &QuestionName) -> Option<&Value> {
        self.calculated.get(question)
    }

    /// Required questions on the route with neither an answer nor a non-answer code.
    #[must_use]
    pub fn outstanding(&self) -> &[QuestionName] {
        &self.outstanding
    }

    /// Answers on the route that do not fulfil their constraint.
    #[must_use]
    pub fn breaches(&self) -> &[Breach] {
        &self.breaches
    }

    /// Of the questions on the route, how many are answered (a non-answer code counts), and how many there are.
    #[must_use]
    pub fn progress(&self, answers: &Answers) -> (usize, usize) {
        let asked = self.asked.iter().filter(|name| !self.notes.contains(*name));
        let answered = asked.clone().filter(|name| answers.get(name).is_some());
        (answered.count(), asked.count())
    }

    /// The answers that count: those on the route.
    #[must_use]
    pub fn in_force(&self, answers: &Answers) -> Answers {
        answers
            .iter()
            .filter(|(name, _)| self.asks(name))
            .map(|(name, it)| (name.clone(), it.clone()))
            .collect()
    }
}
