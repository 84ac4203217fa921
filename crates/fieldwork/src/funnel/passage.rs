//! How far one referral has come in one wave, when, and what has become of it.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Fate, Loss, Step};

/// How far one referral has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// The furthest step it came to.
    pub step: Step,
    /// What has become of it there.
    pub fate: Fate,
    /// When it came to each step, where that is known.
    entered: BTreeMap<Step, NaiveDate>,
    /// When it was lost or arrived, where that is known.
    ended_on: Option<NaiveDate>,
}

impl Passage {
    /// A referral that ended at once: nobody asked them, or they said no.
    pub fn ended(step: Step, loss: Loss, on: NaiveDate) -> Self {
        Self { step, fate: Fate::Lost(loss), entered: BTreeMap::from([(step, on)]), ended_on: Some(on) }
    }

    pub(super) fn new(entered: BTreeMap<Step, NaiveDate>, fate: Fate, ended_on: Option<NaiveDate>) -> Self {
        let step = entered.keys().next_back().copied().unwrap_or(Step::Referred);
        Self { step, fate, entered, ended_on }
    }

    /// It came at least so far.
    pub fn reached(&self, step: Step) -> bool {
        self.step >= step
    }

    /// The days it spent at a step before it went on or ended. Nothing while it waits there, or where a date is not known.
    pub fn days_at(&self, step: Step) -> Option<u32> {
        let from = self.entered.get(&step)?;
        let next = self.entered.range(step..).nth(1).map(|(_, day)| *day);
        days(*from, next.or(self.ended_on)?)
    }

    /// The days it has waited where it is; nothing once it has ended.
    pub fn days_waiting(&self, today: NaiveDate) -> Option<u32> {
        match self.fate {
            Fate::Waiting(_) => days(*self.entered.get(&self.step)?, today),
            Fate::Lost(_) | Fate::Interviewed(_) => None,
        }
    }
}

/// A day noted late cannot make a time shorter than none.
fn days(from: NaiveDate, until: NaiveDate) -> Option<u32> {
    u32::try_from((until - from).num_days().max(0)).ok()
}
