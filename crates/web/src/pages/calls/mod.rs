//! An interviewer's calls: today, and the next seven days.

use access::Role;
use access::permission::{ViewCalls, ViewDiary};
use actix_web::HttpResponse;
use actix_web::web::{self, ServiceConfig};
use askama::Template;
use chrono::{Days, NaiveDate};
use fieldwork::{AppointmentState, CaseState, Reference};
use questionnaire::Language;
use store::CallRow;

use super::rota::Member;
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
    /// After a heavy call: the words that offer a debrief.
    debrief: Option<Message>,
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
    record: Option<String>,
}

async fn show(who: SignedIn) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ViewCalls>()?;
    let today = who.platform.today();
    let until = today.checked_add_days(Days::new(7)).unwrap_or(today);
    let rows = who.reader().calls(&permit, today..=until).await?;
    let own = who.reader().own_diary(&who.permit::<ViewDiary>()?, today..=today).await?;
    let platform = &who.platform;
    let own = own.as_ref().map(|own| Member::of(&platform.policy, &platform.dispositions, own));
    page(&view(who.frame(Section::Calls), today, &rows, own.as_ref()))
}

fn view(frame: Frame, today: NaiveDate, rows: &[CallRow], own: Option<&Member<'_>>) -> Page {
    let (now, later): (Vec<_>, Vec<_>) = rows.iter().partition(|row| row.appointment.slot.date() == today);
    let lines = |rows: Vec<&CallRow>| rows.into_iter().map(|row| line(&frame, row, today)).collect();
    let debrief = own.and_then(|own| debrief(&frame, own));
    Page { today: lines(now), coming: lines(later), debrief, frame }
}

/// A debrief is offered after a heavy call, unless it was asked for already.
fn debrief(frame: &Frame, own: &Member<'_>) -> Option<Message> {
    match own {
        _ if own.seen.waits_for_debrief => None,
        _ if own.needs_debrief() => Some(frame.t("calls-debrief-first")),
        _ if own.heavy > 0 => Some(frame.t("calls-debrief")),
        _ => None,
    }
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
        record: record(row),
        colour,
    }
}

/// What was said, where the interviewer of the call held an interview that is over.
fn record(row: &CallRow) -> Option<String> {
    let over = row.interview.as_ref().filter(|interview| interview.on_record().is_ok());
    let own = over.filter(|interview| interview.interviewer == row.appointment.interviewer);
    own.map(|interview| links::record(interview.id))
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
    use super::fixtures::{call_row, diaries, dispositions, policy, today};
    let frame = || Frame::sample(language, Role::Interviewer, Section::Calls);
    let rows: Vec<_> = call_row().into_iter().collect();
    let (policy, diaries) = (policy(), diaries());
    let seen = diaries.last().zip(dispositions());
    let heavy = seen.map(|(seen, all)| Member { heavy: 1, ..Member::of(&policy, &all, seen) });
    let yesterday = today().pred_opt().unwrap_or_default();
    vec![
        Sample::of("calls/none", &view(frame(), today(), &[], None)),
        Sample::of("calls/today", &view(frame(), today(), &rows, None)),
        Sample::of("calls/coming", &view(frame(), yesterday, &rows, None)),
        Sample::of("calls/debrief", &view(frame(), today(), &rows, heavy.as_ref())),
    ]
}
