//! `=`, `!=`, `<`, `<=`, `>` and `>=`, with XLSForm's meaning of empty.
//!
//! Nothing equals nothing and the empty text, which is how a form asks whether something is empty: `${x} = ''`. Nothing
//! is different from every other value, and neither smaller nor greater than any.

use std::cmp::Ordering;

use super::syntax::Comparison;
use super::value::Value;

/// Does the comparison hold?
pub(super) fn holds(comparison: Comparison, left: &Value, right: &Value) -> bool {
    match comparison {
        Comparison::Equal => equal(left, right),
        Comparison::NotEqual => !equal(left, right),
        Comparison::Less => order(left, right).is_some_and(Ordering::is_lt),
        Comparison::AtMost => order(left, right).is_some_and(Ordering::is_le),
        Comparison::Greater => order(left, right).is_some_and(Ordering::is_gt),
        Comparison::AtLeast => order(left, right).is_some_and(Ordering::is_ge),
    }
}

fn equal(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Truth(_), _) | (_, Value::Truth(_)) => left.truth() == right.truth(),
        _ if left.is_empty() || right.is_empty() => left.is_empty() && right.is_empty(),
        (Value::Number(_), _) | (_, Value::Number(_)) => {
            left.number() == right.number() && left.number().is_some()
        }
        (Value::Date(_), _) | (_, Value::Date(_)) => left.date() == right.date() && left.date().is_some(),
        _ => left.text() == right.text(),
    }
}

fn order(left: &Value, right: &Value) -> Option<Ordering> {
    match (left, right) {
        (Value::Date(_), _) | (_, Value::Date(_)) => Some(left.date()?.cmp(&right.date()?)),
        (Value::Time(_), _) | (_, Value::Time(_)) => Some(clock(left)?.cmp(&clock(right)?)),
        _ => Some(left.number()?.cmp(&right.number()?)),
    }
}

fn clock(value: &Value) -> Option<chrono::NaiveTime> {
    match value {
        Value::Time(time) => Some(*time),
        Value::Text(text) => chrono::NaiveTime::parse_from_str(text.trim(), "%H:%M").ok(),
        _ => None,
    }
}
