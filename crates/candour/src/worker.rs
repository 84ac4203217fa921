//! What each job does, and what is said where it comes to nothing.
//!
//! Every job gives what it gave before when it is done again, so that one whose node was lost is done once more by another.

use access::permission::{ApplyRetention, GatherComments, OpenDueCases, RemindStaff, RunJob};
use access::{Actor, Permission, Permit};
use anyhow::Context;
use chrono::{DateTime, TimeDelta, Utc};
use operations::{
    Error, JobCame, JobKind, Platform, apply_retention, gather_comments, note_job, open_due_cases,
    remind_staff, reminds_now, remove_passed, run_job,
};
use store::Job;
use tokio::sync::watch::Receiver;
use tracing::Instrument;

use crate::{machine, monthly};

/// What a node says of a fault: nothing but that there was one. The log has the rest.
const FAULT: &str = "fault";

/// A node that does jobs. Cloning is cheap.
#[derive(Clone)]
pub(crate) struct Worker {
    pub(crate) platform: Platform,
    node: String,
    history_days: u32,
}

impl Worker {
    pub(crate) fn of(platform: &Platform, history_days: u32) -> Self {
        Self { platform: platform.clone(), node: machine::node(), history_days }
    }

    /// Does one job of these kinds after another until none is due, or the program is asked to stop. Whether all went well.
    pub(crate) async fn run_due(&self, kinds: &[JobKind], stopping: &Receiver<bool>) -> bool {
        let mut well = true;
        while !*stopping.borrow() {
            match self.next(kinds).await {
                Ok(Some(came)) => well = well && came == JobCame::Done,
                Ok(None) => break,
                Err(fault) => {
                    tracing::error!(%fault, "jobs could not be looked at; they are tried again");
                    return false;
                }
            }
        }
        well
    }

    async fn next(&self, kinds: &[JobKind]) -> anyhow::Result<Option<JobCame>> {
        let permit = system::<RunJob>()?;
        let work = async |kind: JobKind, job: &Job| {
            let span =
                tracing::info_span!(target: "traced", "job", otel.name = kind.slug(), reference = %job.id);
            self.work(kind, job).instrument(span).await.map_err(|fault| said(kind, job, &fault))
        };
        Ok(run_job(&self.platform, &permit, (&self.node, kinds), work).await?)
    }

    async fn work(&self, kind: JobKind, job: &Job) -> anyhow::Result<()> {
        let platform = &self.platform;
        match kind {
            JobKind::OpenDueCases => open_due(platform).await,
            JobKind::GatherComments => gather(platform).await,
            JobKind::ApplyRetention => erase(platform).await,
            JobKind::CloseMonth => {
                let (force, month) = job.force.as_ref().zip(job.month).context("it names a month")?;
                monthly::close_until(platform, force, month).await
            }
            JobKind::RemindStaff => remind(platform, job).await,
            JobKind::ForgetJobs => self.forget().await,
            // Nodes do these by themselves.
            JobKind::RecountMonths | JobKind::SignAudit | JobKind::MakeBackup => Ok(()),
        }
    }

    async fn forget(&self) -> anyhow::Result<()> {
        let before = self.platform.now() - TimeDelta::days(self.history_days.into());
        let forgotten = self.platform.store.writer().forget_jobs(before).await?;
        tracing::info!(forgotten, "old jobs");
        Ok(())
    }

    /// Notes what this node did by itself since it began, for the history.
    pub(crate) async fn note<T>(&self, kind: JobKind, began: DateTime<Utc>, came: &anyhow::Result<T>) {
        let why = came.as_ref().err().map(code);
        let came = why.as_deref().map_or(Ok(()), Err);
        if let Err(fault) = note_job(&self.platform, kind, (&self.node, began), came).await {
            tracing::error!(%fault, job = kind.slug(), "what came of a job was not noted");
        }
    }
}

/// A permit of the program's own.
pub(crate) fn system<P: Permission>() -> anyhow::Result<Permit<P>> {
    Actor::system().permit::<P>().context("it is the program's own")
}

/// Why a job came to nothing: the code of what somebody can put right, or that there was a fault. Its reference is in the log.
fn said(kind: JobKind, job: &Job, fault: &anyhow::Error) -> String {
    let (reference, job) = (job.id, kind.slug());
    tracing::error!(%fault, job, %reference, "a scheduled job did not finish; it is tried again");
    code(fault)
}

fn code(fault: &anyhow::Error) -> String {
    match fault.downcast_ref::<Error>() {
        Some(Error::Problem(problem)) => problem.code().to_owned(),
        _ => FAULT.to_owned(),
    }
}

async fn open_due(platform: &Platform) -> anyhow::Result<()> {
    let night = open_due_cases(platform, &system::<OpenDueCases>()?, platform.today()).await?;
    tracing::info!(opened = night.opened, lapsed = night.lapsed, retimed = night.retimed, "nightly step");
    Ok(())
}

async fn gather(platform: &Platform) -> anyhow::Result<()> {
    let gathered = gather_comments(platform, &system::<GatherComments>()?).await?;
    tracing::info!(gathered, "comments of earlier interviews");
    Ok(())
}

async fn erase(platform: &Platform) -> anyhow::Result<()> {
    let permit = system::<ApplyRetention>()?;
    let erased = apply_retention(platform, &permit).await?;
    tracing::info!(erased, "people who were kept long enough");
    for (kind, gone) in remove_passed(platform, &permit).await {
        tracing::info!(kind = kind.slug(), gone, "of use for a time only");
    }
    Ok(())
}

/// Each letter is written once, however often this is done. What an earlier half hour would have brought is too late now.
async fn remind(platform: &Platform, job: &Job) -> anyhow::Result<()> {
    if reminds_now(platform).as_deref() != Some(job.about.as_str()) {
        tracing::warn!(half_hour = job.about, "letters about what waits were not written in time");
        return Ok(());
    }
    let written = remind_staff(platform, &system::<RemindStaff>()?).await?;
    if written > 0 {
        tracing::info!(written, "letters about what waits");
    }
    Ok(())
}
