//! One answer, as it is stored.

use chrono::NaiveTime;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::{ChoiceName, NonAnswer, PartialDate, decimal_text};

/// What was answered. Its JSON, `{"kind": "choice", "value": "agree"}`, is stored and does not change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "value", rename_all = "snake_case")]
pub enum Answer {
    /// One of a list.
    Choice(ChoiceName),
    /// Several of a list, in the order of the list.
    Choices(Vec<ChoiceName>),
    /// A number; stored as text, so that no digit is lost.
    #[serde(with = "decimal_text")]
    Number(Decimal),
    /// A date, as precisely as asked.
    Date(PartialDate),
    /// A time of day.
    Time(NaiveTime),
    /// The person's own words.
    Text(String),
    /// A tick.
    Acknowledged,
    /// No substantive answer, and why.
    Missing(NonAnswer),
}

impl Answer {
    /// The text that [`crate::Question::accept`] reads back as this answer: what a form shows again.
    #[must_use]
    pub fn raw(&self) -> String {
        match self {
            Self::Choice(name) => name.to_string(),
            Self::Choices(names) => names.iter().map(ChoiceName::as_str).collect::<Vec<_>>().join(" "),
            Self::Number(number) => number.to_string(),
            Self::Date(date) => date.to_string(),
            Self::Time(time) => time.format("%H:%M").to_string(),
            Self::Text(words) => words.clone(),
            Self::Acknowledged => "ok".to_owned(),
            Self::Missing(code) => code.name().to_owned(),
        }
    }

    /// Is it a substantive answer, not a non-answer code?
    #[must_use]
    pub const fn is_substantive(&self) -> bool {
        !matches!(self, Self::Missing(_))
    }

    /// Is it a mark of ours that nothing was asked, rather than something the person said?
    #[must_use]
    pub const fn is_mark(&self) -> bool {
        matches!(self, Self::Missing(NonAnswer::NotReached | NonAnswer::OffRoute))
    }
}
