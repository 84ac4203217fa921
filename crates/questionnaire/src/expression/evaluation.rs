//! The value of a tree. Always ends, never fails: what has no result is empty.

use std::collections::HashMap;

use rust_decimal::{Decimal, RoundingStrategy};

use super::comparison;
use super::function::Function;
use super::syntax::{Arithmetic, Node, Shape};
use super::value::Value;
use crate::{Facts, NonAnswer};

/// What an expression can see.
#[derive(Clone, Copy)]
pub(crate) struct Scope<'a> {
    /// The answers on the route so far, and calculations.
    pub(crate) values: &'a HashMap<&'a str, Value>,
    pub(crate) facts: &'a Facts,
    /// `.`
    pub(crate) itself: Option<&'a Value>,
    /// The code of the choice a filter is asked about.
    pub(crate) choice: Option<&'a str>,
}

/// Evaluates one node.
pub(super) fn value(node: &Node, scope: &Scope<'_>) -> Value {
    match &node.shape {
        Shape::Number(number) => Value::Number(*number),
        Shape::Text(text) => Value::Text(text.clone()),
        Shape::Itself => scope.itself.cloned().unwrap_or(Value::Empty),
        Shape::Answer(name) => scope.values.get(name.as_str()).cloned().unwrap_or(Value::Empty),
        Shape::Fact(fact) => scope.facts.case.get(fact).cloned().map_or(Value::Empty, Value::Text),
        Shape::ChoiceCode => scope.choice.map_or(Value::Empty, |code| Value::Text(code.to_owned())),
        Shape::All(parts) => Value::Truth(parts.iter().all(|part| value(part, scope).truth())),
        Shape::Any(parts) => Value::Truth(parts.iter().any(|part| value(part, scope).truth())),
        Shape::Compare(comparison, left, right) => {
            Value::Truth(comparison::holds(*comparison, &value(left, scope), &value(right, scope)))
        }
        Shape::Reckon(operation, left, right) => {
            reckon(*operation, &value(left, scope), &value(right, scope))
        }
        Shape::Negative(inner) => value(inner, scope).number().map(|number| -number).into(),
        Shape::Call(function, arguments) => call(*function, arguments, scope),
        Shape::Matches(subject, pattern) => {
            let subject = value(subject, scope);
            Value::Truth(!subject.is_empty() && pattern.matches(&subject.text()))
        }
    }
}

fn reckon(operation: Arithmetic, left: &Value, right: &Value) -> Value {
    let (Some(left), Some(right)) = (left.number(), right.number()) else { return Value::Empty };
    match operation {
        Arithmetic::Add => left.checked_add(right),
        Arithmetic::Subtract => left.checked_sub(right),
        Arithmetic::Multiply => left.checked_mul(right),
        Arithmetic::Divide => left.checked_div(right),
        Arithmetic::Remainder => left.checked_rem(right),
    }
    .into()
}

fn call(function: Function, arguments: &[Node], scope: &Scope<'_>) -> Value {
    let argument = |at: usize| arguments.get(at).map_or(Value::Empty, |node| value(node, scope));
    match function {
        Function::True => Value::Truth(true),
        Function::False => Value::Truth(false),
        Function::Today => Value::Date(scope.facts.today),
        Function::Not => Value::Truth(!argument(0).truth()),
        Function::If => argument(if argument(0).truth() { 1 } else { 2 }),
        Function::Coalesce => {
            Some(argument(0)).filter(|first| !first.is_empty()).unwrap_or_else(|| argument(1))
        }
        Function::IsAnswered => Value::Truth(!argument(0).is_empty()),
        Function::IsMissing => Value::Truth(is_missing(&argument(0), arguments.get(1).map(|_| argument(1)))),
        Function::Date => argument(0).date().map_or(Value::Empty, Value::Date),
        _ => over_texts(function, arguments, scope),
    }
}

fn over_texts(function: Function, arguments: &[Node], scope: &Scope<'_>) -> Value {
    let argument = |at: usize| arguments.get(at).map_or(Value::Empty, |node| value(node, scope));
    match function {
        Function::Selected => Value::Truth(argument(0).selects(argument(1).text().trim())),
        Function::CountSelected => count(argument(0).text().split_whitespace().count()),
        Function::StringLength => count(argument(0).text().chars().count()),
        Function::Contains => finds(&argument(0), |text| text.contains(&argument(1).text())),
        Function::StartsWith => finds(&argument(0), |text| text.starts_with(&argument(1).text())),
        Function::Concat => concatenated(arguments.iter().map(|node| value(node, scope).text())),
        _ => over_numbers(function, arguments, scope),
    }
}

fn over_numbers(function: Function, arguments: &[Node], scope: &Scope<'_>) -> Value {
    let mut numbers = arguments.iter().map(|node| value(node, scope).number());
    match function {
        Function::Int => numbers.next().flatten().map(|number| number.trunc()).into(),
        Function::Round => match (numbers.next().flatten(), numbers.next().flatten()) {
            (Some(number), Some(places)) => round(number, places).into(),
            _ => Value::Empty,
        },
        Function::Min => numbers.flatten().min().into(),
        Function::Max => numbers.flatten().max().into(),
        _ => Value::Empty,
    }
}

fn finds(subject: &Value, test: impl FnOnce(String) -> bool) -> Value {
    Value::Truth(!subject.is_empty() && test(subject.text()))
}

/// Calculations may double a text again and again, so its length is bounded; past the bound there is no result.
fn concatenated(parts: impl Iterator<Item = String>) -> Value {
    const LONGEST: usize = 10_000;
    let mut whole = String::new();
    for part in parts {
        whole.push_str(&part);
        if whole.len() > LONGEST {
            return Value::Empty;
        }
    }
    Value::Text(whole)
}

fn round(number: Decimal, places: Decimal) -> Option<Decimal> {
    let places = u32::try_from(places.trunc()).ok()?;
    Some(number.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero))
}

fn count(number: usize) -> Value {
    Value::Number(Decimal::from(number))
}

fn is_missing(value: &Value, code: Option<Value>) -> bool {
    match (value, code) {
        (Value::Missing(_), None) => true,
        (Value::Missing(found), Some(wanted)) => NonAnswer::parse(&wanted.text()) == Some(*found),
        _ => false,
    }
}
