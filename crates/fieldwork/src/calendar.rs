//! Working days.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// The bank holidays of England and Wales; every other Monday to Friday is a working day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Calendar {
    bank_holidays: BTreeSet<NaiveDate>,
}

impl Calendar {
    /// The calendar with these bank holidays.
    pub fn new(bank_holidays: impl IntoIterator<Item = NaiveDate>) -> Self {
        Self { bank_holidays: bank_holidays.into_iter().collect() }
    }

    /// A Monday to Friday that is not a bank holiday.
    pub fn working_day(&self, date: NaiveDate) -> bool {
        let weekend = matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
        !weekend && !self.bank_holiday(date)
    }

    /// How many working days of its month there were up to this day, itself included.
    pub fn worked_by(&self, day: NaiveDate) -> usize {
        let first = day - Days::new(u64::from(day.day0()));
        first.iter_days().take_while(|it| *it <= day).filter(|it| self.working_day(*it)).count()
    }

    /// The last bank holiday that is known: nothing is known of the years after it.
    pub fn known_until(&self) -> Option<NaiveDate> {
        self.bank_holidays.last().copied()
    }

    /// A bank holiday.
    pub fn bank_holiday(&self, date: NaiveDate) -> bool {
        self.bank_holidays.contains(&date)
    }
}
