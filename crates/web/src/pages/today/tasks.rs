//! What waits for the coordinator: one line for each person something has to be done for, the most pressing first.

use chrono::{Days, NaiveDate};
use fieldwork::{Case, PanelPolicy, Reference, window};
use questionnaire::Wave;
use store::PersonRow;

use crate::locale::Message;
use crate::pages::links;
use crate::pages::stage::{Known, Stage};
use crate::{Frame, spoken};

/// The most lines shown; everybody else is under People.
const MOST: usize = 25;
/// A window that closes within so many days is pressing.
const PRESSING_DAYS: u64 = 7;

/// One thing to do.
pub(super) struct Task {
    pub(super) reference: Reference,
    pub(super) link: String,
    pub(super) needed: Message,
    pub(super) wave: Message,
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
pub(super) fn waiting(
    frame: &Frame,
    people: &[PersonRow],
    policy: &PanelPolicy,
    today: NaiveDate,
) -> Vec<Task> {
    let mut tasks: Vec<Task> = people.iter().filter_map(|row| task(frame, row, policy, today)).collect();
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
        Stage::Consent => ("needed-consent", links::consent(reference)),
        Stage::SafeContact if ran_out => ("needed-plan-again", links::contact(reference)),
        Stage::SafeContact => ("needed-safe-contact", links::contact(reference)),
        Stage::ToBook => ("needed-book", links::book(reference)),
        Stage::Decide => ("needed-decide", links::person(reference)),
        Stage::Paused => ("needed-call-back", links::person(reference)),
        Stage::Booked | Stage::Interviewing | Stage::Waiting | Stage::Done | Stage::NoContact => return None,
    };
    let (wave, due) = due(row, policy, today);
    let (status, colour) = status(stage, is_pressing(due, today));
    Some(Task {
        reference: reference.clone(),
        link,
        needed: frame.t(needed),
        wave: frame.t(format!("wave-{}", wave.slug())),
        do_by: spoken::day_and_month(frame.language, due),
        status: frame.t(status),
        colour,
        due,
    })
}

/// The interview it is about, and the day by which it has to be done: before the window opens, or before it closes.
fn due(row: &PersonRow, policy: &PanelPolicy, today: NaiveDate) -> (Wave, NaiveDate) {
    if let Some(case) = open_case(row) {
        return (case.wave, case.window.closes);
    }
    let next = Wave::ALL.into_iter().find_map(|wave| Some((wave, window(wave, &row.participant, policy)?)));
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
