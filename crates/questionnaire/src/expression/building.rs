//! Builds the nodes of a tree, each only as deep as is allowed.

use std::ops::Range;

use super::function::{Function, Signature};
use super::rules::Rules;
use super::syntax::{Node, Shape};
use super::{Expression, ExpressionFault};
use crate::{Code, QuestionName};

/// A node, or why there is none.
pub(super) type Parsed = Result<Node, ExpressionFault>;

pub(super) fn reference(name: &str, at: Range<usize>) -> Result<Shape, ExpressionFault> {
    if let Some(fact) = name.strip_prefix("case.") {
        return Ok(Shape::Fact(fact.to_owned()));
    }
    let (shape, name): (fn(QuestionName) -> Shape, _) =
        name.strip_prefix("prior.").map_or((unnumbered, name), |name| (Shape::Prior, name));
    QuestionName::parse(name).map(shape).map_err(|fault| {
        let remedy = "Write `${question_name}`, or `${case.outcome}` for a fact of the case.";
        ExpressionFault::new(Code::UnknownName, at, format!("{fault}."), remedy)
    })
}

/// Numbered when the whole tree is there.
const fn unnumbered(name: QuestionName) -> Shape {
    Shape::Answer(name, 0)
}

pub(super) fn built(
    signature: &Signature,
    at: Range<usize>,
    mut arguments: Vec<Node>,
    rules: &Rules<'_>,
) -> Parsed {
    let Signature { name, function, fewest, example, .. } = signature;
    let right_number = (*fewest..=rules.most_arguments(signature)).contains(&arguments.len());
    if *function == Function::Position || !right_number {
        let message = format!("`{name}` takes {}, not {}.", signature.arguments(), arguments.len());
        return Err(ExpressionFault::new(Code::WrongArguments, at, message, format!("Write `{example}`.")));
    }
    let depth = deepest(&arguments);
    if *function != Function::Regex {
        return node(at, depth, Shape::Call(*function, arguments));
    }
    match (arguments.pop(), arguments.pop()) {
        (Some(Node { shape: Shape::Text(text), at: place, .. }), Some(subject)) => {
            let pattern = rules.pattern(&text).map_err(|fault| bad_pattern(place, &fault))?;
            node(at, depth, Shape::Matches(Box::new(subject), pattern))
        }
        _ => Err(bad_pattern(at, "the pattern is not a text in quotes")),
    }
}

fn bad_pattern(at: Range<usize>, fault: &str) -> ExpressionFault {
    let message = format!("The regular expression cannot be used: {fault}.");
    ExpressionFault::new(Code::BadPattern, at, message, "Write the pattern in quotes, such as '[0-9]{2}'.")
}

pub(super) fn joined(mut parts: Vec<Node>, shape: impl FnOnce(Vec<Node>) -> Shape) -> Parsed {
    if parts.len() == 1
        && let Some(only) = parts.pop()
    {
        return Ok(only);
    }
    let start = parts.first().map_or(0, |part| part.at.start);
    let end = parts.last().map_or(start, |part| part.at.end);
    node(start..end, deepest(&parts), shape(parts))
}

pub(super) fn pair(left: Node, right: Node, shape: impl FnOnce(Box<Node>, Box<Node>) -> Shape) -> Parsed {
    let at = left.at.start..right.at.end;
    let depth = left.depth.max(right.depth);
    node(at, depth, shape(Box::new(left), Box::new(right)))
}

fn deepest(parts: &[Node]) -> usize {
    parts.iter().map(|part| part.depth).max().unwrap_or(0)
}

pub(super) fn node(at: Range<usize>, depth_beneath: usize, shape: Shape) -> Parsed {
    let depth = depth_beneath + 1;
    if depth > Rules::DEEPEST_COMPOSED { Err(too_deep(at)) } else { Ok(Node { at, shape, depth }) }
}

pub(super) fn too_deep(at: Range<usize>) -> ExpressionFault {
    let message = format!("The expression nests deeper than {} levels.", Expression::DEEPEST);
    let remedy = "Move a part of it into a `calculate` question and refer to that.";
    ExpressionFault::new(Code::TooComplex, at, message, remedy)
}
