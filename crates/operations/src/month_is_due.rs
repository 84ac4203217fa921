//! When a force's month is closed.

use chrono::{NaiveDateTime, NaiveTime};
use fieldwork::{Calendar, Force};

/// Whether the last month of a force is due by now: on its own working day or the panel's (from 1), at the panel's time, and
/// from then on, so that a day on which nothing ran is made up for.
pub fn month_is_due(
    calendar: &Calendar,
    force: &Force,
    (day, at): (u32, NaiveTime),
    now: NaiveDateTime,
) -> bool {
    let day = force.closes_on_working_day.unwrap_or(day);
    let today = now.date();
    match u32::try_from(calendar.worked_by(today)).unwrap_or(u32::MAX) {
        worked if worked == day && calendar.working_day(today) => now.time() >= at,
        worked => worked >= day,
    }
}
