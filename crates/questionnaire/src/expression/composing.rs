//! Expressions made from others: several joined into one, one with its answers called otherwise, one taken apart.
//!
//! What is made has a text of its own, and reads back from it: `(${a} = 'yes') and (1 <= ${officers})`.

use std::ops::Range;

use super::function::Function;
use super::rules::Rules;
use super::syntax::{Node, Shape};
use super::{Expression, ExpressionFault, parser};
use crate::QuestionName;

/// A place in an expression whose meaning depends on where the expression stands.
pub(crate) enum Spot<'e> {
    /// `${name}`, of which there must be one.
    Answer(&'e QuestionName),
    /// `${name}` as an argument of `count`, `sum`, `min` or `max`, which take any number.
    Answers(&'e QuestionName),
    /// `count(${name})`.
    Count(&'e QuestionName),
    /// `position(..)`.
    Position,
}

impl Expression {
    /// The conditions that must all hold for this one to hold: the parts joined by `and`, each with its own text.
    #[must_use]
    pub fn conjuncts(&self) -> Vec<Self> {
        let rules = Rules::composed([self]);
        let texts = joined_by_and(&self.root).into_iter().filter_map(|node| self.source.get(node.at.clone()));
        texts.filter_map(|text| Self::read(unwrapped(text, &rules), &rules).ok()).collect()
    }

    /// The condition that holds where all of these hold; none where there are none.
    ///
    /// # Errors
    /// When it would be too long.
    pub(crate) fn all(parts: &[&Self]) -> Result<Option<Self>, ExpressionFault> {
        if let [only] = parts {
            return Ok(Some((*only).clone()));
        }
        let texts: Vec<String> = parts.iter().map(|part| format!("({})", part.source)).collect();
        let rules = Rules::composed(parts.iter().copied());
        let joined = || Self::read(&texts.join(" and "), &rules);
        (!parts.is_empty()).then(joined).transpose()
    }

    /// The condition that this number is at least `least`.
    ///
    /// # Errors
    /// When it would be too long.
    pub(crate) fn at_least(&self, least: u32) -> Result<Self, ExpressionFault> {
        let single = !matches!(
            self.root.shape,
            Shape::All(_) | Shape::Any(_) | Shape::Compare(..) | Shape::Reckon(..) | Shape::Negative(_)
        );
        let source = &self.source;
        let text = if single { format!("{least} <= {source}") } else { format!("{least} <= ({source})") };
        Self::read(&text, &Rules::composed([self]))
    }

    /// This whole number, no less than 0 and no more than `most`.
    ///
    /// # Errors
    /// When it would be too long.
    pub(crate) fn no_more_than(&self, most: u32) -> Result<Self, ExpressionFault> {
        let text = format!("min(max(int({}), 0), {most})", self.source);
        Self::read(&text, &Rules::composed([self]))
    }

    /// The same expression with other words at some of its spots.
    ///
    /// # Errors
    /// When it would be too long.
    pub(crate) fn with(&self, words: &impl Fn(Spot<'_>) -> Option<String>) -> Result<Self, ExpressionFault> {
        let mut edits = Vec::new();
        gather(spot(&self.root, false), &self.root, (words, &mut edits));
        if edits.is_empty() {
            return Ok(self.clone());
        }
        let mut text = String::new();
        let mut done = 0;
        for (at, words) in edits {
            text.push_str(self.source.get(done..at.start).unwrap_or_default());
            text.push_str(&words);
            done = at.end;
        }
        text.push_str(self.source.get(done..).unwrap_or_default());
        Self::read(&text, &Rules::composed([self]))
    }

    pub(super) fn read(source: &str, rules: &Rules<'_>) -> Result<Self, ExpressionFault> {
        let mut root = rules.admit(parser::parse(source, rules)?)?;
        let names = root.number_names();
        Ok(Self { source: source.to_owned(), root, names })
    }
}

/// From left to right, so that the text can be written out in one pass.
fn gather(
    spot_here: Option<Spot<'_>>,
    node: &Node,
    (words, edits): (&impl Fn(Spot<'_>) -> Option<String>, &mut Vec<(Range<usize>, String)>),
) {
    if let Some(words) = spot_here.and_then(words) {
        edits.push((node.at.clone(), words));
        return;
    }
    let takes_many =
        matches!(node.shape, Shape::Call(Function::Count | Function::Sum | Function::Min | Function::Max, _));
    for part in node.parts() {
        gather(spot(part, takes_many), part, (words, &mut *edits));
    }
}

fn spot(node: &Node, one_of_many: bool) -> Option<Spot<'_>> {
    match &node.shape {
        Shape::Answer(name, _) if one_of_many => Some(Spot::Answers(name)),
        Shape::Answer(name, _) => Some(Spot::Answer(name)),
        Shape::Position => Some(Spot::Position),
        Shape::Call(Function::Count, arguments) => {
            arguments.first().and_then(Node::answer_read).map(Spot::Count)
        }
        _ => None,
    }
}

fn joined_by_and(node: &Node) -> Vec<&Node> {
    match &node.shape {
        Shape::All(parts) => parts.iter().flat_map(joined_by_and).collect(),
        _ => vec![node],
    }
}

/// The text without the brackets around all of it.
fn unwrapped<'t>(text: &'t str, rules: &Rules<'_>) -> &'t str {
    let inner = text.strip_prefix('(').and_then(|text| text.strip_suffix(')')).map(str::trim);
    match inner.filter(|inner| parser::parse(inner, rules).is_ok()) {
        Some(inner) => unwrapped(inner, rules),
        None => text,
    }
}
