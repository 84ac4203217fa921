//! What an expression may refer to at its place in an interview.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::check::Checker;
use super::kind::Kind;
use crate::{NonAnswer, Question, QuestionName};

/// What the interview before this one asked: the kind of each question, and its non-answer codes.
pub(crate) type Earlier = BTreeMap<QuestionName, (crate::Kind, Vec<NonAnswer>)>;

/// What is known of a question before anybody answers.
#[derive(Clone, Debug)]
pub(super) struct Known<'q> {
    pub(super) kind: Kind<'q>,
    pub(super) offered: &'q [NonAnswer],
    /// It can be read out among words.
    pub(super) sayable: bool,
    /// The repeats it stands in, from the outside in.
    repeats: Vec<&'q QuestionName>,
}

/// What an expression of one interview may refer to.
pub(crate) struct Surroundings<'q> {
    /// The questions before it.
    known: HashMap<&'q str, Known<'q>>,
    /// The repeats before it, and those around it.
    repeats: BTreeSet<&'q str>,
    /// The repeats around it.
    open: Vec<&'q QuestionName>,
    /// Every question of the interview.
    all: BTreeSet<&'q str>,
    /// Every group, and whether it is a repeat.
    groups: BTreeMap<&'q str, bool>,
    /// What the interview before this one asked, where there is one.
    earlier: Option<&'q Earlier>,
}

impl<'q> Surroundings<'q> {
    /// The beginning of an interview with these questions and groups.
    pub(crate) fn beginning(
        all: impl IntoIterator<Item = &'q str>,
        groups: impl IntoIterator<Item = (&'q str, bool)>,
        earlier: Option<&'q Earlier>,
    ) -> Self {
        Self {
            known: HashMap::new(),
            repeats: BTreeSet::new(),
            open: Vec::new(),
            all: all.into_iter().collect(),
            groups: groups.into_iter().collect(),
            earlier,
        }
    }

    /// After this question, whose kind is now known to those that follow; none where it could not be read.
    pub(crate) fn pass(&mut self, question: Option<&'q Question>, name: &'q QuestionName) {
        let kind = question.map_or(Kind::Unknown, |question| match &question.kind {
            crate::Kind::Calculate(expression) => Checker::of(self).calculating().kind_of(expression),
            kind => Kind::of(kind),
        });
        let offered = question.map_or(&[][..], |question| &question.non_answers);
        let sayable = self.can_be_said(question);
        self.known.insert(name.as_str(), Known { kind, offered, sayable, repeats: self.open.clone() });
    }

    /// Into a repeat.
    pub(crate) fn open(&mut self, repeat: &'q QuestionName) {
        self.repeats.insert(repeat.as_str());
        self.open.push(repeat);
    }

    /// Out of the innermost repeat.
    pub(crate) fn close(&mut self) {
        self.open.pop();
    }

    /// What is known of a question before this point.
    pub(super) fn known(&self, name: &str) -> Option<&Known<'q>> {
        self.known.get(name)
    }

    /// Is there one answer here, that of the same time? Outside its repeat a question has several.
    pub(super) fn is_single(&self, known: &Known<'q>) -> bool {
        self.open.starts_with(&known.repeats)
    }

    /// Does the interview have a question of this name, before or after?
    pub(super) fn has(&self, name: &str) -> bool {
        self.all.contains(name)
    }

    /// Is it a group, and if so, a repeat?
    pub(super) fn group(&self, name: &str) -> Option<bool> {
        self.groups.get(name).copied()
    }

    /// Is it a repeat that has begun?
    pub(super) fn has_repeat(&self, name: &str) -> bool {
        self.repeats.contains(name)
    }

    pub(super) const fn is_in_repeat(&self) -> bool {
        !self.open.is_empty()
    }

    pub(super) const fn earlier(&self) -> Option<&'q Earlier> {
        self.earlier
    }

    /// The names of all questions.
    pub(crate) fn names(&self) -> impl Iterator<Item = &'q str> {
        self.all.iter().copied()
    }
}
