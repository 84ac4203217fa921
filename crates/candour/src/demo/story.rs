//! The story of the demonstration: day after day, everybody does their work through the verbs.

use std::collections::BTreeMap;
use std::sync::Arc;

use access::{Actor, Permission, Permit};
use anyhow::Context;
use chrono::{Datelike, Days, NaiveDate, NaiveDateTime};
use fieldwork::{Case, Force, Id, RawSafeContact, SafeContactPlan, from_london};
use operations::Platform;
use questionnaire::{Language, Wave};

use super::cast::Cast;
use super::clock::StoryClock;
use super::dice::Dice;

/// The story so far.
pub(super) struct Story {
    pub(super) platform: Platform,
    pub(super) clock: Arc<StoryClock>,
    pub(super) cast: Cast,
    pub(super) dice: Dice,
    pub(super) forces: Vec<Force>,
    pub(super) people: Vec<Person>,
    pub(super) diary: BTreeMap<NaiveDateTime, Visit>,
    pub(super) began: NaiveDate,
    pub(super) told: Told,
    /// The newest month that is over when the story ends.
    pub(super) newest: statistics::Month,
}

/// What the story has told, for its progress lines.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Told {
    pub(super) referred: u32,
    pub(super) interviewed: u32,
    pub(super) published: u32,
}

/// One invented person.
pub(super) struct Person {
    pub(super) reference: fieldwork::Reference,
    pub(super) force: usize,
    pub(super) language: Language,
    pub(super) reported_on: NaiveDate,
    pub(super) paperwork_on: NaiveDate,
    pub(super) closes_on: Option<NaiveDate>,
    /// Whether this person can be reached at all.
    pub(super) reachable: bool,
    pub(super) kindness: f64,
    pub(super) contact: Option<Contact>,
    /// The last day on which the assessment of risk lets them be called, if it does.
    pub(super) cleared_until: Option<NaiveDate>,
    /// The days on which the coordinator looks for an open case to book.
    pub(super) look_on: Vec<NaiveDate>,
    pub(super) over: bool,
}

/// How an invented person can be called: the form as it was filled in, and the plan made of it.
pub(super) struct Contact {
    pub(super) form: RawSafeContact,
    pub(super) plan: SafeContactPlan,
}

/// A call somebody has in their diary.
#[derive(Clone)]
pub(super) struct Visit {
    pub(super) person: usize,
    pub(super) case: Id<Case>,
    pub(super) wave: Wave,
    pub(super) interviewer: usize,
}

impl Story {
    /// Tells the days from the beginning up to the given moment, with a line for each month.
    pub(super) async fn tell(&mut self, until: NaiveDateTime) -> anyhow::Result<()> {
        let mut day = self.began;
        while day <= until.date() {
            self.day(day, until).await.with_context(|| format!("on {day} of the story"))?;
            let tomorrow = day + Days::new(1);
            if tomorrow.month() != day.month() || tomorrow > until.date() {
                self.progress(day);
            }
            day = tomorrow;
        }
        Ok(())
    }

    async fn day(&mut self, day: NaiveDate, until: NaiveDateTime) -> anyhow::Result<()> {
        if self.strike(day, "02:45", until) {
            self.nightly(day).await?;
        }
        if self.strike(day, "06:00", until) {
            self.close_last_month(day).await?;
        }
        if self.platform.calendar.working_day(day) {
            self.office(day, until).await?;
        }
        self.calls(day, until).await
    }

    /// What liaison officers and the coordinator do on a working day.
    async fn office(&mut self, day: NaiveDate, until: NaiveDateTime) -> anyhow::Result<()> {
        if self.strike(day, "08:10", until) {
            self.refer_people(day).await?;
            self.record_asks(day).await?;
            self.report_closures(day).await?;
        }
        if self.strike(day, "08:30", until) {
            self.paperwork(day).await?;
            self.book_calls(day).await?;
        }
        if self.strike(day, "08:45", until) {
            self.review_register(day).await?;
        }
        Ok(())
    }

    /// Sets the clock to a time of a day in London; false where that is after the end of the story.
    pub(super) fn strike(&self, day: NaiveDate, time: &str, until: NaiveDateTime) -> bool {
        let Ok(time) = time.parse() else { return false };
        self.strike_at(day.and_time(time), until)
    }

    /// Sets the clock to a moment in London; false where that is after the end of the story.
    pub(super) fn strike_at(&self, moment: NaiveDateTime, until: NaiveDateTime) -> bool {
        if moment > until {
            return false;
        }
        if let Some(moment) = from_london(moment) {
            self.clock.set(moment);
        }
        true
    }

    /// Months since the story began.
    pub(super) fn month_of_story(&self, day: NaiveDate) -> u32 {
        let months = (day.year() - self.began.year()) * 12 + i32::try_from(day.month0()).unwrap_or_default()
            - i32::try_from(self.began.month0()).unwrap_or_default();
        u32::try_from(months).unwrap_or_default()
    }

    fn progress(&self, day: NaiveDate) {
        let Told { referred, interviewed, published } = self.told;
        println!(
            "  {}  {referred:>4} referred  {interviewed:>4} interviewed  {published:>3} months published",
            day.format("%B %Y"),
        );
    }
}

/// The permit that a role always has. Fails where the permission matrix says otherwise.
pub(super) fn permit<P: Permission>(actor: &Actor) -> anyhow::Result<Permit<P>> {
    actor.permit().with_context(|| format!("{} may not {}", actor.role.slug(), P::NAME))
}
