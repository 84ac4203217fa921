//! The bookings of a week: a table of interviewers and days, to be read by keyboard and printed.

use access::Role;
use access::permission::ViewBookings;
use actix_web::HttpResponse;
use actix_web::web::{self, Query, ServiceConfig};
use askama::Template;
use chrono::{Datelike, Days, IsoWeek, NaiveDate, Weekday};
use fieldwork::Reference;
use questionnaire::Language;
use serde::Deserialize;
use store::CallRow;

use super::calls::status;
use super::links;
use super::rota::{Member, members};
use crate::locale::Message;
use crate::samples::Sample;
use crate::{Frame, PageError, Section, SignedIn, page, spoken};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route("/bookings", web::get().to(show));
}

/// Which week: "2026-W40".
#[derive(Debug, Default, Deserialize)]
struct Wanted {
    #[serde(default)]
    week: String,
}

#[derive(Template)]
#[template(path = "bookings/page.html")]
struct Page {
    frame: Frame,
    heading: Message,
    days: Vec<Heading>,
    rows: Vec<Row>,
    earlier: String,
    this_week: Option<String>,
    later: String,
}

struct Heading {
    name: String,
    today: bool,
}

struct Row {
    name: String,
    link: String,
    week: Message,
    cells: Vec<Cell>,
}

struct Cell {
    away: bool,
    calls: Vec<Call>,
}

struct Call {
    time: String,
    reference: Reference,
    link: String,
    status: Message,
    colour: &'static str,
    outside: bool,
}

async fn show(who: SignedIn, wanted: Query<Wanted>) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ViewBookings>()?;
    let today = who.platform.today();
    let monday = match wanted.week.as_str() {
        "" => monday(today),
        week => parse(week).ok_or(PageError::BadAddress)?,
    };
    let sunday = monday.checked_add_days(Days::new(6)).ok_or(PageError::BadAddress)?;
    let diaries = who.reader().diaries(&permit, monday..=sunday).await?;
    let booked = who.reader().bookings(&permit, monday..=sunday).await?;
    let members = members(&who.platform.policy, &who.platform.dispositions, &diaries);
    page(&view(who.frame(Section::Bookings), (monday, today), &members, &booked))
}

/// The Monday of a week such as "2026-W40".
fn parse(week: &str) -> Option<NaiveDate> {
    let (year, number) = week.split_once("-W")?;
    let digits = |text: &str, long| text.len() == long && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(year, 4) || !digits(number, 2) {
        return None;
    }
    NaiveDate::from_isoywd_opt(year.parse().ok()?, number.parse().ok()?, Weekday::Mon)
}

fn monday(day: NaiveDate) -> NaiveDate {
    let since = u64::from(day.weekday().num_days_from_monday());
    day.checked_sub_days(Days::new(since)).unwrap_or(day)
}

fn view(
    frame: Frame,
    (monday, today): (NaiveDate, NaiveDate),
    members: &[Member<'_>],
    booked: &[CallRow],
) -> Page {
    let days: Vec<NaiveDate> = monday.iter_days().take(7).collect();
    let week_of = |day: Option<NaiveDate>| day.unwrap_or(monday).iso_week();
    let this: IsoWeek = today.iso_week();
    let heading = |day: &NaiveDate| Heading {
        name: format!(
            "{} {}",
            spoken::weekday(frame.language, *day),
            spoken::day_and_month(frame.language, *day)
        ),
        today: *day == today,
    };
    Page {
        heading: frame.t("bookings-heading").with("date", spoken::date(frame.language, monday)),
        days: days.iter().map(heading).collect(),
        rows: members.iter().map(|member| row(&frame, member, &days, booked)).collect(),
        earlier: links::bookings(week_of(monday.checked_sub_days(Days::new(7)))),
        this_week: (this != monday.iso_week()).then(|| links::bookings(this)),
        later: links::bookings(week_of(monday.checked_add_days(Days::new(7)))),
        frame,
    }
}

fn row(frame: &Frame, member: &Member<'_>, days: &[NaiveDate], booked: &[CallRow]) -> Row {
    let monday = days.first().copied().unwrap_or_default();
    let cell = |day: &NaiveDate| Cell {
        away: member.profile.is_away(*day),
        calls: booked
            .iter()
            .filter(|row| row.appointment.interviewer == member.id() && row.appointment.slot.date() == *day)
            .map(|row| call(frame, member, row))
            .collect(),
    };
    Row {
        name: member.name().to_owned(),
        link: links::member(member.id()),
        week: member.week(frame, monday),
        cells: days.iter().map(cell).collect(),
    }
}

fn call(frame: &Frame, member: &Member<'_>, row: &CallRow) -> Call {
    let (key, colour) = status(row);
    let slot = &row.appointment.slot;
    let outside = member.profile.is_away(slot.date()) || !member.profile.works(slot);
    Call {
        time: spoken::time(frame.language, slot.starts_at().time()),
        reference: row.case.reference.clone(),
        link: links::person(&row.case.reference),
        status: frame.t(key),
        colour,
        outside: outside && row.appointment.stands(),
    }
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use super::fixtures::{call_row, diaries, dispositions, policy, today};
    let frame = || Frame::sample(language, Role::Coordinator, Section::Bookings);
    let (policy, diaries) = (policy(), diaries());
    let Some(dispositions) = dispositions() else { return Vec::new() };
    let members = members(&policy, &dispositions, &diaries);
    let rows: Vec<_> = call_row().into_iter().collect();
    let week = (monday(today()), today());
    vec![
        Sample::of("bookings/empty", &view(frame(), week, &members, &[])),
        Sample::of("bookings/week", &view(frame(), week, &members, &rows)),
    ]
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn a_week_is_read_as_it_is_written_and_no_other_way() {
        assert_eq!(parse("2026-W40").unwrap().to_string(), "2026-09-28");
        assert_eq!(parse("2027-W01").unwrap().to_string(), "2027-01-04");
        for wrong in ["2026-40", "2026-W54", "2026-W4", "26-W40", "2026-W+1", "2026-W40-1", "W"] {
            assert_eq!(parse(wrong), None, "{wrong}");
        }
    }
}
