//! What is said of jobs: which are due, who is at one, and what came of those that are over.

use chrono::{DateTime, Utc};
use fieldwork::{ForceCode, Id};
use statistics::Month;
use uuid::Uuid;

/// A job that is to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewJob {
    /// Which job this will be.
    pub id: Id<Job>,
    /// What kind it is of.
    pub kind: &'static str,
    /// What it is about: there is one job of a kind about one thing, however many nodes find it due.
    pub about: String,
    /// The force it concerns, where it is about one.
    pub force: Option<ForceCode>,
    /// The month it concerns, where it is about one.
    pub month: Option<Month>,
    /// From when on it is to be done.
    pub due_at: DateTime<Utc>,
}

/// A job as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    /// Which job.
    pub id: Id<Job>,
    /// What kind it is of; a later version of the program may know more of them.
    pub kind: String,
    /// What it is about.
    pub about: String,
    /// The force it concerns.
    pub force: Option<ForceCode>,
    /// The month it concerns.
    pub month: Option<Month>,
    /// When it is to be done, or tried again.
    pub due_at: DateTime<Utc>,
    /// How often somebody began it.
    pub tries: u32,
    /// How it stands.
    pub state: JobState,
    /// Until when somebody is thought to be at it.
    pub held_until: Option<DateTime<Utc>>,
    /// Who is at it, or last was.
    pub node: Option<String>,
    /// When that began.
    pub began_at: Option<DateTime<Utc>>,
    /// When it was over.
    pub ended_at: Option<DateTime<Utc>>,
    /// Why it came to nothing when it was last tried: a code, and nothing of anybody.
    pub why: Option<String>,
}

/// How a job stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JobState {
    /// It is to be done, or somebody is at it.
    Waiting,
    /// It is done.
    Done,
    /// It was tried, and is tried again under another row.
    Failed,
    /// It was tried often enough, and is left to an administrator.
    GivenUp,
}

impl JobState {
    /// Every state.
    pub const ALL: [Self; 4] = [Self::Waiting, Self::Done, Self::Failed, Self::GivenUp];

    /// Its name in rows and messages.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Done => "done",
            Self::Failed => "failed",
            Self::GivenUp => "given-up",
        }
    }

    pub(crate) fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.slug() == text)
    }
}

/// Whoever does a job holds it meanwhile, so that nobody else does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JobHold {
    /// Who holds it.
    pub holder: Uuid,
    /// The node, as an administrator would know it.
    pub node: String,
    /// Until when; a node that was lost holds nothing for longer.
    pub until: DateTime<Utc>,
}

/// What an administrator sees of the jobs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct JobBook {
    /// Those that were given up, the last first.
    pub given_up: Vec<Job>,
    /// Those that wait or are being done, the next first.
    pub open: Vec<Job>,
    /// Those that are over, the last first.
    pub over: Vec<Job>,
    /// Letters that wait.
    pub letters_waiting: u64,
    /// Letters that were given up.
    pub letters_given_up: u64,
}
