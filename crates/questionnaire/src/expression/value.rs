//! What an expression can be: empty, true or false, a number, a text, a day, a time or several choices.

use chrono::{NaiveDate, NaiveTime};
use rust_decimal::Decimal;

use super::seen::Seen;
use crate::{Answer, ChoiceName, NonAnswer};

/// The value of an expression.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Value {
    /// Unanswered, off the route, or a sum that has no result.
    #[default]
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
        Seen::of(answer).into_value()
    }

    /// Is there nothing? A text of no letters is nothing, as in XLSForm; 0 and '0' are something.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        Seen::at(self).is_empty()
    }

    /// Read as a condition: nothing, false and 0 are false.
    #[must_use]
    pub fn truth(&self) -> bool {
        Seen::at(self).truth()
    }

    /// Read as a number, where it is one.
    #[must_use]
    pub fn number(&self) -> Option<Decimal> {
        Seen::at(self).number()
    }

    /// Read as a day, where it is one.
    #[must_use]
    pub fn date(&self) -> Option<NaiveDate> {
        Seen::at(self).date()
    }

    /// Read as a text; several codes are joined by spaces, as in XLSForm.
    #[must_use]
    pub fn text(&self) -> String {
        Seen::at(self).words().into_owned()
    }

    /// Is this code among those chosen?
    #[must_use]
    pub fn selects(&self, code: &str) -> bool {
        Seen::at(self).selects(code)
    }
}
