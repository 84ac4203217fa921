//! The calls of a day as the coordinator sees them, and who makes them.

use chrono::{DateTime, Utc};
use fieldwork::{
    AppointmentState, Disposition, Dispositions, InterviewState, PanelPolicy, Reference, london,
};
use questionnaire::Language;
use store::{CallRow, InterviewerDiary};

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
    pub(super) link: String,
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

/// Everybody who makes calls: those with calls that day in the order of their first, then those who are free.
pub(super) fn interviewers(
    around: &Around<'_>,
    rows: &[CallRow],
    diaries: &[InterviewerDiary],
) -> Vec<Interviewer> {
    let first =
        |it: &InterviewerDiary| rows.iter().position(|row| row.appointment.interviewer == it.interviewer.id);
    let mut diaries: Vec<&InterviewerDiary> = diaries.iter().collect();
    diaries.sort_by_key(|it| first(it).unwrap_or(usize::MAX));
    diaries.into_iter().map(|it| interviewer(around, it, rows)).collect()
}

/// Its time has begun, and nobody has rung yet.
fn is_late(around: &Around<'_>, row: &CallRow) -> bool {
    row.appointment.stands() && row.appointment.slot.start <= around.now && row.call.is_none()
}

fn interviewer(around: &Around<'_>, diary: &InterviewerDiary, rows: &[CallRow]) -> Interviewer {
    let (frame, who) = (around.frame, &diary.interviewer);
    let own: Vec<CallRow> =
        rows.iter().filter(|row| row.appointment.interviewer == who.id).cloned().collect();
    let away = diary.profile.as_ref().is_some_and(|profile| profile.is_away(london(around.now).date()));
    let doing = match next_call(around, &own) {
        _ if own.iter().any(|row| status(row).0 == "today-now") => frame.t("today-interviewer-now"),
        _ if let Some(late) = own.iter().find(|row| is_late(around, row)) => frame
            .t("today-interviewer-due")
            .with("time", spoken::time(frame.language, late.appointment.slot.starts_at().time())),
        Some(time) => frame.t("today-interviewer-free-until").with("time", time),
        None if away => frame.t("today-interviewer-away"),
        None if own.is_empty() => frame.t("today-interviewer-free"),
        None => frame.t("today-interviewer-done"),
    };
    let language = frame.t(format!("language-{}", who.language.code()));
    let welsh = who.language != Language::English;
    Interviewer {
        name: if welsh { format!("{} ({language})", who.name) } else { who.name.clone() },
        link: links::member(who.id),
        calls: own.len(),
        doing,
    }
}
