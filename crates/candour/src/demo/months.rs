//! The night and the month in the demonstration: the jobs that the scheduler runs, and the publisher's act.

use access::Actor;
use access::permission::{CloseMonth, OpenDueCases, PublishEdition, ReviewEdition};
use chrono::NaiveDate;
use fieldwork::ForceCode;
use operations::{Error, MonthClosed, Problem, close_month, open_due_cases, publish_edition, review_edition};
use statistics::Month;

use super::story::{Story, permit};

impl Story {
    /// The nightly step.
    pub(super) async fn nightly(&mut self, day: NaiveDate) -> anyhow::Result<()> {
        open_due_cases(&self.platform, &permit::<OpenDueCases>(&Actor::system())?, day).await?;
        Ok(())
    }

    /// Whether a day is this working day of its month, from 1.
    pub(super) fn is_working_day(&self, number: usize, day: NaiveDate) -> bool {
        let calendar = &self.platform.calendar;
        calendar.working_day(day) && calendar.worked_by(day) == number
    }

    /// On the fifth working day, closes the month before and publishes it; the newest month stays a draft, so that a
    /// visitor can be the publisher.
    pub(super) async fn close_last_month(&mut self, day: NaiveDate) -> anyhow::Result<()> {
        if !self.is_working_day(5, day) {
            return Ok(());
        }
        let month = Month::of(day).previous();
        for force in self.forces.clone() {
            let closing = permit::<CloseMonth>(&Actor::system())?;
            let closed = match close_month(&self.platform, &closing, &force.code, month).await {
                Ok(closed) => closed,
                Err(Error::Problem(Problem::NobodyInterviewed(_))) => continue,
                Err(fault) => return Err(fault.into()),
            };
            if month < self.newest {
                self.publish(&force.code, &closed).await?;
            }
        }
        Ok(())
    }

    /// One publisher reads the draft, the other publishes it.
    async fn publish(&mut self, force: &ForceCode, closed: &MonthClosed) -> anyhow::Result<()> {
        let reviewer = permit::<ReviewEdition>(&self.cast.reviewer)?;
        review_edition(&self.platform, &reviewer, force, closed.month, &closed.digest).await?;
        let publisher = permit::<PublishEdition>(&self.cast.publisher)?;
        publish_edition(&self.platform, &publisher, force, closed.month).await?;
        self.told.published += 1;
        Ok(())
    }
}
