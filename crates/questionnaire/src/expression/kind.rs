//! The kinds of value, as far as they are known before anybody answers.

use super::function::Function;
use crate::ChoiceList;
use crate::expression::Value;

/// What a part of an expression will be.
#[derive(Clone, Debug)]
pub(super) enum Kind<'q> {
    Truth,
    Number,
    Text,
    /// A text written in the expression.
    Literal(&'q str),
    Date,
    Time,
    Choice(&'q ChoiceList),
    Choices(&'q ChoiceList),
    /// Not known, often because of another mistake; nothing more is said about it.
    Unknown,
}

impl<'q> Kind<'q> {
    /// What the answer to a question will be.
    pub(super) const fn of(kind: &'q crate::Kind) -> Self {
        match kind {
            crate::Kind::SelectOne(list) => Self::Choice(list),
            crate::Kind::SelectMultiple(list) => Self::Choices(list),
            crate::Kind::Integer | crate::Kind::Decimal | crate::Kind::Range { .. } => Self::Number,
            crate::Kind::Date(_) => Self::Date,
            crate::Kind::Time => Self::Time,
            crate::Kind::Text | crate::Kind::Hidden => Self::Text,
            crate::Kind::Note | crate::Kind::Acknowledge | crate::Kind::Calculate(_) => Self::Unknown,
        }
    }

    /// What a function gives, whatever it is given.
    pub(super) const fn returned_by(function: Function) -> Self {
        match function {
            Function::CountSelected | Function::StringLength | Function::DecimalDateTime => Self::Number,
            Function::Count
            | Function::Sum
            | Function::Int
            | Function::Round
            | Function::Min
            | Function::Max => Self::Number,
            Function::Today | Function::Date => Self::Date,
            Function::Concat => Self::Text,
            Function::If | Function::Coalesce | Function::Once | Function::Position => Self::Unknown,
            _ => Self::Truth,
        }
    }

    /// One of two: their common kind, where they have one.
    pub(super) fn or(self, other: Self) -> Self {
        match (&self, &other) {
            (Self::Truth, Self::Truth) | (Self::Number, Self::Number) | (Self::Date, Self::Date) => self,
            (Self::Literal(_) | Self::Text, Self::Literal(_) | Self::Text) => Self::Text,
            _ => Self::Unknown,
        }
    }

    fn suits(&self, literal: &str) -> bool {
        let text = Value::Text(literal.to_owned());
        match self {
            Self::Number => text.number().is_some(),
            Self::Date => text.date().is_some(),
            Self::Time => chrono::NaiveTime::parse_from_str(literal, "%H:%M").is_ok(),
            Self::Truth | Self::Choices(_) => false,
            _ => true,
        }
    }
}

/// Could the two ever be equal?
pub(super) fn alike(left: &Kind<'_>, right: &Kind<'_>) -> bool {
    match (left, right) {
        (Kind::Unknown, _) | (_, Kind::Unknown) => true,
        (Kind::Literal(text), other) | (other, Kind::Literal(text)) => other.suits(text),
        (Kind::Truth, Kind::Truth) | (Kind::Choice(_), Kind::Choice(_)) => true,
        (Kind::Text, other) | (other, Kind::Text) => !matches!(other, Kind::Truth | Kind::Choices(_)),
        (Kind::Number, Kind::Number) | (Kind::Date, Kind::Date) | (Kind::Time, Kind::Time) => true,
        _ => false,
    }
}

/// Why two kinds cannot be compared: what to do about it.
pub(super) fn clash(left: &Kind<'_>, right: &Kind<'_>, ordered: bool) -> Option<&'static str> {
    let either = |test: fn(&Kind<'_>) -> bool| test(left) || test(right);
    if either(|kind| matches!(kind, Kind::Choices(_))) {
        return Some("Write `selected(${question}, 'code')`.");
    }
    if ordered && either(|kind| matches!(kind, Kind::Choice(_) | Kind::Truth)) {
        return Some("Codes have no order: compare with `=` for each code, joined by `or`.");
    }
    if alike(left, right) {
        return None;
    }
    if either(|kind| matches!(kind, Kind::Date)) {
        return Some("Compare a date with `date('2026-01-31')` or `today()`.");
    }
    Some("Compare an answer with a value of its own kind.")
}

impl std::fmt::Display for Kind<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Truth => formatter.write_str("a condition"),
            Self::Number => formatter.write_str("a number"),
            Self::Text => formatter.write_str("a text"),
            Self::Literal(text) => write!(formatter, "the text '{text}'"),
            Self::Date => formatter.write_str("a date"),
            Self::Time => formatter.write_str("a time of day"),
            Self::Choice(list) => write!(formatter, "a choice of the list `{}`", list.name),
            Self::Choices(list) => write!(formatter, "several choices of the list `{}`", list.name),
            Self::Unknown => formatter.write_str("something unknown"),
        }
    }
}
