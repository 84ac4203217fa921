//! The next hour in which the interviewer is free.

use std::sync::Mutex;

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Timelike, Utc};
use fieldwork::{Calendar, Slot, from_london, london};

const MINUTES: u32 = 60;

/// The interviewer's diary, filled hour by hour.
pub(crate) struct Diary {
    free_from: Mutex<DateTime<Utc>>,
}

impl Diary {
    pub(crate) fn new() -> Self {
        Self { free_from: Mutex::new(DateTime::<Utc>::MIN_UTC) }
    }

    /// The next whole hour after `now`, from nine to six on working days, that was not given out before.
    pub(crate) fn next(&self, now: DateTime<Utc>, calendar: &Calendar) -> Slot {
        let mut free_from = self.free_from.lock().unwrap();
        let start = from_london(whole_hour(london(now.max(*free_from)), calendar)).unwrap();
        let slot = Slot { start, minutes: MINUTES };
        *free_from = slot.end();
        slot
    }
}

fn whole_hour(after: NaiveDateTime, calendar: &Calendar) -> NaiveDateTime {
    let next = (after + TimeDelta::minutes(59)).with_minute(0).unwrap();
    let opening = next.date().and_hms_opt(9, 0, 0).unwrap();
    match next.hour() {
        _ if !calendar.working_day(next.date()) => whole_hour(tomorrow(next.date()), calendar),
        18.. => whole_hour(tomorrow(next.date()), calendar),
        ..9 => opening,
        _ => next,
    }
}

fn tomorrow(day: NaiveDate) -> NaiveDateTime {
    day.succ_opt().unwrap().and_hms_opt(0, 0, 0).unwrap()
}
