//! What waits for the coordinator: one line for each person something has to be done for, the most pressing first.

use chrono::{Days, NaiveDate};
use fieldwork::{Case, Concern, PanelPolicy, Reference, london_date, window};
use questionnaire::Wave;
use store::{Alert, AlertKind, CallRow, PersonRow, Today};

use super::Beside;
use super::calls::Around;
use crate::locale::Message;
use crate::pages::links;
use crate::pages::stage::{Known, Stage};
use crate::{Frame, Section, spoken};

/// The most lines shown; everybody else is under People.
const MOST: usize = 25;
/// A window that closes within so many days is pressing.
const PRESSING_DAYS: u64 = 7;

/// One thing to do.
pub(super) struct Task {
    pub(super) reference: Reference,
    pub(super) link: String,
    pub(super) needed: Message,
    /// Which interview it is about; empty where it is about the person.
    pub(super) wave: String,
    pub(super) do_by: String,
    pub(super) status: Message,
    pub(super) colour: &'static str,
    due: NaiveDate,
}

/// How many people are due for something.
pub(super) struct Due {
    pub(super) what: Message,
    pub(super) note: Message,
    pub(super) count: usize,
}

/// What has to be done, by when, the earliest first.
pub(super) fn waiting(around: &Around<'_>, (day, beside): (&Today, &Beside), today: NaiveDate) -> Vec<Task> {
    let (frame, policy) = (around.frame, around.policy);
    let over = day.unrecorded.iter().filter(|row| row.appointment.slot.end() < around.now);
    let mut tasks: Vec<Task> = beside.alerts.iter().map(|alert| alarm(frame, alert)).collect();
    tasks.extend(beside.concerns.iter().filter_map(|row| concern(around, &row.concern)));
    tasks.extend(over.map(|row| outcome_missing(frame, row)));
    tasks.extend(day.people.iter().filter_map(|row| task(frame, row, policy, today)));
    tasks.sort_by(|one, other| one.due.cmp(&other.due).then_with(|| one.reference.cmp(&other.reference)));
    tasks.truncate(MOST);
    tasks
}

/// The three counts beside the list.
pub(super) fn coming_due(
    frame: &Frame,
    people: &[PersonRow],
    policy: &PanelPolicy,
    today: NaiveDate,
) -> Vec<Due> {
    let to_book = |wave: Wave| {
        let waits = |row: &&PersonRow| {
            let stage = Stage::of(&Known::of_row(row, today), policy.attempts);
            stage == Stage::ToBook && open_case(row).is_some_and(|case| case.wave == wave)
        };
        people.iter().filter(waits).count()
    };
    let closing =
        people.iter().filter_map(open_case).filter(|case| is_pressing(case.window.closes, today)).count();
    let due = |key: &str, count| Due { what: frame.t(key), note: frame.t(format!("{key}-note")), count };
    vec![
        due("today-due-six-week", to_book(Wave::SixWeek)),
        due("today-closing", closing),
        due("today-due-closure", to_book(Wave::CaseClosure)),
    ]
}

fn task(frame: &Frame, row: &PersonRow, policy: &PanelPolicy, today: NaiveDate) -> Option<Task> {
    let stage = Stage::of(&Known::of_row(row, today), policy.attempts);
    let reference = &row.participant.reference;
    let ran_out = row.plan_expires_on.is_some();
    let (needed, link) = match stage {
        Stage::OnHold if row.history.hold_on(today).is_some_and(|hold| hold.review_on <= today) => {
            ("needed-hold-review", links::hold(reference))
        }
        Stage::OnHold => return None,
        Stage::Consent => ("needed-consent", links::consent(reference)),
        Stage::SafeContact if ran_out => ("needed-plan-again", links::contact(reference)),
        Stage::SafeContact => ("needed-safe-contact", links::contact(reference)),
        Stage::Risk => ("needed-risk", links::risk(reference)),
        Stage::ToBook => ("needed-book", links::book(reference)),
        Stage::Decide => ("needed-decide", links::close_case(reference)),
        Stage::Paused => ("needed-call-back", links::person(reference)),
        Stage::Booked | Stage::Interviewing | Stage::Waiting | Stage::Done | Stage::NoContact => return None,
    };
    let (wave, due) = due(row, policy, today);
    let (status, colour) = status(stage, is_pressing(due, today));
    Some(Task {
        reference: reference.clone(),
        link,
        needed: frame.t(needed),
        wave: frame.t(format!("wave-{}", wave.slug())).to_string(),
        do_by: spoken::day_and_month(frame.language, due),
        status: frame.t(status),
        colour,
        due,
    })
}

/// A call that somebody held before ringing, or one in which somebody was not safe or at risk: nobody rings until it has
/// been decided again.
fn alarm(frame: &Frame, alert: &Alert) -> Task {
    let due = london_date(alert.at);
    Task {
        reference: alert.reference.clone(),
        link: links::risk(&alert.reference),
        needed: match &alert.what {
            AlertKind::Held { interviewer } => frame.t("needed-alert").with("name", interviewer),
            AlertKind::Step(kind) => frame.t(format!("needed-step-{}", kind.slug())),
        },
        wave: String::new(),
        do_by: spoken::day_and_month(frame.language, due),
        status: frame.t("status-do-first"),
        colour: "red",
        due,
    }
}

/// A concern that is not closed: that there is one, and by when somebody has to take it on.
fn concern(around: &Around<'_>, concern: &Concern) -> Option<Task> {
    let (frame, due) = (around.frame, london_date(concern.act_by));
    let overdue = concern.is_overdue(around.now);
    let status = if overdue { ("status-do-first", "red") } else { ("status-waiting", "grey") };
    (!concern.is_closed()).then(|| Task {
        reference: concern.reference.clone(),
        link: Section::Concerns.path().to_owned(),
        needed: frame.t("needed-concern"),
        wave: String::new(),
        do_by: spoken::day_and_month(frame.language, due),
        status: frame.t(status.0),
        colour: status.1,
        due,
    })
}

/// A call that is over and has no outcome: until it has, nobody can ring again.
fn outcome_missing(frame: &Frame, row: &CallRow) -> Task {
    let due = row.appointment.slot.date();
    Task {
        reference: row.case.reference.clone(),
        link: links::attempts(&row.case.reference),
        needed: frame.t("needed-outcome").with("name", &row.interviewer_name),
        wave: frame.t(format!("wave-{}", row.case.wave.slug())).to_string(),
        do_by: spoken::day_and_month(frame.language, due),
        status: frame.t("status-do-first"),
        colour: "red",
        due,
    }
}

/// The interview it is about, and the day by which it has to be done: before the window opens, before it closes, or when a hold is to
/// be looked at again.
fn due(row: &PersonRow, policy: &PanelPolicy, today: NaiveDate) -> (Wave, NaiveDate) {
    let next = |wave: Wave| Some((wave, window(wave, &row.history, policy.of(&row.participant.force))?));
    let next = Wave::ALL.into_iter().find_map(next);
    if let Some(hold) = row.history.hold_on(today) {
        let wave = open_case(row).map(|case| case.wave).or(next.map(|(wave, _)| wave));
        return (wave.unwrap_or(Wave::SixWeek), hold.review_on);
    }
    if let Some(case) = open_case(row) {
        return (case.wave, case.window.closes);
    }
    next.map_or((Wave::SixWeek, today), |(wave, window)| (wave, window.opens))
}

fn open_case(row: &PersonRow) -> Option<&Case> {
    row.cases.iter().find(|case| !case.is_closed())
}

fn is_pressing(due: NaiveDate, today: NaiveDate) -> bool {
    today.checked_add_days(Days::new(PRESSING_DAYS)).is_some_and(|soon| due <= soon)
}

fn status(stage: Stage, pressing: bool) -> (&'static str, &'static str) {
    match stage {
        Stage::Decide => ("status-decide", "yellow"),
        _ if pressing => ("status-do-first", "red"),
        Stage::Consent => ("status-new", "blue"),
        _ => ("status-waiting", "grey"),
    }
}
