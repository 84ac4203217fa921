//! The calls of a day as the coordinator sees them, and who makes them.

use chrono::{DateTime, Utc};
use fieldwork::{
    AppointmentState, Disposition, Dispositions, InterviewState, PanelPolicy, Reference, london,
};
use questionnaire::Language;
use store::CallRow;

use crate::locale::Message;
use crate::pages::calls::status;
use crate::pages::{links, safety};
use crate::{Frame, spoken};

/// One call.
pub(super) struct Line {
    pub(super) time: String,
    pub(super) length: Message,
    pub(super) person: String,
    pub(super) reference: Reference,
    pub(super) wave: Message,
    pub(super) interviewer: String,
    pub(super) lines: Vec<String>,
    pub(super) safety: Vec<String>,
    pub(super) on_now: bool,
    pub(super) done: bool,
    pub(super) status: String,
    pub(super) colour: &'static str,
    pub(super) book_again: Option<String>,
}

/// One interviewer's day.
pub(super) struct Interviewer {
    pub(super) name: String,
    pub(super) calls: usize,
    pub(super) doing: Message,
}

/// What the lines are made with.
pub(super) struct Around<'a> {
    pub(super) frame: &'a Frame,
    pub(super) policy: &'a PanelPolicy,
    pub(super) dispositions: &'a Dispositions,
    pub(super) now: DateTime<Utc>,
}

/// The calls in the order of their times.
pub(super) fn lines(around: &Around<'_>, rows: &[CallRow]) -> Vec<Line> {
    rows.iter().map(|row| line(around, row)).collect()
}

fn line(around: &Around<'_>, row: &CallRow) -> Line {
    let frame = around.frame;
    let (key, colour) = status(row);
    let outcome = outcome(around, row);
    let missed = row.appointment.state == AppointmentState::Missed;
    Line {
        time: spoken::time(frame.language, row.appointment.slot.starts_at().time()),
        length: frame.t("today-minutes").with("minutes", row.appointment.slot.minutes),
        person: links::person(&row.case.reference),
        reference: row.case.reference.clone(),
        wave: frame.t(format!("wave-{}", row.case.wave.slug())),
        interviewer: row.interviewer_name.clone(),
        lines: facts(around, row),
        safety: row.plan.as_ref().map(|plan| safety::notes(frame, plan)).unwrap_or_default(),
        on_now: key == "today-now",
        done: key == "today-done",
        status: outcome
            .map_or_else(|| frame.t(key).to_string(), |it| it.label.say(frame.language).to_owned()),
        colour: outcome.map_or(colour, |it| if it.alert { "red" } else { "yellow" }),
        book_again: (missed && !row.case.is_closed()).then(|| links::book(&row.case.reference)),
    }
}

/// What came of a call that did not lead to an interview.
fn outcome<'a>(around: &Around<'a>, row: &CallRow) -> Option<&'a Disposition> {
    let code = row.call.as_ref()?.outcome.as_ref()?;
    around.dispositions.get(code).filter(|outcome| outcome.offered)
}

fn facts(around: &Around<'_>, row: &CallRow) -> Vec<String> {
    let frame = around.frame;
    let clock = |at: DateTime<Utc>| spoken::time(frame.language, london(at).time());
    let welsh = row.participant.language != Language::English;
    let language = frame.t(format!("language-{}", row.participant.language.code()));
    let call_in = welsh.then(|| frame.t("today-call-in").with("language", language));
    let rang = row.call.as_ref().map(|call| frame.t("today-rang").with("time", clock(call.dialled_at)));
    let attempt = (row.case.attempts > 0).then(|| {
        frame.t("today-attempt").with("number", row.case.attempts).with("all", around.policy.attempts)
    });
    let started = row.interview.as_ref().filter(|interview| interview.state == InterviewState::InProgress);
    let started = started.map(|interview| frame.t("today-started").with("time", clock(interview.started_at)));
    [call_in, rang, started, attempt].into_iter().flatten().map(|fact| fact.to_string()).collect()
}

/// When the next call that stands begins.
pub(super) fn next_call(around: &Around<'_>, rows: &[CallRow]) -> Option<String> {
    let ahead = |row: &&CallRow| row.appointment.stands() && row.appointment.slot.start > around.now;
    let next = rows.iter().find(ahead)?;
    Some(spoken::time(around.frame.language, next.appointment.slot.starts_at().time()))
}

/// Everybody who has a call that day, in the order of their first.
pub(super) fn interviewers(around: &Around<'_>, rows: &[CallRow]) -> Vec<Interviewer> {
    let mut names: Vec<&str> = Vec::new();
    for row in rows {
        if !names.contains(&row.interviewer_name.as_str()) {
            names.push(&row.interviewer_name);
        }
    }
    names.into_iter().map(|name| interviewer(around, name, rows)).collect()
}

fn interviewer(around: &Around<'_>, name: &str, rows: &[CallRow]) -> Interviewer {
    let own: Vec<CallRow> = rows.iter().filter(|row| row.interviewer_name == name).cloned().collect();
    let doing = match next_call(around, &own) {
        _ if own.iter().any(|row| status(row).0 == "today-now") => around.frame.t("today-interviewer-now"),
        Some(time) => around.frame.t("today-interviewer-free-until").with("time", time),
        None => around.frame.t("today-interviewer-done"),
    };
    Interviewer { name: name.to_owned(), calls: own.len(), doing }
}
