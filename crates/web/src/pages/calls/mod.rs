//! An interviewer's calls: today, and the next seven days.

use access::Role;
use access::permission::ViewCalls;
use actix_web::HttpResponse;
use actix_web::web::{self, ServiceConfig};
use askama::Template;
use chrono::{Days, NaiveDate};
use fieldwork::{AppointmentState, CaseState, Reference};
use questionnaire::Language;
use store::CallRow;

use super::{links, safety};
use crate::locale::Message;
use crate::samples::Sample;
use crate::{Frame, PageError, Section, SignedIn, page, spoken};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route("/calls", web::get().to(show));
}

#[derive(Template)]
#[template(path = "calls/page.html")]
struct Page {
    frame: Frame,
    today: Vec<Line>,
    coming: Vec<Line>,
}

struct Line {
    time: String,
    length: Message,
    day: Option<String>,
    link: String,
    reference: Reference,
    preferred_name: String,
    wave: Message,
    language: Message,
    resumes: bool,
    safety: Vec<String>,
    on_now: bool,
    status: Message,
    colour: &'static str,
}

async fn show(who: SignedIn) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ViewCalls>()?;
    let today = who.platform.today();
    let until = today.checked_add_days(Days::new(7)).unwrap_or(today);
    let rows = who.reader().calls(&permit, today..=until).await?;
    page(&view(who.frame(Section::Calls), today, &rows))
}

fn view(frame: Frame, today: NaiveDate, rows: &[CallRow]) -> Page {
    let (now, later): (Vec<_>, Vec<_>) = rows.iter().partition(|row| row.appointment.slot.date() == today);
    let lines = |rows: Vec<&CallRow>| rows.into_iter().map(|row| line(&frame, row, today)).collect();
    Page { today: lines(now), coming: lines(later), frame }
}

fn line(frame: &Frame, row: &CallRow, today: NaiveDate) -> Line {
    let start = row.appointment.slot.starts_at();
    let (status, colour) = status(row);
    Line {
        time: spoken::time(frame.language, start.time()),
        length: frame.t("today-minutes").with("minutes", row.appointment.slot.minutes),
        day: (start.date() != today).then(|| spoken::long_date(frame.language, start.date())),
        link: links::call(row.case.id),
        reference: row.case.reference.clone(),
        preferred_name: row.preferred_name.clone(),
        wave: frame.t(format!("wave-{}", row.case.wave.slug())),
        language: frame.t(format!("language-{}", row.participant.language.code())),
        resumes: matches!(row.case.state, CaseState::Paused { .. }),
        safety: row.plan.as_ref().map(|plan| safety::notes(frame, plan)).unwrap_or_default(),
        on_now: matches!(row.case.state, CaseState::Interviewing { .. }),
        status: frame.t(status),
        colour,
    }
}

/// The state of a call, as a message and a colour.
pub(crate) fn status(row: &CallRow) -> (&'static str, &'static str) {
    match (row.appointment.state, &row.case.state) {
        (AppointmentState::Cancelled, _) => ("today-cancelled", "grey"),
        (AppointmentState::Missed, _) => ("today-missed", "yellow"),
        (AppointmentState::Booked, _) => ("today-booked", "grey"),
        (AppointmentState::Kept, CaseState::Interviewing { .. }) => ("today-now", "blue"),
        (AppointmentState::Kept, CaseState::Paused { .. }) => ("today-paused", "yellow"),
        (AppointmentState::Kept, _) if row.case.interviewed() => ("today-done", "green"),
        (AppointmentState::Kept, _) => ("today-ended", "grey"),
    }
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use super::fixtures::{call_row, today};
    let frame = || Frame::sample(language, Role::Interviewer, Section::Calls);
    let rows: Vec<_> = call_row().into_iter().collect();
    let yesterday = today().pred_opt().unwrap_or_default();
    vec![
        Sample::of("calls/none", &view(frame(), today(), &[])),
        Sample::of("calls/today", &view(frame(), today(), &rows)),
        Sample::of("calls/coming", &view(frame(), yesterday, &rows)),
    ]
}
