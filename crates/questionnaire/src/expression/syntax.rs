//! The tree an expression is read into.

use std::collections::BTreeMap;
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
    /// `${name}`, and which of the names of the expression it is.
    Answer(QuestionName, usize),
    /// `${prior.name}`: the answer of the earlier wave.
    Prior(QuestionName),
    /// `${case.name}`.
    Fact(String),
    /// `position(..)`: which time the repeat around it is asked.
    Position,
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

    fn parts_mut(&mut self) -> Vec<&mut Self> {
        match &mut self.shape {
            Shape::All(parts) | Shape::Any(parts) | Shape::Call(_, parts) => parts.iter_mut().collect(),
            Shape::Compare(_, left, right) | Shape::Reckon(_, left, right) => vec![left, right],
            Shape::Negative(inner) | Shape::Matches(inner, _) => vec![inner],
            _ => Vec::new(),
        }
    }

    /// Numbers the names it reads, and gives each once in that order: what is evaluated often is found by number.
    pub(super) fn number_names(&mut self) -> Vec<QuestionName> {
        let mut numbers = BTreeMap::new();
        let mut names = Vec::new();
        let mut ahead = vec![self];
        while let Some(node) = ahead.pop() {
            if let Shape::Answer(name, number) = &mut node.shape {
                *number = *numbers.entry(name.clone()).or_insert(names.len());
                if *number == names.len() {
                    names.push(name.clone());
                }
            }
            ahead.extend(node.parts_mut().into_iter().rev());
        }
        names
    }

    /// This node and every one beneath, from left to right.
    pub(super) fn walk(&self) -> Vec<&Self> {
        let mut found = Vec::new();
        let mut ahead = vec![self];
        while let Some(node) = ahead.pop() {
            found.push(node);
            ahead.extend(node.parts().into_iter().rev());
        }
        found
    }

    pub(super) const fn counts(&self) -> bool {
        matches!(self.shape, Shape::Call(Function::Count, _))
    }

    pub(super) const fn answer_read(&self) -> Option<&QuestionName> {
        match &self.shape {
            Shape::Answer(name, _) => Some(name),
            _ => None,
        }
    }
}
