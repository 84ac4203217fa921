//! What bounds the reader: more room for a condition the compiler put together than for one an author wrote.

use super::function::{Function, Signature};
use super::pattern::Pattern;
use super::syntax::{Node, Shape};
use super::{Expression, ExpressionFault, building};

/// The bounds of one reading.
pub(super) struct Rules<'p> {
    /// The longest text, in bytes.
    pub(super) longest: usize,
    /// How deep brackets and arguments may nest.
    pub(super) deepest: usize,
    /// Whether answers of a repeat have been written out, so that `sum(${x})` has become `sum(${x_1}, ${x_2})`.
    written_out: bool,
    /// Regular expressions read before, which are not built again.
    known: Vec<&'p Pattern>,
}

impl<'p> Rules<'p> {
    /// The longest condition the compiler puts together, in bytes.
    pub(super) const LONGEST_COMPOSED: usize = 4 * Expression::LONGEST;
    /// How deep it may nest. Evaluating one goes no deeper.
    pub(super) const DEEPEST_COMPOSED: usize = Expression::DEEPEST + 32;

    /// For what an author wrote.
    pub(super) const fn authored() -> Self {
        Self {
            longest: Expression::LONGEST,
            deepest: Expression::DEEPEST,
            written_out: false,
            known: Vec::new(),
        }
    }

    /// For what the compiler puts together from `parts`.
    pub(super) fn composed(parts: impl IntoIterator<Item = &'p Expression>) -> Self {
        let nodes = parts.into_iter().flat_map(|part| part.root.walk());
        let known = nodes.filter_map(|node| match &node.shape {
            Shape::Matches(_, pattern) => Some(pattern),
            _ => None,
        });
        Self {
            longest: Self::LONGEST_COMPOSED,
            deepest: Self::DEEPEST_COMPOSED,
            written_out: true,
            known: known.collect(),
        }
    }

    /// How many arguments a call may have.
    pub(super) const fn most_arguments(&self, signature: &Signature) -> usize {
        match signature.function {
            Function::Count | Function::Sum | Function::Min | Function::Max if self.written_out => usize::MAX,
            _ => signature.most,
        }
    }

    /// A regular expression, built once.
    pub(super) fn pattern(&self, text: &str) -> Result<Pattern, String> {
        match self.known.iter().find(|known| known.is(text)) {
            Some(known) => Ok((*known).clone()),
            None => Pattern::parse(text),
        }
    }

    /// Says where a tree is deeper than these rules allow.
    pub(super) fn admit(&self, root: Node) -> Result<Node, ExpressionFault> {
        let too_deep = root.walk().into_iter().find(|node| node.depth == self.deepest + 1);
        match too_deep.map(|node| node.at.clone()) {
            Some(at) => Err(building::too_deep(at)),
            None => Ok(root),
        }
    }
}
