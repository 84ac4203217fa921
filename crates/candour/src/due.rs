//! What the clock has brought: each job that is due is noted, by every node and once.

use std::collections::BTreeSet;

use chrono::{NaiveDate, NaiveDateTime};
use fieldwork::ForceCode;
use operations::{JobKind, Platform, month_is_due, queue_job, reminds_now};
use statistics::Month;

use crate::settings::Schedule;

/// The jobs of the night, in their order.
const NIGHTLY: [JobKind; 4] =
    [JobKind::OpenDueCases, JobKind::GatherComments, JobKind::ApplyRetention, JobKind::ForgetJobs];

/// A job that is due.
struct Due {
    kind: JobKind,
    about: String,
    of: Option<(ForceCode, Month)>,
}

/// What this node has noted on this day. It only spares work: a job that is noted again stays as it is.
#[derive(Debug, Default)]
pub(crate) struct Noted {
    day: Option<NaiveDate>,
    jobs: BTreeSet<String>,
}

impl Noted {
    /// Notes what is due of the night's jobs and of the months to close.
    pub(crate) async fn scheduled(
        &mut self,
        platform: &Platform,
        schedule: &Schedule,
        now: NaiveDateTime,
    ) -> anyhow::Result<()> {
        let nights = nightly(schedule, now).into_iter();
        for due in nights.chain(months(platform, schedule, now)).collect::<Vec<_>>() {
            self.note(platform, now.date(), due).await?;
        }
        Ok(())
    }

    /// Notes that letters about what waits are due, where this half hour brings any.
    pub(crate) async fn reminders(&mut self, platform: &Platform, day: NaiveDate) -> anyhow::Result<()> {
        match reminds_now(platform) {
            Some(about) => {
                self.note(platform, day, Due { kind: JobKind::RemindStaff, about, of: None }).await
            }
            None => Ok(()),
        }
    }

    async fn note(&mut self, platform: &Platform, day: NaiveDate, due: Due) -> anyhow::Result<()> {
        if self.day != Some(day) {
            *self = Self { day: Some(day), jobs: BTreeSet::new() };
        }
        let name = format!("{} {}", due.kind.slug(), due.about);
        if !self.jobs.contains(&name) {
            queue_job(platform, due.kind, due.about, due.of).await?;
            self.jobs.insert(name);
        }
        Ok(())
    }
}

fn nightly(schedule: &Schedule, now: NaiveDateTime) -> Vec<Due> {
    let about = now.date().to_string();
    let due = |kind| Due { kind, about: about.clone(), of: None };
    if now.time() >= schedule.nightly { NIGHTLY.map(due).into() } else { Vec::new() }
}

/// The last month of every force whose day has come.
fn months(platform: &Platform, schedule: &Schedule, now: NaiveDateTime) -> impl Iterator<Item = Due> {
    let last = Month::of(now.date()).previous();
    let day = (schedule.close_month_on_working_day, schedule.close_month_at);
    let due = platform.forces.iter().filter(move |force| month_is_due(&platform.calendar, force, day, now));
    due.map(move |force| Due {
        kind: JobKind::CloseMonth,
        about: format!("{} {last}", force.code),
        of: Some((force.code.clone(), last)),
    })
}
