//! A stretch of time kept for one interview.

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::{from_london, london, london_date};

/// A stretch of time kept for one interview: from its start, for so many minutes. The last instant is not part of it,
/// so one slot may begin where another ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Slot {
    /// When it starts.
    pub start: DateTime<Utc>,
    /// How long it lasts.
    pub minutes: u32,
}

impl Slot {
    /// Appointments begin at every fifth minute and last a number of such steps, so that the database can count the
    /// steps an interviewer has given away and none is given twice.
    pub const GRID_MINUTES: u32 = 5;

    /// It begins on the grid and fills a whole number of its steps.
    pub fn on_grid(&self) -> bool {
        let step = i64::from(Self::GRID_MINUTES).saturating_mul(60);
        self.start.timestamp().rem_euclid(step) == 0
            && self.start.timestamp_subsec_nanos() == 0
            && self.minutes.is_multiple_of(Self::GRID_MINUTES)
    }

    /// The slot that starts when a clock in London shows this; nothing in the hour a spring night does not have.
    pub fn at_london(local: NaiveDateTime, minutes: u32) -> Option<Self> {
        Some(Self { start: from_london(local)?, minutes })
    }

    /// The first instant after it.
    pub fn end(&self) -> DateTime<Utc> {
        self.start
            .checked_add_signed(TimeDelta::minutes(i64::from(self.minutes)))
            .unwrap_or(DateTime::<Utc>::MAX_UTC)
    }

    /// The day it starts on, in London.
    pub fn date(&self) -> NaiveDate {
        london_date(self.start)
    }

    /// What London's clocks show when it starts.
    pub fn starts_at(&self) -> NaiveDateTime {
        london(self.start)
    }

    /// What London's clocks show when it ends.
    pub fn ends_at(&self) -> NaiveDateTime {
        london(self.end())
    }

    /// The two have an instant in common.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.start < other.end() && other.start < self.end()
    }
}
