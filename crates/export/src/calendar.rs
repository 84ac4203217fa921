//! Appointments as iCalendar text, for a calendar program to subscribe to.

use chrono::{DateTime, Utc};
use icalendar::{Calendar, Class, Component, Event, EventLike, Property};

/// One appointment, as neutral as a calendar entry has to be: it may stand on a screen in the kitchen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarItem {
    /// What it is known by; the same each time, so that a moved appointment moves.
    pub uid: String,
    /// Its title.
    pub title: String,
    /// When it starts.
    pub start: DateTime<Utc>,
    /// When it ends.
    pub end: DateTime<Utc>,
}

/// The whole calendar as it stands at this moment. Times are in UTC, which every program shows right in summer and in
/// winter. There is no place, no description, nobody invited.
pub fn calendar(items: &[CalendarItem], now: DateTime<Utc>) -> String {
    let mut calendar = Calendar::empty();
    calendar.append_property(Property::new("VERSION", "2.0"));
    calendar.append_property(Property::new("PRODID", "-//Candour//Calendar//EN"));
    calendar.append_property(Property::new("CALSCALE", "GREGORIAN"));
    calendar.append_property(Property::new("METHOD", "PUBLISH"));
    calendar
        .append_property(Property::new("REFRESH-INTERVAL", "PT1H").add_parameter("VALUE", "DURATION").done());
    for item in items {
        calendar.push(event(item, now));
    }
    calendar.done().to_string()
}

fn event(item: &CalendarItem, now: DateTime<Utc>) -> Event {
    let mut event = Event::new();
    event.uid(&item.uid).timestamp(now).summary(&item.title).starts(item.start).ends(item.end);
    event.class(Class::Private);
    event.done()
}
