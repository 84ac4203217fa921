//! How many calls each day of the week has.

use chrono::NaiveDate;

use crate::Frame;

/// One day of the week.
pub(super) struct Day {
    pub(super) name: String,
    pub(super) number: String,
    pub(super) calls: u32,
    pub(super) today: bool,
}

/// Monday to Friday of this week, and the days of its weekend that have calls.
pub(super) fn this_week(frame: &Frame, days: &[(NaiveDate, u32)], today: NaiveDate) -> Vec<Day> {
    let day = |(number, (date, calls)): (usize, &(NaiveDate, u32))| {
        let shown = number < 5 || *calls > 0 || *date == today;
        shown.then(|| Day {
            name: frame.t("weekday-short").count("day", number.saturating_add(1)).to_string(),
            number: date.format("%-d").to_string(),
            calls: *calls,
            today: *date == today,
        })
    };
    days.iter().take(7).enumerate().filter_map(day).collect()
}

/// How many calls next week has.
pub(super) fn next_week(days: &[(NaiveDate, u32)]) -> u32 {
    days.iter().skip(7).map(|(_, calls)| calls).sum()
}
