//! An interviewer's appointments for their own calendar program.

use access::permission::ViewDiary;
use access::{CalendarSecret, Permit};
use chrono::{Days, NaiveDate};
use export::CalendarItem;
use fieldwork::Reference;
use questionnaire::Language;

use crate::{Error, Platform, Problem};

/// Days back that a calendar keeps, and days ahead that it shows.
const BACK: u64 = 28;
const AHEAD: u64 = 366;

/// The calendar behind a private address, as iCalendar text. It is read-only, and says when and which reference: `title`
/// makes the neutral words. An unknown secret, a revoked one and an account that is not in use have the same answer.
pub async fn calendar_feed(
    platform: &Platform,
    secret: &CalendarSecret,
    title: impl Fn(Language, &Reference) -> String,
) -> Result<String, Error> {
    let reader = platform.store.reader();
    let owner = reader.calendar_owner(&secret.hash()).await?.ok_or(Problem::NoSuchCalendar)?;
    let actor = owner.actor().ok_or(Problem::NoSuchCalendar)?;
    let permit: Permit<ViewDiary> = actor.permit().ok_or(Problem::NoSuchCalendar)?;
    let entries = reader.calendar(&permit, days(platform.today())).await?;
    let item = |entry: &store::CalendarEntry| CalendarItem {
        uid: entry.appointment.to_string(),
        title: title(owner.language, &entry.reference),
        start: entry.slot.start,
        end: entry.slot.end(),
    };
    let items: Vec<_> = entries.iter().map(item).collect();
    Ok(export::calendar(&items, platform.now()))
}

fn days(today: NaiveDate) -> std::ops::RangeInclusive<NaiveDate> {
    let from = today.checked_sub_days(Days::new(BACK)).unwrap_or(today);
    from..=today.checked_add_days(Days::new(AHEAD)).unwrap_or(today)
}
