//! What an expression can be: empty, true or false, a number, a text, a day, a time or several choices.

use chrono::{NaiveDate, NaiveTime};
use rust_decimal::Decimal;

use crate::decimal_text::plain;
use crate::{Answer, ChoiceName, NonAnswer};

/// The value of an expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Unanswered, off the route, or a sum that has no result.
    Empty,
    /// A non-answer code: empty to everything but `is-missing`.
    Missing(NonAnswer),
    /// True or false.
    Truth(bool),
    /// A number.
    Number(Decimal),
    /// A text, or the code of a choice.
    Text(String),
    /// A day; of a month or year, its first.
    Date(NaiveDate),
    /// A time of day.
    Time(NaiveTime),
    /// Several codes.
    Choices(Vec<ChoiceName>),
}

impl Value {
    /// The value of an answer.
    #[must_use]
    pub fn of(answer: &Answer) -> Self {
        match answer {
            Answer::Choice(name) => Self::Text(name.to_string()),
            Answer::Choices(names) => Self::Choices(names.clone()),
            Answer::Number(number) => Self::Number(*number),
            Answer::Date(date) => Self::Date(date.first_day()),
            Answer::Time(time) => Self::Time(*time),
            Answer::Text(words) => Self::Text(words.clone()),
            Answer::Acknowledged => Self::Text("OK".to_owned()),
            Answer::Missing(code) => Self::Missing(*code),
        }
    }

    /// Is there nothing? A text of no letters is nothing, as in XLSForm; 0 and '0' are something.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Empty | Self::Missing(_) => true,
            Self::Text(text) => text.is_empty(),
            Self::Choices(names) => names.is_empty(),
            _ => false,
        }
    }

    /// Read as a condition: nothing, false and 0 are false.
    #[must_use]
    pub fn truth(&self) -> bool {
        match self {
            Self::Truth(truth) => *truth,
            Self::Number(number) => !number.is_zero(),
            _ => !self.is_empty(),
        }
    }

    /// Read as a number, where it is one.
    #[must_use]
    pub fn number(&self) -> Option<Decimal> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Truth(truth) => Some(Decimal::from(u8::from(*truth))),
            Self::Text(text) => plain(text.trim()),
            _ => None,
        }
    }

    /// Read as a day, where it is one.
    #[must_use]
    pub fn date(&self) -> Option<NaiveDate> {
        match self {
            Self::Date(date) => Some(*date),
            Self::Text(text) => text.trim().parse().ok(),
            _ => None,
        }
    }

    /// Read as a text; several codes are joined by spaces, as in XLSForm.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Empty | Self::Missing(_) => String::new(),
            Self::Truth(truth) => truth.to_string(),
            Self::Number(number) => number.normalize().to_string(),
            Self::Text(text) => text.clone(),
            Self::Date(date) => date.to_string(),
            Self::Time(time) => time.format("%H:%M").to_string(),
            Self::Choices(names) => names.iter().map(ChoiceName::as_str).collect::<Vec<_>>().join(" "),
        }
    }

    /// Is this code among those chosen?
    #[must_use]
    pub fn selects(&self, code: &str) -> bool {
        match self {
            Self::Choices(names) => names.iter().any(|name| name.as_str() == code),
            _ => !code.is_empty() && self.text().split_whitespace().any(|chosen| chosen == code),
        }
    }
}

impl From<Option<Decimal>> for Value {
    fn from(number: Option<Decimal>) -> Self {
        number.map_or(Self::Empty, Self::Number)
    }
}
