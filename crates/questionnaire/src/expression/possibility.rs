//! The value of an expression while some answers are not known yet: known only where every way to go on gives the same.
//!
//! A *sample* stands for every answer that compares with the constants as it does: 7 for all numbers above 6. It may be
//! compared with those constants and with other samples; what else is done with it is not known.

use std::collections::{HashMap, HashSet};

use super::Expression;
use super::comparison;
use super::evaluation;
use super::function::Function;
use super::literals::Literals;
use super::scope::{Scope, Sight, Standing};
use super::seen::Seen;
use super::syntax::{Comparison, Node, Shape};
use super::value::Value;
use crate::{Answer, Facts, PartialDate, Precision, QuestionName};

/// What is known so far.
#[derive(Clone, Debug)]
pub(crate) struct Knowledge<'a> {
    /// The answers and calculations that are known; empty ones are known to be empty.
    pub(crate) values: HashMap<&'a str, Value>,
    /// Those whose value is a sample.
    pub(crate) samples: HashSet<&'a str>,
    /// The facts that are known. A known fact of no value reads as empty.
    pub(crate) facts: Facts,
    /// Which facts of the case are known.
    pub(crate) known_facts: HashSet<&'a str>,
    /// Is the day of the interview known? It is then a sample.
    pub(crate) knows_today: bool,
    /// Questions that are known not to be asked.
    pub(crate) off: HashSet<&'a str>,
    /// The constants that samples were chosen for.
    pub(crate) literals: Literals,
}

/// What `.` and `name` are, where they mean something.
#[derive(Clone, Copy, Default)]
pub(crate) struct View<'a> {
    /// `.`, and whether it is a sample.
    pub(crate) itself: Option<(&'a Value, bool)>,
    /// `name`
    pub(crate) choice: Option<&'a str>,
}

/// A known value.
#[derive(Clone, Debug)]
pub(crate) struct Known {
    /// The value.
    pub(crate) value: Value,
    /// Does it stand for others?
    pub(crate) sample: bool,
}

impl Known {
    const fn exactly(value: Value) -> Self {
        Self { value, sample: false }
    }

    fn sampled(value: Value, sample: bool) -> Self {
        let sample = sample && !value.is_empty();
        Self { value, sample }
    }
}

impl Expression {
    /// Its value, where what is known decides it.
    pub(crate) fn known(&self, knowledge: &Knowledge<'_>, view: View<'_>) -> Option<Known> {
        Mind { knowledge, view, whole: self }.known(&self.root)
    }

    /// Whether it holds, where what is known decides it.
    pub(crate) fn decided(&self, knowledge: &Knowledge<'_>, view: View<'_>) -> Option<bool> {
        self.known(knowledge, view).map(|known| known.value.truth())
    }
}

#[derive(Clone, Copy)]
struct Mind<'k, 'a> {
    whole: &'k Expression,
    knowledge: &'k Knowledge<'a>,
    view: View<'k>,
}

impl Mind<'_, '_> {
    fn known(self, node: &Node) -> Option<Known> {
        match &node.shape {
            Shape::Number(number) => Some(Known::exactly(Value::Number(*number))),
            Shape::Text(text) => Some(Known::exactly(Value::Text(text.clone()))),
            Shape::Itself => self.view.itself.map(|(value, sample)| Known::sampled(value.clone(), sample)),
            Shape::Answer(name, _) => self.answer(name.as_str()),
            Shape::Fact(fact) => self.fact(fact),
            Shape::All(parts) => self.joined(parts, false),
            Shape::Any(parts) => self.joined(parts, true),
            Shape::Compare(how, left, right) => self.compared(*how, &self.known(left)?, &self.known(right)?),
            Shape::Call(function, parts) => self.called(node, *function, parts),
            _ => self.settled(node).then(|| self.worked_out(node)),
        }
    }

    fn answer(self, name: &str) -> Option<Known> {
        let value = self.knowledge.values.get(name)?;
        Some(Known::sampled(value.clone(), self.knowledge.samples.contains(name)))
    }

    fn fact(self, fact: &str) -> Option<Known> {
        self.knowledge.known_facts.contains(fact).then(|| {
            let value = self.knowledge.facts.case.get(fact);
            Known::sampled(value.cloned().map_or(Value::Empty, Value::Text), true)
        })
    }

    /// `decisive` is the truth of a part that decides the whole: true for `or`, false for `and`.
    fn joined(self, parts: &[Node], decisive: bool) -> Option<Known> {
        let mut all_known = true;
        for part in parts {
            match self.known(part) {
                Some(known) if known.value.truth() == decisive => {
                    return Some(Known::exactly(Value::Truth(decisive)));
                }
                Some(_) => {}
                None => all_known = false,
            }
        }
        all_known.then(|| Known::exactly(Value::Truth(!decisive)))
    }

    fn compared(self, how: Comparison, left: &Known, right: &Known) -> Option<Known> {
        let ordered = !matches!(how, Comparison::Equal | Comparison::NotEqual);
        self.comparable(left, right, ordered).then(|| {
            Known::exactly(Value::Truth(comparison::holds(
                how,
                &Seen::at(&left.value),
                &Seen::at(&right.value),
            )))
        })
    }

    /// Does every answer a sample stands for compare as the sample does?
    fn comparable(self, left: &Known, right: &Known, ordered: bool) -> bool {
        let (sample, other) = match (left.sample, right.sample) {
            (false, false) => return true,
            (true, _) => (left, right),
            (false, true) => (right, left),
        };
        let foreseen = other.sample || self.knowledge.literals.foresee(&other.value);
        match (&sample.value, &other.value) {
            (_, value) if value.is_empty() => true,
            (Value::Text(_), Value::Text(_)) => foreseen && !ordered,
            (Value::Text(_), _) | (Value::Choices(_), _) => false,
            (_, Value::Text(_)) if other.sample => false,
            _ => foreseen,
        }
    }

    fn called(self, node: &Node, function: Function, parts: &[Node]) -> Option<Known> {
        match (function, parts) {
            (Function::Not, [part]) => {
                self.known(part).map(|known| Known::exactly(Value::Truth(!known.value.truth())))
            }
            (Function::If, [condition, yes, no]) => {
                let holds = self.known(condition)?.value.truth();
                self.known(if holds { yes } else { no })
            }
            (Function::Coalesce, [first, second]) => {
                let first = self.known(first)?;
                if first.value.is_empty() { self.known(second) } else { Some(first) }
            }
            (Function::IsAnswered, [part]) => {
                self.known(part).map(|known| Known::exactly(Value::Truth(!known.value.is_empty())))
            }
            (Function::Today, []) => self
                .knowledge
                .knows_today
                .then(|| Known::sampled(Value::Date(self.knowledge.facts.today), true)),
            (Function::Count, parts) => self.asked(parts),
            (Function::Selected | Function::CountSelected, [subject, ..]) => self.selection(node, subject),
            _ => self.settled(node).then(|| self.worked_out(node)),
        }
    }

    /// A sample of several choices has every code that is written in an expression, and the right number of others.
    fn selection(self, node: &Node, subject: &Node) -> Option<Known> {
        let known = self.known(subject)?;
        let others = node.parts().into_iter().skip(1);
        let written = others.into_iter().all(|code| matches!(code.shape, Shape::Text(_)));
        let sample_will_do = matches!(known.value, Value::Choices(_)) && written;
        (!known.sample && self.settled(node) || sample_will_do).then(|| self.worked_out(node))
    }

    /// Is everything beneath known exactly?
    fn settled(self, node: &Node) -> bool {
        match &node.shape {
            Shape::Number(_) | Shape::Text(_) => true,
            Shape::Itself | Shape::Answer(..) | Shape::Fact(_) => {
                self.known(node).is_some_and(|it| !it.sample)
            }
            Shape::ChoiceCode => self.view.choice.is_some(),
            // An answer of the earlier interview may be any; an answer kept by `once` too.
            Shape::Prior(_) | Shape::Position | Shape::Call(Function::Today | Function::Once, _) => false,
            Shape::All(_)
            | Shape::Any(_)
            | Shape::Compare(..)
            | Shape::Reckon(..)
            | Shape::Negative(_)
            | Shape::Call(..)
            | Shape::Matches(..) => node.parts().into_iter().all(|part| self.settled(part)),
        }
    }

    /// How many of these questions are asked, whatever their answers.
    fn asked(self, parts: &[Node]) -> Option<Known> {
        let names = parts.iter().filter_map(Node::answer_read).map(QuestionName::as_str);
        let known = names.clone().all(|name| self.knowledge.values.contains_key(name));
        let asked = names.filter(|name| !self.knowledge.off.contains(name)).count();
        known.then(|| Known::exactly(Value::Number(asked.into())))
    }

    /// The value by the evaluator itself, once everything it needs is known.
    fn worked_out(self, node: &Node) -> Known {
        let Knowledge { values, facts, off, .. } = self.knowledge;
        let standing = self.whole.names().iter().map(|name| {
            let value = values.get(name.as_str()).cloned().unwrap_or_default();
            Standing { on: !off.contains(name.as_str()), value }
        });
        let standing: Vec<Standing> = standing.collect();
        let places: Vec<usize> = (0..standing.len()).collect();
        let itself = self.view.itself.and_then(|(value, _)| answer(value));
        let sight = Sight::Route { places: &places, standing: &standing };
        let scope = Scope { sight, facts, itself: itself.as_ref(), choice: self.view.choice };
        Known::exactly(evaluation::value(node, &scope).into_value())
    }
}

/// The answer that has this value.
fn answer(value: &Value) -> Option<Answer> {
    match value {
        Value::Missing(code) => Some(Answer::Missing(*code)),
        Value::Number(number) => Some(Answer::Number(*number)),
        Value::Text(text) => Some(Answer::Text(text.clone())),
        Value::Date(day) => Some(Answer::Date(PartialDate::of(*day, Precision::Day))),
        Value::Time(time) => Some(Answer::Time(*time)),
        Value::Choices(names) => Some(Answer::Choices(names.clone())),
        Value::Empty | Value::Truth(_) => None,
    }
}
