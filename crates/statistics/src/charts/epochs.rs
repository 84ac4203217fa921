//! The times between marked changes.

use super::MarkedChange;
use crate::{Month, Period};

/// Time cut at the months of the changes, in order.
pub(crate) struct Epochs<'a> {
    cuts: Vec<(Month, Vec<&'a MarkedChange>)>,
}

impl<'a> Epochs<'a> {
    pub(crate) fn new(changes: &'a [MarkedChange]) -> Self {
        let mut sorted: Vec<&MarkedChange> = changes.iter().collect();
        sorted.sort_by_key(|change| change.month);
        let mut cuts: Vec<(Month, Vec<&MarkedChange>)> = Vec::new();
        for change in sorted {
            match cuts.last_mut() {
                Some((month, together)) if *month == change.month => together.push(change),
                _ => cuts.push((change.month, vec![change])),
            }
        }
        Self { cuts }
    }

    /// Which epoch a period is in, counted from 0. Nothing for one with a change in the middle: its months are of both.
    pub(crate) fn of(&self, period: Period) -> Option<usize> {
        let passed = |month: Month| self.cuts.iter().filter(|(cut, _)| *cut <= month).count();
        let epoch = passed(period.from);
        (epoch == passed(period.to)).then_some(epoch)
    }

    /// The changes with which an epoch begins; none for the first.
    pub(crate) fn opened_by(&self, epoch: usize) -> &[&'a MarkedChange] {
        let cut = epoch.checked_sub(1).and_then(|before| self.cuts.get(before));
        cut.map_or(&[], |(_, changes)| changes)
    }
}
