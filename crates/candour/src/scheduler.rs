//! The scheduler: the nightly step and the monthly close, in London time.
//!
//! Both jobs change nothing when they are run again, so a restart does no harm. Of several nodes one closes a month, under its
//! lease, and the others look again. A month whose day was missed is closed when the program runs again.

use access::Actor;
use access::permission::{ApplyRetention, GatherComments, OpenDueCases, RecountMonths};
use anyhow::Context;
use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, TimeDelta};
use fieldwork::{Calendar, ForceCode, london};
use operations::{
    Error, Platform, apply_retention, gather_comments, open_due_cases, recount_months, remove_passed,
};
use statistics::Month;
use std::time::Duration;
use tokio::select;
use tokio::sync::watch::Receiver;
use tokio::time::MissedTickBehavior;

use crate::audit::checkpoint;
use crate::backup::Nightly;
use crate::jobs::Jobs;
use crate::monthly::{Monthly, close};
use crate::settings::{Audit, Schedule, Settings};

/// How often the clock is looked at.
const LOOK_EVERY: Duration = Duration::from_secs(30);

/// How long a job rests that did not finish.
const REST: TimeDelta = TimeDelta::minutes(15);

/// Which jobs were done on which day, so that each is run once a day and again after a restart.
#[derive(Debug, Default)]
struct Done {
    nightly: Option<NaiveDate>,
    /// When a nightly step did not finish.
    failed: Option<NaiveDateTime>,
    monthly: Monthly,
    /// When the end of the audit was last signed, or looked at.
    signed: Option<NaiveDateTime>,
    /// Drafts that wait to be made again and could not be.
    drafts: Vec<(ForceCode, Month)>,
}

/// What the scheduler works with.
pub(crate) struct Work {
    platform: Platform,
    schedule: Schedule,
    audit: Audit,
    backup: Option<Nightly>,
    jobs: Jobs,
}

impl Work {
    /// As it is configured. Fails where backups are wanted and cannot be sealed.
    pub(crate) fn of(platform: &Platform, settings: &Settings, jobs: Jobs) -> anyhow::Result<Self> {
        Ok(Self {
            platform: platform.clone(),
            schedule: settings.schedule.clone(),
            audit: settings.audit.clone(),
            backup: Nightly::of(settings)?,
            jobs,
        })
    }
}

/// Runs until the program is asked to stop. A job that fails is logged and tried again at the next look.
pub(crate) async fn run(work: Work, mut stopping: Receiver<bool>) {
    let Work { platform, schedule, audit, mut backup, jobs } = work;
    let mut done = Done::default();
    let mut looks = tokio::time::interval(LOOK_EVERY);
    looks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        select! {
            _ = looks.tick() => {}
            _ = stopping.wait_for(|stop| *stop) => return,
        }
        let now = london(platform.now());
        if look(&platform, &schedule, &mut done, now).await {
            jobs.done("schedule", platform.now());
        }
        match sign_audit(&platform, &audit, &mut done, now).await {
            Ok(()) => jobs.done("audit", platform.now()),
            Err(fault) => tracing::error!(%fault, "the end of the audit was not signed"),
        }
        let Some(backup) = &mut backup else { continue };
        match backup.look(&platform, now).await {
            Ok(late) => {
                jobs.done("backup", platform.now());
                jobs.backup_is_late(late);
            }
            Err(fault) => tracing::error!(%fault, "the backups were not looked at"),
        }
    }
}

/// Every job by itself: one that fails stops no other. Whether all of them went well.
async fn look(platform: &Platform, schedule: &Schedule, done: &mut Done, now: NaiveDateTime) -> bool {
    let today = now.date();
    let rests = done.failed.is_some_and(|failed| now >= failed && now - failed < REST);
    if now.time() >= schedule.nightly && done.nightly != Some(today) && !rests {
        let finished = night(platform, today).await;
        done.failed = (!finished).then_some(now);
        done.nightly = if finished { Some(today) } else { done.nightly };
    }
    let recounted = went("months are counted again", recount(platform, done).await);
    let closed = went("months are closed", done.monthly.close_due(platform, schedule, now).await);
    done.failed.is_none() && recounted && closed
}

/// The steps of the night, and whether all of them finished.
async fn night(platform: &Platform, today: NaiveDate) -> bool {
    let opened = went("due cases are opened", open_due(platform, today).await);
    let gathered = went("comments are gathered", gather(platform).await);
    let erased = went("retention is applied", erase(platform).await);
    // What was deleted while somebody read is driven out of the file now, whatever else went wrong.
    let purge = platform.store.writer().purge().await;
    let purged = went("deleted rows are driven out", purge.map(drop).map_err(Into::into));
    opened && gathered && erased && purged
}

fn went(job: &str, result: anyhow::Result<()>) -> bool {
    if let Err(fault) = &result {
        tracing::error!(%fault, job, "a scheduled job did not finish; it is tried again");
    }
    result.is_ok()
}

async fn open_due(platform: &Platform, today: NaiveDate) -> anyhow::Result<()> {
    let permit = Actor::system().permit::<OpenDueCases>().context("the system may open due cases")?;
    let night = open_due_cases(platform, &permit, today).await?;
    tracing::info!(opened = night.opened, lapsed = night.lapsed, retimed = night.retimed, "nightly step");
    Ok(())
}

async fn gather(platform: &Platform) -> anyhow::Result<()> {
    let permit = Actor::system().permit::<GatherComments>().context("the system may gather comments")?;
    let gathered = gather_comments(platform, &permit).await?;
    tracing::info!(gathered, "comments of earlier interviews");
    Ok(())
}

async fn erase(platform: &Platform) -> anyhow::Result<()> {
    let permit = Actor::system().permit::<ApplyRetention>().context("the system may apply retention")?;
    let erased = apply_retention(platform, &permit).await?;
    tracing::info!(erased, "people who were kept long enough");
    for (kind, gone) in remove_passed(platform, &permit).await {
        tracing::info!(kind = kind.slug(), gone, "of use for a time only");
    }
    Ok(())
}

/// Signs the end of the audit so often, whether or not another job goes well.
async fn sign_audit(
    platform: &Platform,
    audit: &Audit,
    done: &mut Done,
    now: NaiveDateTime,
) -> anyhow::Result<()> {
    let between = TimeDelta::minutes(audit.checkpoint_minutes.get().into());
    if done.signed.is_some_and(|signed| now >= signed && now - signed < between) {
        return Ok(());
    }
    let signed = checkpoint(platform, audit).await;
    // One that failed is not left for a whole time between two.
    done.signed = Some(if signed.is_ok() { now } else { now - between + between.min(REST) });
    signed.map(drop)
}

/// Counts months again from which somebody withdrew, and makes the drafts again that counted them.
async fn recount(platform: &Platform, done: &mut Done) -> anyhow::Result<()> {
    let permit = Actor::system().permit::<RecountMonths>().context("the system may recount months")?;
    let recounted = match recount_months(platform, &permit).await {
        Ok(recounted) => recounted,
        Err(Error::Problem(problem)) => {
            tracing::warn!(%problem, "months were not counted again");
            return Ok(());
        }
        Err(fault) => return Err(fault.into()),
    };
    if recounted.drafts != done.drafts {
        for (force, month) in &recounted.drafts {
            close(platform, force, *month).await?;
        }
        // A draft that could not be made again is left alone until something changes.
        done.drafts = recount_months(platform, &permit).await.map(|left| left.drafts).unwrap_or_default();
    }
    Ok(())
}

/// Which working day of its month a date is, from 1; none on a weekend or bank holiday.
pub(crate) fn working_day_of_month(calendar: &Calendar, date: NaiveDate) -> Option<u32> {
    let first = date - Days::new(u64::from(date.day0()));
    let worked = first.iter_days().take_while(|day| *day <= date).filter(|day| calendar.working_day(*day));
    calendar.working_day(date).then(|| u32::try_from(worked.count()).ok()).flatten()
}
