//! Do the job that has been due for longest.
//!
//! A job is held while it is done, and held for longer as long as its node says so: a node that is lost holds nothing for longer than
//! the panel's patience, and then another takes the job over. Every job gives what it gave before when it is done again, so
//! a node that was only thought to be lost does no harm.

use std::pin::pin;

use access::{Permit, permission::RunJob};
use chrono::{DateTime, Utc};
use fieldwork::{ForceCode, Id};
use statistics::Month;
use store::{Job, JobHold, NewJob};
use tokio::time::timeout;
use uuid::Uuid;

use crate::backoff::wait;
use crate::letters::at_work;
use crate::{Error, JobKind, Platform};

/// So many times a job is begun, which takes more than two days, before it is left to an administrator.
const MOST_TRIES: u32 = 20;

/// Why a job came to nothing whose node was lost each time.
const CUT_OFF: &str = "cut-off";

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JobCame {
    /// It is done.
    Done,
    /// It came to nothing, and is tried again later.
    Later,
    /// It came to nothing for the last time, and is left to an administrator.
    GivenUp,
}

/// Notes that a job of a kind about one thing is due. However often it is asked for, and by how many nodes, it is one job.
pub async fn queue_job(
    platform: &Platform,
    kind: JobKind,
    about: String,
    of: Option<(ForceCode, Month)>,
) -> Result<(), Error> {
    let job = new_job(platform, kind, (about, platform.now()), of);
    Ok(platform.store.writer().queue_job(&job).await?)
}

/// Notes what a node did by itself since it began, for the history: it went well, or came to nothing for this reason.
pub async fn note_job(
    platform: &Platform,
    kind: JobKind,
    (node, began): (&str, DateTime<Utc>),
    came: Result<(), &str>,
) -> Result<(), Error> {
    let about = format!("{} {node}", began.format("%Y-%m-%dT%H:%M:%S%.6f"));
    let job = new_job(platform, kind, (about, began), None);
    Ok(platform.store.writer().note_job(&job, (node, platform.now()), came).await?)
}

fn new_job(
    platform: &Platform,
    kind: JobKind,
    (about, due_at): (String, DateTime<Utc>),
    of: Option<(ForceCode, Month)>,
) -> NewJob {
    let (force, month) = of.unzip();
    NewJob { id: platform.id(), kind: kind.slug(), about, force, month, due_at }
}

/// Takes the job of these kinds that has been due for longest and does it with `work`, which says in a code why it came to nothing, if it did. Nothing where
/// none is due. What came of it is kept; a job that came to nothing is tried again after twice as long each time.
pub async fn run_job(
    platform: &Platform,
    permit: &Permit<RunJob>,
    (node, kinds): (&str, &[JobKind]),
    work: impl AsyncFnOnce(JobKind, &Job) -> Result<(), String>,
) -> Result<Option<JobCame>, Error> {
    let (holder, now) = (platform.environment.uuid(), platform.now());
    let hold = JobHold { holder, node: node.to_owned(), until: now + platform.patience };
    let kinds: Vec<&str> = kinds.iter().map(|kind| kind.slug()).collect();
    let Some(job) = platform.store.writer().hold_job(now, &hold, &kinds).await? else { return Ok(None) };
    let Some(kind) = JobKind::parse(&job.kind) else { return Ok(None) };
    let came = if job.tries > MOST_TRIES {
        Err(job.why.clone().unwrap_or_else(|| CUT_OFF.to_owned()))
    } else {
        held(platform, (job.id, holder), work(kind, &job)).await
    };
    settle(platform, permit, (&job, holder), came).await.map(Some)
}

async fn settle(
    platform: &Platform,
    permit: &Permit<RunJob>,
    (job, holder): (&Job, Uuid),
    came: Result<(), String>,
) -> Result<JobCame, Error> {
    let (writer, held) = (platform.store.writer(), (job.id, holder));
    match came {
        Ok(()) => {
            writer.end_job(held, platform.now()).await?;
            Ok(JobCame::Done)
        }
        Err(why) if job.tries >= MOST_TRIES => {
            give_up(platform, permit, (job, holder), &why).await?;
            Ok(JobCame::GivenUp)
        }
        Err(why) => {
            let tried = job.tries.saturating_sub(1);
            let again = platform.now() + wait(tried, platform.environment.random());
            writer.defer_job(held, again, &why).await?;
            Ok(JobCame::Later)
        }
    }
}

/// Leaves the job to an administrator, and writes to all of them.
async fn give_up(
    platform: &Platform,
    permit: &Permit<RunJob>,
    (job, holder): (&Job, Uuid),
    why: &str,
) -> Result<(), Error> {
    platform
        .write(permit, async |tx| {
            tx.about(format!("{} {}", job.kind, job.about));
            if tx.give_up_job((job.id, holder), why).await? {
                at_work::job_given_up(platform, tx, job.id).await?;
            }
            Ok(())
        })
        .await
}

/// Waits for the work, and holds the job for as long as it takes.
async fn held<T>(platform: &Platform, (job, holder): (Id<Job>, Uuid), work: impl Future<Output = T>) -> T {
    let mut work = pin!(work);
    let between = (platform.patience / 3).to_std().unwrap_or_default();
    loop {
        match timeout(between, &mut work).await {
            Ok(done) => return done,
            // Whoever has it meanwhile does it again, which does no harm.
            Err(_) => {
                let until = platform.now() + platform.patience;
                drop(platform.store.writer().keep_job((job, holder), until).await);
            }
        }
    }
}
