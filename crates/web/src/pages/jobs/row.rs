//! One job in words.

use chrono::{DateTime, NaiveDate, Utc};
use fieldwork::Forces;
use operations::JobKind;
use store::{Job, JobState};

use super::PATH;
use crate::{Frame, Message, spoken};

/// Why a job came to nothing, where there are words for it; anything else is something that has to be put right.
const WHYS: [&str; 8] = [
    "fault",
    "cut-off",
    "being-closed",
    "needs-restatement",
    "answers-gone",
    "draft-outdated",
    "earlier-month-open",
    "month-not-over",
];

/// One job.
pub(super) struct Row {
    pub(super) kind: Message,
    /// The force and month, or the day.
    pub(super) about: String,
    pub(super) state: Message,
    pub(super) colour: &'static str,
    /// When it is due, or tried again.
    pub(super) due: String,
    pub(super) began: String,
    pub(super) ended: String,
    pub(super) node: String,
    pub(super) tries: u32,
    pub(super) why: Option<Message>,
    /// Where it is tried again, when it was given up.
    pub(super) retry: Option<String>,
}

pub(super) fn row(frame: &Frame, forces: &Forces, (job, now): (&Job, DateTime<Utc>)) -> Row {
    let (state, colour) = standing(job, now);
    let moment = |at: Option<DateTime<Utc>>| at.map(|at| spoken::moment(frame.language, at));
    Row {
        kind: kind_in_words(frame, &job.kind),
        about: about(frame, forces, job),
        state: frame.t(format!("job-state-{state}")),
        colour,
        due: spoken::moment(frame.language, job.due_at),
        began: moment(job.began_at).unwrap_or_default(),
        ended: moment(job.ended_at).unwrap_or_default(),
        node: job.node.clone().unwrap_or_default(),
        tries: job.tries,
        why: job.why.as_deref().map(|why| why_in_words(frame, job, why)),
        retry: (job.state == JobState::GivenUp).then(|| format!("{PATH}/{}/retry", job.id)),
    }
}

/// What a kind is called. A later version of the program, beside this one for a while, may know others.
pub(super) fn kind_in_words(frame: &Frame, kind: &str) -> Message {
    let known = JobKind::parse(kind).map_or("other", JobKind::slug);
    frame.t(format!("job-kind-{known}"))
}

fn about(frame: &Frame, forces: &Forces, job: &Job) -> String {
    match (&job.force, job.month) {
        (Some(code), Some(month)) => {
            let force = forces.get(code).map(|force| force.name.say(frame.language).to_owned());
            let force = force.unwrap_or_else(|| code.to_string());
            format!("{force}, {}", spoken::month(frame.language, month))
        }
        _ => {
            let day = job.about.parse::<NaiveDate>();
            day.map(|day| spoken::date(frame.language, day)).unwrap_or_default()
        }
    }
}

/// How it stands, in a word of the catalogue, and the colour of that.
fn standing(job: &Job, now: DateTime<Utc>) -> (&'static str, &'static str) {
    match (job.state, job.held_until) {
        (JobState::Done, _) => ("done", "green"),
        (JobState::Failed, _) => ("failed", "yellow"),
        (JobState::GivenUp, _) => ("given-up", "red"),
        (JobState::Waiting, Some(until)) if until > now => ("running", "blue"),
        (JobState::Waiting, Some(_)) => ("lost", "yellow"),
        (JobState::Waiting, None) if job.tries > 0 => ("again", "yellow"),
        (JobState::Waiting, None) => ("waiting", "grey"),
    }
}

fn why_in_words(frame: &Frame, job: &Job, why: &str) -> Message {
    let known = WHYS.into_iter().find(|known| *known == why).unwrap_or("refused");
    frame.t(format!("job-why-{known}")).with("reference", job.id.to_string())
}
