//! A date as a form sends it.

use chrono::{Datelike, NaiveDate};

/// A date in three boxes, as typed. A whole ISO date ("2026-10-03") in the year's box is understood as well.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RawDate {
    /// The year's box.
    pub year: String,
    /// The month's box.
    pub month: String,
    /// The day's box.
    pub day: String,
}

impl RawDate {
    /// A date in one piece, as a date picker or a file has it.
    pub fn iso(date: &str) -> Self {
        Self { year: date.to_owned(), ..Self::default() }
    }

    /// Nothing was typed.
    pub fn is_empty(&self) -> bool {
        [&self.year, &self.month, &self.day].iter().all(|part| part.trim().is_empty())
    }

    /// The date, if there is such a day within some lifetimes of ours.
    pub fn date(&self) -> Option<NaiveDate> {
        self.read().filter(|day| (1900..=2200).contains(&day.year()))
    }

    fn read(&self) -> Option<NaiveDate> {
        let year = self.year.trim();
        if self.month.trim().is_empty() && self.day.trim().is_empty() {
            return NaiveDate::parse_from_str(year, "%Y-%m-%d").ok();
        }
        // "26" for 2026 would be read as a date in Roman times: the year is asked for in four digits.
        let year = (year.len() == 4).then(|| year.parse().ok()).flatten()?;
        NaiveDate::from_ymd_opt(year, self.month.trim().parse().ok()?, self.day.trim().parse().ok()?)
    }
}
