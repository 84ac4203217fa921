//! The constants written in expressions: where a condition may change from false to true.

use std::collections::BTreeSet;

use chrono::{NaiveDate, NaiveTime};
use rust_decimal::Decimal;

use super::Expression;
use super::function::Function;
use super::syntax::{Comparison, Node, Shape};
use super::value::Value;
use crate::QuestionName;

/// Constants, each read in every way it can be read.
#[derive(Clone, Debug, Default)]
pub(crate) struct Literals {
    pub(crate) numbers: BTreeSet<Decimal>,
    pub(crate) days: BTreeSet<NaiveDate>,
    pub(crate) times: BTreeSet<NaiveTime>,
    pub(crate) texts: BTreeSet<String>,
}

impl Literals {
    /// Adds the constants of an expression. A number by itself is a condition too: it is false where it is 0.
    pub(crate) fn gather(&mut self, expression: &Expression) {
        self.numbers.insert(Decimal::ZERO);
        expression.root.walk().into_iter().for_each(|node| self.of(node));
    }

    fn of(&mut self, node: &Node) {
        match &node.shape {
            Shape::Number(number) => {
                // Both signs: `-` is a step of its own in front of the number.
                self.numbers.extend([*number, -*number]);
            }
            Shape::Text(text) => {
                let value = Value::Text(text.clone());
                self.numbers.extend(value.number());
                self.days.extend(value.date());
                self.times.extend(NaiveTime::parse_from_str(text.trim(), "%H:%M"));
                self.texts.insert(text.clone());
            }
            _ => {}
        }
    }

    /// Is this one of the constants?
    pub(crate) fn foresee(&self, value: &Value) -> bool {
        match value {
            Value::Number(number) => self.numbers.contains(number),
            Value::Date(day) => self.days.contains(day),
            Value::Time(time) => self.times.contains(time),
            Value::Text(text) => self.texts.contains(text),
            Value::Truth(_) | Value::Empty | Value::Missing(_) => true,
            Value::Choices(_) => false,
        }
    }
}

impl Expression {
    /// The facts of the case it reads, in the order it names them.
    pub fn facts(&self) -> impl Iterator<Item = &str> {
        self.root.walk().into_iter().filter_map(|node| match &node.shape {
            Shape::Fact(fact) => Some(fact.as_str()),
            _ => None,
        })
    }

    /// The questions of the earlier interview it reads, in the order it names them.
    pub fn prior(&self) -> impl Iterator<Item = &QuestionName> {
        self.root.walk().into_iter().filter_map(|node| match &node.shape {
            Shape::Prior(name) => Some(name),
            _ => None,
        })
    }

    /// Does it read the day of the interview?
    pub(crate) fn reads_today(&self) -> bool {
        self.root.walk().into_iter().any(|node| matches!(node.shape, Shape::Call(Function::Today, _)))
    }

    /// The lowest and highest number a constraint lets `.` be, where it says so outright: `. >= 0 and . <= 10`.
    pub(crate) fn bounds(&self) -> (Option<Decimal>, Option<Decimal>) {
        let alone = std::slice::from_ref(&self.root);
        let parts = if let Shape::All(parts) = &self.root.shape { parts } else { alone };
        let limits: Vec<(Comparison, Decimal)> = parts.iter().filter_map(limit).collect();
        let lowest = limits
            .iter()
            .filter(|(how, _)| matches!(how, Comparison::Greater | Comparison::AtLeast | Comparison::Equal));
        let highest = limits
            .iter()
            .filter(|(how, _)| matches!(how, Comparison::Less | Comparison::AtMost | Comparison::Equal));
        (lowest.map(|(_, number)| *number).max(), highest.map(|(_, number)| *number).min())
    }
}

/// `. <= 10`, or the same from the other side.
fn limit(node: &Node) -> Option<(Comparison, Decimal)> {
    let Shape::Compare(how, left, right) = &node.shape else { return None };
    match (&left.shape, &right.shape) {
        (Shape::Itself, _) => Some((*how, number(right)?)),
        (_, Shape::Itself) => Some((turned(*how), number(left)?)),
        _ => None,
    }
}

fn number(node: &Node) -> Option<Decimal> {
    match &node.shape {
        Shape::Number(number) => Some(*number),
        Shape::Negative(inner) => number(inner).map(|number| -number),
        _ => None,
    }
}

const fn turned(how: Comparison) -> Comparison {
    match how {
        Comparison::Less => Comparison::Greater,
        Comparison::AtMost => Comparison::AtLeast,
        Comparison::Greater => Comparison::Less,
        Comparison::AtLeast => Comparison::AtMost,
        same => same,
    }
}
