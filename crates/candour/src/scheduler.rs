//! The scheduler: it notes what the clock has brought, does what is due, and keeps its own list of signed ends and copies, in London time.
//!
//! What is due is a row that one node takes at a time; every job gives what it gave before when it is done again, so a restart does no
//! harm, and a job whose node was lost is done by another. A month whose day was missed is closed when the program runs again.

use std::collections::BTreeMap;

use access::permission::{RecountMonths, RemindStaff};
use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use fieldwork::{ForceCode, london};
use operations::{AtWork, Error, JobKind, Platform, recount_months, tell_administrators};
use statistics::Month;
use tokio::select;
use tokio::sync::watch::Receiver;
use tokio::time::MissedTickBehavior;

use crate::audit::{Begin, checkpoint};
use crate::backup::{Nightly, Seen};
use crate::disk::Disk;
use crate::due::Noted;
use crate::jobs::Jobs;
use crate::monthly::close_again;
use crate::settings::{Audit, Schedule, Settings};
use crate::worker::{Worker, system};

/// How long the signing of the audit rests that did not go well.
const REST: TimeDelta = TimeDelta::minutes(15);

/// The jobs that are done here. Letters about what waits are the postman's, so that nothing long keeps them.
const KINDS: [JobKind; 5] = [
    JobKind::OpenDueCases,
    JobKind::GatherComments,
    JobKind::ApplyRetention,
    JobKind::CloseMonth,
    JobKind::ForgetJobs,
];

/// What this node has seen to.
#[derive(Debug, Default)]
struct Done {
    noted: Noted,
    /// The day on whose night what was deleted was driven out.
    purged: Option<NaiveDate>,
    /// The last entry of the audit that was looked at for whose words went.
    seen: Option<i64>,
    /// When the end of the audit was last signed, or looked at.
    signed: Option<NaiveDateTime>,
    /// Drafts that wait to be made again and could not be.
    drafts: Vec<(ForceCode, Month)>,
    /// What administrators were last told, and on which day.
    told: BTreeMap<&'static str, NaiveDate>,
}

/// What the scheduler works with.
pub(crate) struct Work {
    worker: Worker,
    schedule: Schedule,
    audit: Audit,
    backup: Option<Nightly>,
    disk: Disk,
    jobs: Jobs,
}

impl Work {
    /// As it is configured. Fails where backups are wanted and cannot be sealed.
    pub(crate) fn of(worker: Worker, settings: &Settings, jobs: Jobs) -> anyhow::Result<Self> {
        Ok(Self {
            worker,
            schedule: settings.schedule.clone(),
            audit: settings.audit.clone(),
            backup: Nightly::of(settings)?,
            disk: Disk::of(settings)?,
            jobs,
        })
    }
}

/// Runs until the program is asked to stop. A job that fails is logged and tried again later.
pub(crate) async fn run(mut work: Work, mut stopping: Receiver<bool>) {
    let mut done = Done::default();
    let mut looks = tokio::time::interval(work.schedule.look_every());
    looks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        select! {
            _ = looks.tick() => {}
            _ = stopping.wait_for(|stop| *stop) => return,
        }
        let platform = work.worker.platform.clone();
        let now = platform.now();
        if look(&work, &mut done, now, &stopping).await {
            work.jobs.done("schedule", platform.now());
        }
        match sign_audit(&work, &mut done, now).await {
            Ok(()) => work.jobs.done("audit", platform.now()),
            Err(fault) => {
                tracing::error!(fault = format!("{fault:#}"), "the end of the audit was not signed")
            }
        }
        if let Some(backup) = &mut work.backup {
            let seen = backup.look(&platform, london(now)).await;
            backed_up(&work, now, seen).await;
        }
        went("administrators are told", tell(&work, &mut done, london(now).date()).await);
    }
}

/// Every job by itself: one that fails stops no other. Whether all of them went well.
async fn look(work: &Work, done: &mut Done, now: DateTime<Utc>, stopping: &Receiver<bool>) -> bool {
    let (worker, time) = (&work.worker, london(now));
    let noted = done.noted.scheduled(&worker.platform, &work.schedule, time).await;
    let noted = went("jobs that are due are noted", noted);
    let ran = worker.run_due(&KINDS, stopping).await;
    let forgot = went("what went elsewhere is forgotten", forget(&worker.platform, done).await);
    let purged = went("deleted rows are driven out", purge(work, done, time).await);
    let recounted = went("months are counted again", recount(worker, done, now).await);
    noted && ran && forgot && purged && recounted
}

fn went(job: &str, result: anyhow::Result<()>) -> bool {
    if let Err(fault) = &result {
        tracing::error!(%fault, job, "a scheduled job did not finish; it is tried again");
    }
    result.is_ok()
}

/// Forgets what this node read of somebody whose words went, also where another node made them go.
async fn forget(platform: &Platform, done: &mut Done) -> anyhow::Result<()> {
    done.seen = Some(platform.store.writer().forget_since(done.seen).await?);
    Ok(())
}

/// Once a night, what was deleted while somebody read is driven out of the file.
async fn purge(work: &Work, done: &mut Done, now: NaiveDateTime) -> anyhow::Result<()> {
    let today = now.date();
    if now.time() >= work.schedule.nightly && done.purged != Some(today) {
        work.worker.platform.store.writer().purge().await?;
        done.purged = Some(today);
    }
    Ok(())
}

/// Signs the end of the audit so often, whether or not another job goes well. The list is a file of this node's own.
async fn sign_audit(work: &Work, done: &mut Done, at: DateTime<Utc>) -> anyhow::Result<()> {
    let (now, between) = (london(at), TimeDelta::minutes(work.audit.checkpoint_minutes.get().into()));
    if done.signed.is_some_and(|signed| now >= signed && now - signed < between) {
        return Ok(());
    }
    let signed = checkpoint(&work.worker.platform, &work.audit, Begin::IfNew).await;
    // One that failed is not left for a whole time between two.
    done.signed = Some(if signed.is_ok() { now } else { now - between + between.min(REST) });
    if !matches!(signed, Ok(None | Some(false))) {
        work.worker.note(JobKind::SignAudit, at, &signed).await;
    }
    signed.map(drop)
}

/// Notes what came of looking at the copies.
async fn backed_up(work: &Work, began: DateTime<Utc>, seen: anyhow::Result<Seen>) {
    match seen {
        Ok(Seen { late, made }) => {
            work.jobs.done("backup", work.worker.platform.now());
            work.jobs.backup_is_late(late);
            if let Some(made) = made {
                work.worker.note(JobKind::MakeBackup, began, &made.map_err(anyhow::Error::msg)).await;
            }
        }
        Err(fault) => tracing::error!(%fault, "the backups were not looked at"),
    }
}

/// Tells administrators, once a day, what the machine needs before it can keep nothing more.
async fn tell(work: &Work, done: &mut Done, today: NaiveDate) -> anyhow::Result<()> {
    let found = [(work.disk.is_low(), AtWork::DiskLow), (work.jobs.is_backup_late(), AtWork::BackupLate)];
    for (_, news) in found.iter().filter(|(found, _)| *found) {
        if done.told.get(news.slug()) != Some(&today) {
            tell_administrators(&work.worker.platform, &system::<RemindStaff>()?, news).await?;
            done.told.insert(news.slug(), today);
        }
    }
    Ok(())
}

/// Counts months again from which somebody withdrew, and makes the drafts again that counted them.
async fn recount(worker: &Worker, done: &mut Done, began: DateTime<Utc>) -> anyhow::Result<()> {
    let counted = recounted(&worker.platform, done).await;
    if !matches!(counted, Ok(false)) {
        worker.note(JobKind::RecountMonths, began, &counted).await;
    }
    counted.map(drop)
}

/// Whether there was anything to count again.
async fn recounted(platform: &Platform, done: &mut Done) -> anyhow::Result<bool> {
    let permit = system::<RecountMonths>()?;
    let recounted = match recount_months(platform, &permit).await {
        Ok(recounted) => recounted,
        Err(Error::Problem(problem)) => {
            tracing::warn!(%problem, "months were not counted again");
            return Ok(false);
        }
        Err(fault) => return Err(fault.into()),
    };
    if recounted.drafts == done.drafts {
        return Ok(!recounted.months.is_empty());
    }
    for (force, month) in &recounted.drafts {
        close_again(platform, force, *month).await?;
    }
    // A draft that could not be made again is left alone until something changes.
    done.drafts = recount_months(platform, &permit).await.map(|left| left.drafts).unwrap_or_default();
    Ok(true)
}
