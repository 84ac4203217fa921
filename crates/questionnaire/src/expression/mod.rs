//! XLSForm's expression language: total, typed, without loops and without any effect.
//!
//! A text passes through [`lexer`], [`parser`] and, in an interview, [`check`]; [`evaluation`] then gives its value.
//! Everything is bounded when it is read, so that evaluating never has to be.

mod absence;
mod building;
mod check;
mod comparison;
mod evaluation;
mod fault;
mod function;
mod kind;
mod lexer;
mod parser;
mod pattern;
mod surroundings;
mod syntax;
mod value;

pub(crate) use absence::shown_by_absence;
pub(crate) use check::Checker;
pub(crate) use evaluation::Scope;
pub use fault::ExpressionFault;
pub(crate) use surroundings::Surroundings;
pub use value::Value;

use crate::{Answers, Facts, QuestionName};
use syntax::Node;

/// A condition or calculation that was read from its text.
#[derive(Clone, Debug, PartialEq)]
pub struct Expression {
    source: String,
    root: Node,
}

impl Expression {
    /// The longest text that is read, in bytes.
    pub const LONGEST: usize = 4096;
    /// How deep brackets, arguments and operators may nest.
    pub const DEEPEST: usize = 64;

    /// Reads an expression. Names are not looked up: that needs an interview, and is done by [`crate::compile`].
    ///
    /// # Errors
    /// With the first fault and its place in the text.
    pub fn parse(source: &str) -> Result<Self, ExpressionFault> {
        let root = parser::parse(source)?;
        Ok(Self { source: source.to_owned(), root })
    }

    /// The text it was read from.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Its value, as if every question answered were on the route.
    #[must_use]
    pub fn evaluate(&self, answers: &Answers, facts: &Facts) -> Value {
        let values = answers.iter().map(|(name, answer)| (name.as_str(), Value::of(answer))).collect();
        self.value(&Scope { values: &values, facts, itself: None, choice: None })
    }

    /// The questions it reads, in the order it names them.
    pub fn reads(&self) -> impl Iterator<Item = &QuestionName> {
        self.root.walk().into_iter().filter_map(Node::answer_read)
    }

    pub(crate) fn value(&self, scope: &Scope<'_>) -> Value {
        evaluation::value(&self.root, scope)
    }

    pub(crate) fn holds(&self, scope: &Scope<'_>) -> bool {
        self.value(scope).truth()
    }
}

impl std::fmt::Display for Expression {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.source)
    }
}
