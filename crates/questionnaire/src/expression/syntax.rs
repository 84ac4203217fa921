//! The tree an expression is read into.

use std::ops::Range;

use rust_decimal::Decimal;

use super::function::Function;
use super::pattern::Pattern;
use crate::QuestionName;

/// One node of the tree, with the bytes of the text it came from.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Node {
    pub(super) at: Range<usize>,
    pub(super) shape: Shape,
    /// How many nodes deep it is; bounded when it is built.
    pub(super) depth: usize,
}

/// What a node is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Shape {
    Number(Decimal),
    Text(String),
    /// `.`, the answer a constraint is about.
    Itself,
    /// `${name}`.
    Answer(QuestionName),
    /// `${case.name}`.
    Fact(String),
    /// `name` in a choice filter: the code of the choice.
    ChoiceCode,
    /// All of these, with `and`.
    All(Vec<Node>),
    /// Any of these, with `or`.
    Any(Vec<Node>),
    Compare(Comparison, Box<Node>, Box<Node>),
    Reckon(Arithmetic, Box<Node>, Box<Node>),
    Negative(Box<Node>),
    Call(Function, Vec<Node>),
    Matches(Box<Node>, Pattern),
}

/// How two values are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Comparison {
    Equal,
    NotEqual,
    Less,
    AtMost,
    Greater,
    AtLeast,
}

/// What is done with two numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Arithmetic {
    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
}

impl Node {
    /// The nodes directly beneath.
    pub(super) fn parts(&self) -> Vec<&Self> {
        match &self.shape {
            Shape::All(parts) | Shape::Any(parts) | Shape::Call(_, parts) => parts.iter().collect(),
            Shape::Compare(_, left, right) | Shape::Reckon(_, left, right) => vec![left, right],
            Shape::Negative(inner) | Shape::Matches(inner, _) => vec![inner],
            _ => Vec::new(),
        }
    }

    /// This node and every one beneath, from left to right.
    pub(super) fn walk(&self) -> Vec<&Self> {
        let mut found = vec![self];
        for part in self.parts() {
            found.extend(part.walk());
        }
        found
    }

    pub(super) const fn answer_read(&self) -> Option<&QuestionName> {
        match &self.shape {
            Shape::Answer(name) => Some(name),
            _ => None,
        }
    }
}
