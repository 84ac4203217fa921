//! What a condition says, in parts that can be put into words, for somebody who works the route out on paper.

use super::Expression;
use super::function::Function;
use super::syntax::{Comparison, Node, Shape};
use crate::QuestionName;

/// A condition, part by part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Clause {
    /// Every one of these holds.
    All(Vec<Self>),
    /// At least one of these holds.
    Any(Vec<Self>),
    /// This does not hold.
    Not(Box<Self>),
    /// The answer to a question passes a test.
    Answer(QuestionName, Test),
    /// The answer to a question of the earlier wave, as in `${prior.abe_done}`, passes a test.
    Prior(QuestionName, Test),
    /// A fact of the case, as in `${case.country}`, passes a test.
    Fact(String, Test),
    /// The choice at hand, in a choice filter, was chosen at an earlier question.
    ChosenAt(QuestionName),
    /// Anything else, as its author wrote it.
    Other(String),
}

/// What is asked of one answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Test {
    /// It is this.
    Is(String),
    /// It is something else, or nothing was answered.
    IsNot(String),
    /// This is one of the choices made.
    Includes(String),
    /// It is a number or a date before this.
    Below(String),
    /// It is this at most.
    AtMost(String),
    /// It is a number or a date after this.
    Above(String),
    /// It is this at least.
    AtLeast(String),
    /// There is an answer.
    Answered,
    /// A non-answer code was given: this one, or any.
    Missing(Option<String>),
}

impl Expression {
    /// What it says, in parts that can be put into words. A part of another form is kept as it was written.
    #[must_use]
    pub fn clause(&self) -> Clause {
        clause(&self.root, &self.source)
    }
}

fn clause(node: &Node, source: &str) -> Clause {
    let known = match &node.shape {
        Shape::All(parts) => Some(Clause::All(all(parts, source))),
        Shape::Any(parts) => Some(Clause::Any(all(parts, source))),
        Shape::Compare(comparison, left, right) => compared(*comparison, left, right),
        Shape::Call(function, arguments) => called(*function, arguments, source),
        _ => None,
    };
    known.unwrap_or_else(|| Clause::Other(source.get(node.at.clone()).unwrap_or(source).trim().to_owned()))
}

fn all(parts: &[Node], source: &str) -> Vec<Clause> {
    parts.iter().map(|part| clause(part, source)).collect()
}

fn compared(comparison: Comparison, left: &Node, right: &Node) -> Option<Clause> {
    match (constant(left), constant(right)) {
        (None, Some(value)) => about(left, test(comparison, value)?),
        (Some(value), None) => about(right, test(mirrored(comparison), value)?),
        _ => None,
    }
}

/// What the test is about: an answer or a fact, or `coalesce` of an answer and a text that is not the one tested for, which
/// only says that no answer counts as another one.
fn about(subject: &Node, test: Test) -> Option<Clause> {
    match (&subject.shape, &test) {
        (Shape::Answer(name, _), _) => Some(Clause::Answer(name.clone(), test)),
        (Shape::Prior(name), _) => Some(Clause::Prior(name.clone(), test)),
        (Shape::Fact(name), _) => Some(Clause::Fact(name.clone(), test)),
        (Shape::Call(Function::Coalesce, parts), Test::Is(value) | Test::IsNot(value)) => match &**parts {
            [answer, other] if constant(other).is_some_and(|other| other != *value) => about(answer, test),
            _ => None,
        },
        _ => None,
    }
}

fn test(comparison: Comparison, value: String) -> Option<Test> {
    let empty = value.is_empty();
    match comparison {
        Comparison::NotEqual if empty => Some(Test::Answered),
        _ if empty => None,
        Comparison::Equal => Some(Test::Is(value)),
        Comparison::NotEqual => Some(Test::IsNot(value)),
        Comparison::Less => Some(Test::Below(value)),
        Comparison::AtMost => Some(Test::AtMost(value)),
        Comparison::Greater => Some(Test::Above(value)),
        Comparison::AtLeast => Some(Test::AtLeast(value)),
    }
}

const fn mirrored(comparison: Comparison) -> Comparison {
    match comparison {
        Comparison::Less => Comparison::Greater,
        Comparison::AtMost => Comparison::AtLeast,
        Comparison::Greater => Comparison::Less,
        Comparison::AtLeast => Comparison::AtMost,
        same => same,
    }
}

fn constant(node: &Node) -> Option<String> {
    match &node.shape {
        Shape::Text(text) => Some(text.clone()),
        Shape::Number(number) => Some(number.normalize().to_string()),
        Shape::Call(Function::Date, parts) => parts.first().and_then(constant),
        _ => None,
    }
}

fn called(function: Function, arguments: &[Node], source: &str) -> Option<Clause> {
    match (function, arguments) {
        (Function::Not, [inner]) => Some(negated(clause(inner, source))),
        (Function::Selected, [subject, choice]) => match (&subject.shape, &choice.shape) {
            (Shape::Answer(name, _), Shape::ChoiceCode) => Some(Clause::ChosenAt(name.clone())),
            _ => about(subject, Test::Includes(constant(choice)?)),
        },
        (Function::IsAnswered, [subject]) => about(subject, Test::Answered),
        (Function::IsMissing, [subject]) => about(subject, Test::Missing(None)),
        (Function::IsMissing, [subject, code]) => about(subject, Test::Missing(Some(constant(code)?))),
        _ => None,
    }
}

fn negated(clause: Clause) -> Clause {
    match clause {
        Clause::Answer(name, Test::Is(value)) => Clause::Answer(name, Test::IsNot(value)),
        Clause::Not(inner) => *inner,
        other => Clause::Not(Box::new(other)),
    }
}
