//! The funnel from referral to interview: each referral in exactly one place, and sums that close.

mod agreement;
mod earlier;
mod fate;
mod passage;
mod step;
mod track;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::Completeness;

pub use agreement::Agreement;
pub use fate::{Fate, Loss, Waiting};
pub use passage::Passage;
pub use step::Step;
pub use track::Track;

/// The funnel of some referrals in one wave.
///
/// Its law: everybody is referred; and those who came to a step are those lost there, those waiting there, those
/// interviewed, and those who came to the next.
#[derive(Debug, Clone, PartialEq)]
pub struct Funnel {
    /// The steps in the order of the way.
    pub levels: Vec<Level>,
}

/// One step of a funnel.
#[derive(Debug, Clone, PartialEq)]
pub struct Level {
    /// Which step.
    pub step: Step,
    /// How many came to it.
    pub reached: u32,
    /// How many wait there, and what for.
    pub waiting: BTreeMap<Waiting, u32>,
    /// How many were lost there, and why.
    pub lost: BTreeMap<Loss, u32>,
    /// How many were interviewed in full. It stands at the last step only.
    pub full: u32,
    /// How many were interviewed in part. It stands at the last step only.
    pub partial: u32,
    /// The median of the days spent at the step by those who went on or were lost.
    pub median_days: Option<f64>,
    /// The median of the days waited there so far by those who wait.
    pub median_waiting: Option<f64>,
}

impl Funnel {
    /// The funnel of these referrals as it stands on a day.
    pub fn of(passages: &[Passage], today: NaiveDate) -> Self {
        Self { levels: Step::ALL.into_iter().map(|step| Level::of(step, passages, today)).collect() }
    }

    /// How many referrals there are.
    pub fn referrals(&self) -> u32 {
        self.levels.first().map_or(0, |level| level.reached)
    }
}

impl Level {
    fn of(step: Step, passages: &[Passage], today: NaiveDate) -> Self {
        let here = || passages.iter().filter(move |passage| passage.step == step);
        let finished = |completeness| {
            count(here().filter(|passage| passage.fate == Fate::Interviewed(completeness)).count())
        };
        Self {
            step,
            reached: count(passages.iter().filter(|passage| passage.reached(step)).count()),
            waiting: tally(here().filter_map(|passage| match &passage.fate {
                Fate::Waiting(waiting) => Some(*waiting),
                Fate::Lost(_) | Fate::Interviewed(_) => None,
            })),
            lost: tally(here().filter_map(|passage| match &passage.fate {
                Fate::Lost(loss) => Some(loss.clone()),
                Fate::Waiting(_) | Fate::Interviewed(_) => None,
            })),
            full: finished(Completeness::Full),
            partial: finished(Completeness::Partial),
            median_days: median(passages.iter().filter_map(|passage| passage.days_at(step)).collect()),
            median_waiting: median(here().filter_map(|passage| passage.days_waiting(today)).collect()),
        }
    }

    /// How many were lost there.
    pub fn lost_in_all(&self) -> u32 {
        self.lost.values().sum()
    }

    /// How many wait there.
    pub fn waiting_in_all(&self) -> u32 {
        self.waiting.values().sum()
    }
}

fn tally<K: Ord>(keys: impl Iterator<Item = K>) -> BTreeMap<K, u32> {
    let mut tally = BTreeMap::new();
    for key in keys {
        let so_far: &mut u32 = tally.entry(key).or_default();
        *so_far = so_far.saturating_add(1);
    }
    tally
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// The middle of the numbers, or halfway between the two in the middle.
fn median(mut numbers: Vec<u32>) -> Option<f64> {
    numbers.sort_unstable();
    let last = numbers.len().checked_sub(1)?;
    let (low, high) = (numbers.get(last / 2)?, numbers.get(last.div_ceil(2))?);
    Some((f64::from(*low) + f64::from(*high)) / 2.0)
}
