//! The scheduler: the nightly step and the monthly close, in London time.
//!
//! Both jobs change nothing when they are run again, so a restart does no harm. Of several nodes one closes a month, under its
//! lease, and the others look again. A month whose day was missed is closed when the program runs again.

use access::Actor;
use access::permission::{ApplyRetention, GatherComments, OpenDueCases, RecountMonths};
use anyhow::Context;
use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, TimeDelta};
use fieldwork::{Calendar, ForceCode, london};
use operations::{Error, Platform, apply_retention, gather_comments, open_due_cases, recount_months};
use statistics::Month;
use std::time::Duration;
use tokio::time::MissedTickBehavior;

use crate::audit::checkpoint;
use crate::monthly::{Monthly, close};
use crate::settings::{Audit, Schedule};

/// How often the clock is looked at.
const LOOK_EVERY: Duration = Duration::from_secs(30);

/// Which jobs were done on which day, so that each is run once a day and again after a restart.
#[derive(Debug, Default)]
struct Done {
    nightly: Option<NaiveDate>,
    monthly: Monthly,
    /// When the end of the audit was last signed, or looked at.
    signed: Option<NaiveDateTime>,
    /// Drafts that wait to be made again and could not be.
    drafts: Vec<(ForceCode, Month)>,
}

/// Runs for as long as the program does. A job that fails is logged and tried again at the next look.
pub(crate) async fn run(platform: Platform, schedule: Schedule, audit: Audit) {
    let mut done = Done::default();
    let mut looks = tokio::time::interval(LOOK_EVERY);
    looks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        looks.tick().await;
        let now = london(platform.now());
        if let Err(fault) = look(&platform, &schedule, &mut done, now).await {
            tracing::error!(%fault, "a scheduled job did not finish; it is tried again");
        }
        if let Err(fault) = sign_audit(&platform, &audit, &mut done, now).await {
            tracing::error!(%fault, "the end of the audit was not signed");
        }
    }
}

async fn look(
    platform: &Platform,
    schedule: &Schedule,
    done: &mut Done,
    now: NaiveDateTime,
) -> anyhow::Result<()> {
    let today = now.date();
    if now.time() >= schedule.nightly && done.nightly != Some(today) {
        let permit = Actor::system().permit::<OpenDueCases>().context("the system may open due cases")?;
        let night = open_due_cases(platform, &permit, today).await?;
        tracing::info!(opened = night.opened, lapsed = night.lapsed, retimed = night.retimed, "nightly step");
        let permit = Actor::system().permit::<GatherComments>().context("the system may gather comments")?;
        let gathered = gather_comments(platform, &permit).await?;
        tracing::info!(gathered, "comments of earlier interviews");
        let permit = Actor::system().permit::<ApplyRetention>().context("the system may apply retention")?;
        let erased = apply_retention(platform, &permit).await?;
        tracing::info!(erased, "people who were kept long enough");
        // What was deleted while somebody read is driven out of the file now.
        platform.store.writer().purge().await?;
        done.nightly = Some(today);
    }
    recount(platform, done).await?;
    done.monthly.close_due(platform, schedule, now).await
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
    done.signed = Some(now);
    checkpoint(platform, audit).await.map(drop)
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
