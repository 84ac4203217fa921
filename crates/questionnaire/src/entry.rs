//! What a question set holds, as its author wrote it: questions, groups of them, and groups asked again and again.
//!
//! An interview has no groups: each of its questions has the conditions of the groups it stood in, and each time of a repeat
//! has questions of its own. The second time `officer_role` is asked it is `officer_role_2`, relevant where `2 <= count`; so
//! routes, pages, journals and stored answers know nothing of repeats. A calculation with the repeat's name says how
//! often it is asked, and `count(${officer})` reads it.

use crate::{Expression, Question, QuestionName, Text};

/// One entry of a set. Conditions are as written: a group's condition is not yet part of its members'.
#[derive(Clone, Debug, PartialEq)]
#[expect(
    clippy::large_enum_variant,
    reason = "nearly every entry is a question; a box would only add a step"
)]
pub enum Entry {
    /// A question.
    Question(Question),
    /// Questions that belong together.
    Group(Group),
}

/// Questions that belong together, under one condition and one heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// Its name, unique in the interview.
    pub name: QuestionName,
    /// The heading over its questions, where there is one.
    pub label: Option<Text>,
    /// When its questions are asked; always, where there is none.
    pub relevant: Option<Expression>,
    /// Where its questions are asked more than once.
    pub repeat: Option<Repeat>,
    /// What it holds, in order.
    pub entries: Vec<Entry>,
}

/// How often the questions of a group are asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Repeat {
    /// How many times, worked out from earlier answers.
    pub count: Expression,
    /// Never more often than this.
    pub most: u32,
}

/// A group a question stands in, as an interview shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// The group's name.
    pub group: QuestionName,
    /// Its heading, where it has one.
    pub label: Option<Text>,
    /// Which time it is asked, from 1; none where it is asked once.
    pub instance: Option<u32>,
}

impl Entry {
    /// The questions of this entry, those of its groups included, in order.
    pub fn questions(&self) -> Box<dyn Iterator<Item = &Question> + '_> {
        match self {
            Self::Question(question) => Box::new(std::iter::once(question)),
            Self::Group(group) => Box::new(group.entries.iter().flat_map(Self::questions)),
        }
    }
}
