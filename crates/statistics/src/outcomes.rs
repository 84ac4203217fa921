//! How a force's investigations end, as it publishes it: counts by month, and the two rates that stand beside feedback.
//!
//! These are counts of investigations, not of people on the panel, and published already: the release rule has no part here.
//! That a rate stands beside an answer does not say that one moves the other.

use std::collections::BTreeMap;

use crate::charts::{Chart, CountOf, Direction, Frame, Observation, Runs, Timeline, p_chart};
use crate::{Marker, Month, Period};

/// A month of a force's closed investigations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutcomeMonth {
    /// The month in which they were closed.
    pub month: Month,
    /// How many were closed, whatever the outcome.
    pub closed: u32,
    /// How many had each outcome, by the Home Office's number. Not every outcome is told.
    pub counts: BTreeMap<u8, u32>,
}

/// A rate of closed investigations.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rate {
    /// Somebody was charged or summonsed: outcome 1.
    Charged,
    /// The victim did not support further action: outcomes 14 and 16.
    WithoutSupport,
}

impl Rate {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Charged, Self::WithoutSupport];

    /// Its name in addresses and messages.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Charged => "charged",
            Self::WithoutSupport => "without-support",
        }
    }

    /// Reads a slug.
    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rate| rate.slug() == slug)
    }

    /// The outcomes it counts, by the Home Office's numbers.
    pub const fn outcomes(self) -> &'static [u8] {
        match self {
            Self::Charged => &[1],
            Self::WithoutSupport => &[14, 16],
        }
    }

    /// Whether more of it is better.
    pub const fn direction(self) -> Direction {
        match self {
            Self::Charged => Direction::HigherIsBetter,
            Self::WithoutSupport => Direction::LowerIsBetter,
        }
    }

    /// How many of a month's closed investigations it counts; why not, where one of its outcomes is not told.
    pub fn of(self, month: &OutcomeMonth) -> Result<CountOf, Marker> {
        let counts = self.outcomes().iter().map(|outcome| month.counts.get(outcome).copied());
        let count = counts.sum::<Option<u32>>().ok_or(Marker::NotAvailable)?;
        CountOf::new(count, month.closed).ok_or(Marker::NotAvailable)
    }
}

/// The rate month by month, as a p-chart. A month that nobody has entered is a gap.
pub fn rate_chart(months: &[OutcomeMonth], rate: Rate) -> Chart {
    let seen =
        months.iter().map(|month| Observation { period: Period::single(month.month), seen: rate.of(month) });
    // A month stands once; what says otherwise is not drawn.
    let timeline = Timeline::new(seen.collect()).unwrap_or_else(|_| Timeline::empty());
    p_chart(&timeline, &Frame { direction: rate.direction(), changes: &[], runs: &Runs::default() })
}
