//! A calendar, read back by another reading of its format.

use chrono::{DateTime, Duration, Utc};
use export::{CalendarItem, calendar};
use icalendar::{Calendar, CalendarComponent, Component, DatePerhapsTime};

fn item(uid: &str, title: &str, start: &str) -> CalendarItem {
    let start: DateTime<Utc> = start.parse().unwrap();
    CalendarItem { uid: uid.to_owned(), title: title.to_owned(), start, end: start + Duration::hours(1) }
}

fn read(items: &[CalendarItem]) -> Vec<(String, String, DatePerhapsTime, DatePerhapsTime)> {
    let text = calendar(items, "2026-10-05T09:00:00Z".parse().unwrap());
    assert!(text.lines().all(|line| line.len() <= 75), "{text}");
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    let read: Calendar = text.parse().unwrap();
    let event = |component: &CalendarComponent| {
        let event = component.as_event()?;
        let words = (event.get_uid()?.to_owned(), event.get_summary()?.to_owned());
        Some((words.0, words.1, event.get_start()?, event.get_end()?))
    };
    read.components.iter().map(|component| event(component).unwrap()).collect()
}

#[test]
fn what_is_written_is_read_back() {
    let summer = item("one", "Appointment VF-2041", "2026-07-06T13:00:00Z");
    let winter = item("two", "Apwyntiad VF-2042, ŵ; \\ and\na line", "2026-12-07T14:00:00Z");
    let read = read(&[summer.clone(), winter.clone()]);
    assert_eq!(read[0].0, "one");
    assert_eq!(read[0].1, summer.title);
    assert_eq!((&read[0].2, &read[0].3), (&summer.start.into(), &summer.end.into()));
    assert_eq!((&read[1].2, &read[1].3), (&winter.start.into(), &winter.end.into()));
    assert_eq!(read.len(), 2);
}

#[test]
fn no_title_can_add_a_line_of_its_own() {
    let wicked = item("x", "A\r\nBEGIN:VALARM\r\nEND:VEVENT", "2026-12-07T14:00:00Z");
    let text = calendar(&[wicked], "2026-10-05T09:00:00Z".parse().unwrap());
    assert!(!text.lines().any(|line| line.starts_with("BEGIN:VALARM")), "{text}");
    assert_eq!(text.lines().filter(|line| *line == "END:VEVENT").count(), 1);
}

#[test]
fn an_empty_calendar_is_a_calendar() {
    assert!(read(&[]).is_empty());
}

#[test]
fn an_entry_is_private_and_says_nothing_more() {
    let text = calendar(
        &[item("x", "Appointment VF-1", "2026-12-07T14:00:00Z")],
        "2026-10-05T09:00:00Z".parse().unwrap(),
    );
    let inside: Vec<_> = text
        .lines()
        .skip_while(|line| *line != "BEGIN:VEVENT")
        .take_while(|line| *line != "END:VEVENT")
        .collect();
    let mut names: Vec<_> = inside.iter().filter_map(|line| line.split(':').next()).collect();
    names.sort_unstable();
    assert_eq!(names, ["BEGIN", "CLASS", "DTEND", "DTSTAMP", "DTSTART", "SUMMARY", "UID"]);
    assert!(text.contains("CLASS:PRIVATE"));
}
