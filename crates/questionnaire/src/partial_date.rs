//! A date as precisely as it was asked for: the day, the month or the year.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// How precise a date question wants its answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Precision {
    /// A day: `2026-10-05`.
    Day,
    /// A month: `2026-10`.
    Month,
    /// A year: `2026`.
    Year,
}

/// A date known to its precision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PartialDate {
    first_day: NaiveDate,
    precision: Precision,
}

impl PartialDate {
    /// The date `day` belongs to, kept no more precisely than asked.
    #[must_use]
    pub fn of(day: NaiveDate, precision: Precision) -> Self {
        let first_day = match precision {
            Precision::Day => Some(day),
            Precision::Month => day.with_day(1),
            Precision::Year => NaiveDate::from_ymd_opt(day.year(), 1, 1),
        };
        Self { first_day: first_day.unwrap_or(day), precision }
    }

    /// Reads `2026-10-05`, `2026-10` or `2026`; years 1900 to 2199, which no answer leaves.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let year: i32 = digits(parts.next()?, 4)?.parse().ok().filter(|year| (1900..2200).contains(year))?;
        let month = parts.next();
        let day = parts.next();
        let precision = match (month, day, parts.next()) {
            (None, ..) => Precision::Year,
            (Some(_), None, _) => Precision::Month,
            (Some(_), Some(_), None) => Precision::Day,
            _ => return None,
        };
        let month = digits(month.unwrap_or("01"), 2)?.parse().ok()?;
        let day = digits(day.unwrap_or("01"), 2)?.parse().ok()?;
        Some(Self { first_day: NaiveDate::from_ymd_opt(year, month, day)?, precision })
    }

    /// The first day it could be, which is what expressions compare.
    #[must_use]
    pub const fn first_day(self) -> NaiveDate {
        self.first_day
    }

    /// How precisely it is known.
    #[must_use]
    pub const fn precision(self) -> Precision {
        self.precision
    }
}

fn digits(text: &str, count: usize) -> Option<&str> {
    (text.len() == count && text.bytes().all(|b| b.is_ascii_digit())).then_some(text)
}

impl std::fmt::Display for PartialDate {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let pattern = match self.precision {
            Precision::Day => "%Y-%m-%d",
            Precision::Month => "%Y-%m",
            Precision::Year => "%Y",
        };
        write!(formatter, "{}", self.first_day.format(pattern))
    }
}

impl TryFrom<String> for PartialDate {
    type Error = String;
    fn try_from(text: String) -> Result<Self, String> {
        Self::parse(&text).ok_or_else(|| format!("`{text}` is not a date"))
    }
}

impl From<PartialDate> for String {
    fn from(date: PartialDate) -> Self {
        date.to_string()
    }
}
