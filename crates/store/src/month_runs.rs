//! How far the closing of a month has come, for those who wait for it and for whoever goes on after a crash.

use chrono::{DateTime, Utc};
use fieldwork::ForceCode;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ConnectionTrait, EntityTrait, Set};
use statistics::Month;

use crate::rows::{month_runs, stored};
use crate::{Fault, Tx, Writer};

/// The closing of a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MonthRun {
    /// The force.
    pub force: ForceCode,
    /// The month.
    pub month: Month,
    /// The last step that is done.
    pub step: Step,
    /// The digest of the edition, once it is made.
    pub digest: Option<String>,
    /// When it began.
    pub began_at: DateTime<Utc>,
    /// When the step was done.
    pub moved_at: DateTime<Utc>,
}

/// A step of closing a month. Whoever finds a run half-way begins again: every step gives the same on the same answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Somebody is at it.
    Begun,
    /// The month's answers are counted, and the counts kept.
    Counted,
    /// The figures are made, and their digest kept.
    Protected,
    /// The draft is kept, or the one that stood is the same.
    Drafted,
}

impl Step {
    /// Every step, in their order.
    pub const ALL: [Self; 4] = [Self::Begun, Self::Counted, Self::Protected, Self::Drafted];

    /// Its name in rows and messages.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Begun => "begun",
            Self::Counted => "counted",
            Self::Protected => "protected",
            Self::Drafted => "drafted",
        }
    }

    pub(crate) fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.slug() == text)
    }
}

impl Writer {
    /// Notes a step that keeps nothing else. It is no act, needs no permit and leaves no audit entry.
    pub async fn note_step(
        &self,
        (force, month): (&ForceCode, Month),
        (step, digest): (Step, Option<&str>),
        now: DateTime<Utc>,
    ) -> Result<(), Fault> {
        note(self.connection(), (force, month), (step, digest), stored(now)).await
    }
}

impl Tx {
    /// Notes a step together with what it keeps.
    pub async fn note_step(
        &self,
        force: &ForceCode,
        month: Month,
        (step, digest): (Step, Option<&str>),
    ) -> Result<(), Fault> {
        if !self.reaches_force(force) {
            return Err(Fault::OutsideScope { table: "month_runs" });
        }
        note(self.connection(), (force, month), (step, digest), self.now()).await
    }
}

async fn note(
    database: &impl ConnectionTrait,
    (force, month): (&ForceCode, Month),
    (step, digest): (Step, Option<&str>),
    now: DateTime<Utc>,
) -> Result<(), Fault> {
    let row = month_runs::ActiveModel {
        force_code: Set(force.to_string()),
        month: Set(month.to_string()),
        step: Set(step.slug().to_owned()),
        digest: Set(digest.map(str::to_owned)),
        began_at: Set(now),
        moved_at: Set(now),
    };
    let mut moved = vec![month_runs::Column::Step, month_runs::Column::Digest, month_runs::Column::MovedAt];
    if step == Step::Begun {
        moved.push(month_runs::Column::BeganAt);
    }
    let again = OnConflict::columns([month_runs::Column::ForceCode, month_runs::Column::Month])
        .update_columns(moved)
        .to_owned();
    month_runs::Entity::insert(row).on_conflict(again).exec_without_returning(database).await?;
    Ok(())
}
