//! `=`, `!=`, `<`, `<=`, `>` and `>=`, with XLSForm's meaning of empty.
//!
//! Nothing equals nothing and the empty text, which is how a form asks whether something is empty: `${x} = ''`. Nothing
//! is different from every other value, and neither smaller nor greater than any.

use std::cmp::Ordering;

use super::seen::Seen;
use super::syntax::Comparison;

/// Does the comparison hold?
pub(super) fn holds(comparison: Comparison, left: &Seen<'_>, right: &Seen<'_>) -> bool {
    match comparison {
        Comparison::Equal => equal(left, right),
        Comparison::NotEqual => !equal(left, right),
        Comparison::Less => order(left, right).is_some_and(Ordering::is_lt),
        Comparison::AtMost => order(left, right).is_some_and(Ordering::is_le),
        Comparison::Greater => order(left, right).is_some_and(Ordering::is_gt),
        Comparison::AtLeast => order(left, right).is_some_and(Ordering::is_ge),
    }
}

fn equal(left: &Seen<'_>, right: &Seen<'_>) -> bool {
    match (left, right) {
        (Seen::Truth(_), _) | (_, Seen::Truth(_)) => left.truth() == right.truth(),
        _ if left.is_empty() || right.is_empty() => left.is_empty() && right.is_empty(),
        (Seen::Number(_), _) | (_, Seen::Number(_)) => {
            left.number() == right.number() && left.number().is_some()
        }
        (Seen::Date(_), _) | (_, Seen::Date(_)) => left.date() == right.date() && left.date().is_some(),
        _ => left.words() == right.words(),
    }
}

fn order(left: &Seen<'_>, right: &Seen<'_>) -> Option<Ordering> {
    match (left, right) {
        (Seen::Date(_), _) | (_, Seen::Date(_)) => Some(left.date()?.cmp(&right.date()?)),
        (Seen::Time(_), _) | (_, Seen::Time(_)) => Some(left.time()?.cmp(&right.time()?)),
        _ => Some(left.number()?.cmp(&right.number()?)),
    }
}
