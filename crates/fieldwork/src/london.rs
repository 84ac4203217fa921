//! The time people live by: Europe/London, summer time and all.

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeZone, Utc};
use chrono_tz::Europe::London;

/// What a clock in London shows at this instant.
pub fn london(instant: DateTime<Utc>) -> NaiveDateTime {
    instant.with_timezone(&London).naive_local()
}

/// What a calendar in London shows at this instant.
pub fn london_date(instant: DateTime<Utc>) -> NaiveDate {
    london(instant).date()
}

/// The instant at which a clock in London shows this.
///
/// In the hour that an autumn night has twice it is the first of the two. In the hour that a spring night does not
/// have, there is no such instant.
pub fn from_london(local: NaiveDateTime) -> Option<DateTime<Utc>> {
    London.from_local_datetime(&local).earliest().map(|instant| instant.with_timezone(&Utc))
}
