//! The monthly close of each force, on its working day or as soon after as the program runs.

use std::collections::BTreeMap;

use access::permission::CloseMonth;
use access::{Actor, Permit};
use anyhow::Context;
use chrono::{NaiveDate, NaiveDateTime};
use fieldwork::ForceCode;
use operations::{Error, Platform, Problem, close_month, month_is_due};
use statistics::Month;
use store::Step;

use crate::settings::Schedule;

/// What was closed of each force since the program began, so that nothing is tried at every look.
#[derive(Debug, Default)]
pub(crate) struct Monthly {
    /// The last month that is closed.
    closed: BTreeMap<ForceCode, Month>,
    /// The day on which a month was refused; it is tried again on the next.
    refused: BTreeMap<ForceCode, NaiveDate>,
}

/// What came of closing a month.
enum Came {
    /// It is closed, or there is nothing to close.
    Closed,
    /// Another node is at it.
    Later,
    /// An earlier month has to be closed first.
    Earlier(Month),
    /// Somebody has to put something right first.
    Refused,
}

impl Monthly {
    /// Closes the last month of every force whose day has come.
    pub(crate) async fn close_due(
        &mut self,
        platform: &Platform,
        schedule: &Schedule,
        now: NaiveDateTime,
    ) -> anyhow::Result<()> {
        let (today, last) = (now.date(), Month::of(now.date()).previous());
        let due = (schedule.close_month_on_working_day, schedule.close_month_at);
        for force in platform.forces.iter() {
            let settled = self.closed.get(&force.code) == Some(&last);
            let tried = self.refused.get(&force.code) == Some(&today);
            if settled || tried || !month_is_due(&platform.calendar, force, due, now) {
                continue;
            }
            match close_until(platform, &force.code, last).await? {
                Came::Closed => drop(self.closed.insert(force.code.clone(), last)),
                Came::Refused | Came::Earlier(_) => drop(self.refused.insert(force.code.clone(), today)),
                Came::Later => {}
            }
        }
        Ok(())
    }
}

/// Closes a month, after those before it that nobody closed.
async fn close_until(platform: &Platform, force: &ForceCode, month: Month) -> anyhow::Result<Came> {
    /// More months than a panel is ever behind.
    const FURTHEST: usize = 36;
    let permit = Actor::system().permit::<CloseMonth>().context("the system may close a month")?;
    let run = platform.store.reader().month_run(&permit, force, month).await?;
    if run.is_some_and(|run| run.step == Step::Drafted) {
        return Ok(Came::Closed);
    }
    let mut waiting = vec![month];
    while let Some(next) = waiting.last().copied() {
        match attempt(platform, &permit, force, next).await? {
            Came::Closed => drop(waiting.pop()),
            Came::Earlier(earlier) if waiting.len() < FURTHEST => waiting.push(earlier),
            other => return Ok(other),
        }
    }
    Ok(Came::Closed)
}

/// Closes one month that has to be closed again.
pub(crate) async fn close(platform: &Platform, force: &ForceCode, month: Month) -> anyhow::Result<()> {
    let permit = Actor::system().permit::<CloseMonth>().context("the system may close a month")?;
    attempt(platform, &permit, force, month).await.map(|_| ())
}

async fn attempt(
    platform: &Platform,
    permit: &Permit<CloseMonth>,
    force: &ForceCode,
    month: Month,
) -> anyhow::Result<Came> {
    Ok(match close_month(platform, permit, force, month).await {
        Ok(closed) => {
            tracing::info!(%month, %force, digest = %closed.digest, "month closed");
            Came::Closed
        }
        Err(Error::Problem(Problem::NobodyInterviewed(_))) => Came::Closed,
        Err(Error::Problem(Problem::BeingClosed(_))) => Came::Later,
        Err(Error::Problem(Problem::EarlierMonthOpen(earlier))) => Came::Earlier(earlier),
        Err(Error::Problem(problem)) => {
            tracing::warn!(%month, %force, %problem, "month not closed");
            Came::Refused
        }
        Err(fault) => return Err(fault.into()),
    })
}
