//! A value as the evaluator sees it: borrowed from where it stands, and copied only when it is new.

use std::borrow::Cow;

use chrono::{NaiveDate, NaiveTime};
use rust_decimal::Decimal;

use super::value::Value;
use crate::decimal_text::plain;
use crate::{Answer, ChoiceName, NonAnswer};

/// What a part of an expression comes to.
#[derive(Clone, Debug)]
pub(super) enum Seen<'a> {
    Empty,
    Missing(NonAnswer),
    Truth(bool),
    Number(Decimal),
    Text(Cow<'a, str>),
    Date(NaiveDate),
    Time(NaiveTime),
    Choices(&'a [ChoiceName]),
}

impl<'a> Seen<'a> {
    pub(super) fn of(answer: &'a Answer) -> Self {
        match answer {
            Answer::Choice(name) => Self::text(name.as_str()),
            Answer::Choices(names) => Self::Choices(names),
            Answer::Number(number) => Self::Number(*number),
            Answer::Date(date) => Self::Date(date.first_day()),
            Answer::Time(time) => Self::Time(*time),
            Answer::Text(words) => Self::text(words),
            Answer::Acknowledged => Self::text("OK"),
            Answer::Missing(code) => Self::Missing(*code),
        }
    }

    pub(super) fn at(value: &'a Value) -> Self {
        match value {
            Value::Empty => Self::Empty,
            Value::Missing(code) => Self::Missing(*code),
            Value::Truth(truth) => Self::Truth(*truth),
            Value::Number(number) => Self::Number(*number),
            Value::Text(text) => Self::text(text),
            Value::Date(date) => Self::Date(*date),
            Value::Time(time) => Self::Time(*time),
            Value::Choices(names) => Self::Choices(names),
        }
    }

    pub(super) const fn text(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }

    pub(super) fn into_value(self) -> Value {
        match self {
            Self::Empty => Value::Empty,
            Self::Missing(code) => Value::Missing(code),
            Self::Truth(truth) => Value::Truth(truth),
            Self::Number(number) => Value::Number(number),
            Self::Text(text) => Value::Text(text.into_owned()),
            Self::Date(date) => Value::Date(date),
            Self::Time(time) => Value::Time(time),
            Self::Choices(names) => Value::Choices(names.to_vec()),
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        match self {
            Self::Empty | Self::Missing(_) => true,
            Self::Text(text) => text.is_empty(),
            Self::Choices(names) => names.is_empty(),
            _ => false,
        }
    }

    pub(super) fn truth(&self) -> bool {
        match self {
            Self::Truth(truth) => *truth,
            Self::Number(number) => !number.is_zero(),
            _ => !self.is_empty(),
        }
    }

    pub(super) fn number(&self) -> Option<Decimal> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Truth(truth) => Some(Decimal::from(u8::from(*truth))),
            Self::Text(text) => plain(text.trim()),
            _ => None,
        }
    }

    pub(super) fn date(&self) -> Option<NaiveDate> {
        match self {
            Self::Date(date) => Some(*date),
            Self::Text(text) => text.trim().parse().ok(),
            _ => None,
        }
    }

    pub(super) fn time(&self) -> Option<NaiveTime> {
        match self {
            Self::Time(time) => Some(*time),
            Self::Text(text) => NaiveTime::parse_from_str(text.trim(), "%H:%M").ok(),
            _ => None,
        }
    }

    pub(super) fn words(&self) -> Cow<'_, str> {
        match self {
            Self::Empty | Self::Missing(_) => Cow::Borrowed(""),
            Self::Truth(truth) => Cow::Borrowed(if *truth { "true" } else { "false" }),
            Self::Number(number) => Cow::Owned(number.normalize().to_string()),
            Self::Text(text) => Cow::Borrowed(text),
            Self::Date(date) => Cow::Owned(date.to_string()),
            Self::Time(time) => Cow::Owned(time.format("%H:%M").to_string()),
            Self::Choices(names) => {
                Cow::Owned(names.iter().map(ChoiceName::as_str).collect::<Vec<_>>().join(" "))
            }
        }
    }

    pub(super) fn selects(&self, code: &str) -> bool {
        match self {
            Self::Choices(names) => names.iter().any(|name| name.as_str() == code),
            _ => !code.is_empty() && self.words().split_whitespace().any(|chosen| chosen == code),
        }
    }

    pub(super) fn how_many_selected(&self) -> usize {
        match self {
            Self::Choices(names) => names.len(),
            _ => self.words().split_whitespace().count(),
        }
    }
}

impl From<Option<Decimal>> for Seen<'_> {
    fn from(number: Option<Decimal>) -> Self {
        number.map_or(Self::Empty, Self::Number)
    }
}
