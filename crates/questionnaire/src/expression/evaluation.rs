//! The value of a tree. Always ends, never fails: what has no result is empty.
//!
//! Each node is evaluated at most once, so the work is linear in the size of the expression times the length of the
//! answers it reads. Nothing is copied but a text that `concat` makes, which is bounded.

use std::borrow::Cow;

use chrono::{Days, NaiveDate};
use rust_decimal::{Decimal, RoundingStrategy};

use super::comparison;
use super::function::Function;
use super::scope::Scope;
use super::seen::Seen;
use super::syntax::{Arithmetic, Node, Shape};
use crate::NonAnswer;

/// Calculations may double a text again and again, so what `concat` makes is bounded; past the bound there is no result.
const LONGEST_TEXT: usize = 10_000;

/// Evaluates one node.
pub(super) fn value<'a>(node: &'a Node, scope: &Scope<'a>) -> Seen<'a> {
    match &node.shape {
        Shape::Number(number) => Seen::Number(*number),
        Shape::Text(text) => Seen::text(text),
        Shape::Itself => scope.itself(),
        Shape::Answer(name, number) => scope.answer(name, *number),
        Shape::Prior(name) => scope.prior(name),
        Shape::Fact(fact) => scope.fact(fact),
        Shape::ChoiceCode => scope.choice.map_or(Seen::Empty, Seen::text),
        // Written out as a number where it stands in a repeat; nothing anywhere else.
        Shape::Position => Seen::Empty,
        Shape::All(parts) => Seen::Truth(parts.iter().all(|part| value(part, scope).truth())),
        Shape::Any(parts) => Seen::Truth(parts.iter().any(|part| value(part, scope).truth())),
        Shape::Compare(comparison, left, right) => {
            Seen::Truth(comparison::holds(*comparison, &value(left, scope), &value(right, scope)))
        }
        Shape::Reckon(operation, left, right) => {
            reckon(*operation, &value(left, scope), &value(right, scope))
        }
        Shape::Negative(inner) => value(inner, scope).number().map(|number| -number).into(),
        Shape::Call(function, arguments) => call(*function, arguments, scope),
        Shape::Matches(subject, pattern) => {
            let subject = value(subject, scope);
            Seen::Truth(!subject.is_empty() && pattern.matches(&subject.words()))
        }
    }
}

fn reckon<'a>(operation: Arithmetic, left: &Seen<'_>, right: &Seen<'_>) -> Seen<'a> {
    let (Some(left), Some(right)) = (left.number(), right.number()) else { return Seen::Empty };
    match operation {
        Arithmetic::Add => left.checked_add(right),
        Arithmetic::Subtract => left.checked_sub(right),
        Arithmetic::Multiply => left.checked_mul(right),
        Arithmetic::Divide => left.checked_div(right),
        Arithmetic::Remainder => left.checked_rem(right),
    }
    .into()
}

fn call<'a>(function: Function, arguments: &'a [Node], scope: &Scope<'a>) -> Seen<'a> {
    let argument = |at: usize| arguments.get(at).map_or(Seen::Empty, |node| value(node, scope));
    match function {
        Function::True => Seen::Truth(true),
        Function::False => Seen::Truth(false),
        Function::Not => Seen::Truth(!argument(0).truth()),
        Function::If => argument(if argument(0).truth() { 1 } else { 2 }),
        Function::Coalesce => first_of(argument(0), || argument(1)),
        Function::Once => first_of(scope.itself(), || argument(0)),
        Function::IsAnswered => Seen::Truth(!argument(0).is_empty()),
        Function::IsMissing => Seen::Truth(is_missing(&argument(0), arguments.get(1).map(|_| argument(1)))),
        Function::Selected => Seen::Truth(argument(0).selects(argument(1).words().trim())),
        Function::Today | Function::Date | Function::DecimalDateTime => days(function, &argument(0), scope),
        Function::Int | Function::Round | Function::Min | Function::Max => {
            over_numbers(function, arguments, scope)
        }
        Function::Count | Function::Sum => over_times(function, arguments, scope),
        _ => over_texts(function, arguments, scope),
    }
}

fn first_of<'a>(first: Seen<'a>, second: impl FnOnce() -> Seen<'a>) -> Seen<'a> {
    if first.is_empty() { second() } else { first }
}

fn over_texts<'a>(function: Function, arguments: &'a [Node], scope: &Scope<'a>) -> Seen<'a> {
    let argument = |at: usize| arguments.get(at).map_or(Seen::Empty, |node| value(node, scope));
    match function {
        Function::CountSelected => count(argument(0).how_many_selected()),
        Function::StringLength => count(argument(0).words().chars().count()),
        Function::Contains => finds(&argument(0), |text| text.contains(&*argument(1).words())),
        Function::StartsWith => finds(&argument(0), |text| text.starts_with(&*argument(1).words())),
        Function::Concat => concatenated(arguments, scope),
        _ => Seen::Empty,
    }
}

fn over_numbers<'a>(function: Function, arguments: &'a [Node], scope: &Scope<'a>) -> Seen<'a> {
    let mut numbers = arguments.iter().map(|node| value(node, scope).number());
    match function {
        Function::Int => numbers.next().flatten().map(|number| number.trunc()).into(),
        Function::Min => numbers.flatten().min().into(),
        Function::Max => numbers.flatten().max().into(),
        _ => match (numbers.next().flatten(), numbers.next().flatten()) {
            (Some(number), Some(places)) => round(number, places).into(),
            _ => Seen::Empty,
        },
    }
}

/// `count` and `sum`, whose arguments are the answers of a repeat, one for each time.
fn over_times<'a>(function: Function, arguments: &'a [Node], scope: &Scope<'a>) -> Seen<'a> {
    if function == Function::Sum {
        let mut numbers = arguments.iter().filter_map(|node| value(node, scope).number());
        return numbers.try_fold(Decimal::ZERO, Decimal::checked_add).into();
    }
    let asked = |node: &&Node| match &node.shape {
        Shape::Answer(name, number) => scope.asks(name, *number),
        _ => false,
    };
    count(arguments.iter().filter(asked).count())
}

fn days<'a>(function: Function, subject: &Seen<'_>, scope: &Scope<'a>) -> Seen<'a> {
    match function {
        Function::Today => Seen::Date(scope.facts.today),
        Function::Date => day_of(subject).map_or(Seen::Empty, Seen::Date),
        _ => subject.date().map(|day| Decimal::from(day.signed_duration_since(epoch()).num_days())).into(),
    }
}

/// A day as it is written, or so many days after the epoch.
fn day_of(subject: &Seen<'_>) -> Option<NaiveDate> {
    subject.date().or_else(|| {
        let days = subject.number()?.floor();
        let distance = Days::new(u64::try_from(days.abs()).ok()?);
        if days.is_sign_negative() {
            epoch().checked_sub_days(distance)
        } else {
            epoch().checked_add_days(distance)
        }
    })
}

fn epoch() -> NaiveDate {
    chrono::DateTime::UNIX_EPOCH.date_naive()
}

fn finds<'a>(subject: &Seen<'_>, test: impl FnOnce(&str) -> bool) -> Seen<'a> {
    Seen::Truth(!subject.is_empty() && test(&subject.words()))
}

fn concatenated<'a>(parts: &'a [Node], scope: &Scope<'a>) -> Seen<'a> {
    let mut whole = String::new();
    for part in parts {
        whole.push_str(&value(part, scope).words());
        if whole.len() > LONGEST_TEXT {
            return Seen::Empty;
        }
    }
    Seen::Text(Cow::Owned(whole))
}

fn round(number: Decimal, places: Decimal) -> Option<Decimal> {
    let places = u32::try_from(places.trunc()).ok()?;
    Some(number.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero))
}

fn count<'a>(number: usize) -> Seen<'a> {
    Seen::Number(Decimal::from(number))
}

fn is_missing(value: &Seen<'_>, code: Option<Seen<'_>>) -> bool {
    match (value, code) {
        (Seen::Missing(_), None) => true,
        (Seen::Missing(found), Some(wanted)) => NonAnswer::parse(&wanted.words()) == Some(*found),
        _ => false,
    }
}
