//! XLSForm's expression language: total, typed, without loops and without any effect.
//!
//! A text passes through [`lexer`], [`parser`] and, in an interview, [`check`]; [`evaluation`] then gives its value.
//!
//! Everything is bounded when it is read ([`rules`]), so that evaluating never has to be: a text of at most 4,096 bytes,
//! 64 levels deep; four times as long and 32 levels deeper where the compiler joins the conditions of groups to it. A
//! regular expression may take 256 KiB and is matched in linear time, and a text that `concat` makes ends at 10,000
//! bytes. Each node is evaluated at most once, so an expression costs no more than its size times the length of the
//! answers it reads. A repeat is written out when an interview is put together, into at most 100 times and an interview of
//! at most 1,000 questions, so that there are no loops and no sets of answers here.

mod absence;
mod building;
mod check;
mod check_calls;
mod check_names;
mod clause;
mod comparison;
mod composing;
mod evaluation;
mod fault;
mod function;
mod kind;
mod lexer;
mod literals;
mod parser;
mod pattern;
mod possibility;
mod rules;
mod saying;
mod scope;
mod seen;
mod surroundings;
mod syntax;
mod terms;
mod value;

pub(crate) use absence::shown_by_absence;
pub(crate) use check::Checker;
pub use clause::{Clause, Test};
pub(crate) use composing::Spot;
pub use fault::ExpressionFault;
pub(crate) use literals::Literals;
pub(crate) use possibility::{Knowledge, View};
pub(crate) use saying::Unsayable;
pub(crate) use scope::{Scope, Sight, Standing};
pub(crate) use surroundings::{Earlier, Surroundings};
pub use value::Value;

use crate::{Answers, Facts, QuestionName};
use rules::Rules;
use syntax::Node;

/// A condition or calculation that was read from its text.
#[derive(Clone, Debug, PartialEq)]
pub struct Expression {
    source: String,
    root: Node,
    /// The questions it reads, each once.
    names: Vec<QuestionName>,
}

impl Expression {
    /// The longest text that is read, in bytes.
    pub const LONGEST: usize = 4096;
    /// How deep brackets, arguments and operators may nest.
    pub const DEEPEST: usize = 64;

    /// Every function of the language: its name, and a call that shows its arguments.
    pub fn functions() -> impl Iterator<Item = (&'static str, &'static str)> {
        function::FUNCTIONS.iter().map(|it| (it.name, it.example))
    }

    /// Reads an expression. Names are not looked up: that needs an interview, and is done by [`crate::compile`].
    ///
    /// # Errors
    /// With the first fault and its place in the text.
    pub fn parse(source: &str) -> Result<Self, ExpressionFault> {
        Self::read(source, &Rules::authored())
    }

    /// The text it was read from, or that the compiler wrote for it.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Its value, as if every question answered were on the route.
    #[must_use]
    pub fn evaluate(&self, answers: &Answers, facts: &Facts) -> Value {
        self.value(&Scope::of(answers, facts))
    }

    /// The questions it reads, in the order it names them.
    pub fn reads(&self) -> impl Iterator<Item = &QuestionName> {
        self.root.walk().into_iter().filter_map(Node::answer_read)
    }

    /// The questions it reads, each once; their place here is their number in the tree.
    pub(crate) fn names(&self) -> &[QuestionName] {
        &self.names
    }

    /// The questions whose coming and going it counts.
    pub(crate) fn counted(&self) -> impl Iterator<Item = &QuestionName> {
        self.root
            .walk()
            .into_iter()
            .filter(|node| node.counts())
            .flat_map(|node| node.parts().into_iter().filter_map(Node::answer_read))
    }

    pub(crate) fn value<'a>(&'a self, scope: &Scope<'a>) -> Value {
        evaluation::value(&self.root, scope).into_value()
    }

    pub(crate) fn holds<'a>(&'a self, scope: &Scope<'a>) -> bool {
        evaluation::value(&self.root, scope).truth()
    }
}

impl std::fmt::Display for Expression {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.source)
    }
}
