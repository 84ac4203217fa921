//! The scheduler: the nightly step and the monthly close, in London time.
//!
//! Both jobs change nothing when they are run again, so a restart or a second node does no harm.

use access::Actor;
use access::permission::{CloseMonth, OpenDueCases};
use anyhow::Context;
use chrono::{Datelike, Days, NaiveDate, NaiveDateTime};
use fieldwork::{Calendar, london};
use operations::{Error, Platform, Problem, close_month, open_due_cases};
use statistics::Month;
use std::time::Duration;
use tokio::time::MissedTickBehavior;

use crate::settings::Schedule;

/// How often the clock is looked at.
const LOOK_EVERY: Duration = Duration::from_secs(30);

/// Which jobs were done on which day, so that each is run once a day and again after a restart.
#[derive(Debug, Default)]
struct Done {
    nightly: Option<NaiveDate>,
    month: Option<NaiveDate>,
}

/// Runs for as long as the program does. A job that fails is logged and tried again at the next look.
pub(crate) async fn run(platform: Platform, schedule: Schedule) {
    let mut done = Done::default();
    let mut looks = tokio::time::interval(LOOK_EVERY);
    looks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        looks.tick().await;
        let now = london(platform.now());
        if let Err(fault) = look(&platform, &schedule, &mut done, now).await {
            tracing::error!(%fault, "a scheduled job did not finish; it is tried again");
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
        tracing::info!(opened = night.opened, lapsed = night.lapsed, "nightly step");
        done.nightly = Some(today);
    }
    let due = working_day_of_month(&platform.calendar, today) == Some(schedule.close_month_on_working_day);
    if due && now.time() >= schedule.close_month_at && done.month != Some(today) {
        close_last_month(platform, Month::of(today).previous()).await?;
        done.month = Some(today);
    }
    Ok(())
}

async fn close_last_month(platform: &Platform, month: Month) -> anyhow::Result<()> {
    let permit = Actor::system().permit::<CloseMonth>().context("the system may close a month")?;
    for force in platform.forces.iter() {
        match close_month(platform, &permit, &force.code, month).await {
            Ok(closed) => {
                tracing::info!(%month, force = %force.code, digest = %closed.digest, "month closed")
            }
            Err(Error::Problem(Problem::NobodyInterviewed(_))) => {}
            Err(Error::Problem(problem)) => {
                tracing::warn!(%month, force = %force.code, %problem, "month not closed")
            }
            Err(fault) => return Err(fault.into()),
        }
    }
    Ok(())
}

/// Which working day of its month a date is, from 1; none on a weekend or bank holiday.
pub(crate) fn working_day_of_month(calendar: &Calendar, date: NaiveDate) -> Option<u32> {
    let first = date - Days::new(u64::from(date.day0()));
    let worked = first.iter_days().take_while(|day| *day <= date).filter(|day| calendar.working_day(*day));
    calendar.working_day(date).then(|| u32::try_from(worked.count()).ok()).flatten()
}
