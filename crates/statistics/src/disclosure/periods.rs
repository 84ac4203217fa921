//! Months joined into periods that hold enough interviews.

use super::ledger::{Ledger, WaveLedger};
use crate::{DisclosurePolicy, Month, Period};

/// Periods that closed, and the months that wait.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pooled {
    /// Closed periods with their interviews, oldest first.
    pub closed: Vec<(Period, u32)>,
    /// Months since the last closed period.
    pub carried: Option<Period>,
}

/// Joins months, given in order with their interviews, until a period holds enough.
///
/// A month that is missing from the list is joined with none. What a period is depends only on the months up
/// to its end, so periods once closed stay as they are.
pub fn pool(months: &[(Month, u32)], policy: &DisclosurePolicy) -> Pooled {
    go_on(Pooled::default(), months, policy)
}

fn go_on(mut pooled: Pooled, months: &[(Month, u32)], policy: &DisclosurePolicy) -> Pooled {
    let enough = policy.floored().period_interviews;
    let told = pooled.closed.last().map(|(period, _)| period.to);
    let mut waiting = 0;
    for (month, interviews) in months.iter().filter(|(month, _)| told.is_none_or(|told| told < *month)) {
        waiting += interviews;
        let from = pooled.carried.map_or_else(|| after(&pooled.closed, *month), |period| period.from);
        let period = Period { from, to: *month };
        pooled.carried = Some(period);
        if waiting >= enough {
            pooled.closed.push((period, waiting));
            pooled.carried = None;
            waiting = 0;
        }
    }
    pooled
}

fn after(closed: &[(Period, u32)], month: Month) -> Month {
    closed.last().map_or(month, |(period, _)| period.to.next().min(month))
}

impl Ledger {
    /// The periods of a wave: those published before as they were, and what the months since join into.
    pub fn pooled(&self, wave: &str, months: &[(Month, u32)], policy: &DisclosurePolicy) -> Pooled {
        self.waves.get(wave).map_or_else(|| pool(months, policy), |known| known.pooled(months, policy))
    }
}

impl WaveLedger {
    pub(crate) fn pooled(&self, months: &[(Month, u32)], policy: &DisclosurePolicy) -> Pooled {
        go_on(Pooled { closed: self.periods.clone(), carried: None }, months, policy)
    }
}
