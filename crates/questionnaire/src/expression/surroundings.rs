//! What an expression may refer to at its place in an interview.

use std::collections::{BTreeSet, HashMap};

use super::check::Checker;
use super::kind::Kind;
use crate::{NonAnswer, Question};

/// The kind of an answer, and the non-answer codes beside it.
pub(super) type Known<'q> = (Kind<'q>, &'q [NonAnswer]);

/// What an expression of one interview may refer to.
pub(crate) struct Surroundings<'q> {
    /// The kinds of the questions before it.
    earlier: HashMap<&'q str, Known<'q>>,
    /// Every question of the interview.
    all: BTreeSet<&'q str>,
}

impl<'q> Surroundings<'q> {
    /// The beginning of an interview with these questions.
    pub(crate) fn beginning(all: impl IntoIterator<Item = &'q str>) -> Self {
        Self { earlier: HashMap::new(), all: all.into_iter().collect() }
    }

    /// After this question, whose kind is now known to those that follow.
    pub(crate) fn pass(&mut self, question: &'q Question) {
        let kind = match &question.kind {
            crate::Kind::Calculate(expression) => Checker::of(self).kind_of(expression),
            kind => Kind::of(kind),
        };
        self.earlier.insert(question.name.as_str(), (kind, &question.non_answers));
    }

    /// After a question whose kind is not known.
    pub(crate) fn pass_unknown(&mut self, name: &'q str) {
        self.earlier.insert(name, (Kind::Unknown, &[]));
    }

    /// What is known of a question before this point.
    pub(super) fn earlier(&self, name: &str) -> Option<&Known<'q>> {
        self.earlier.get(name)
    }

    /// Does the interview have a question of this name, before or after?
    pub(super) fn has(&self, name: &str) -> bool {
        self.all.contains(name)
    }

    /// The names of all questions.
    pub(super) fn names(&self) -> impl Iterator<Item = &'q str> {
        self.all.iter().copied()
    }
}
