//! How many of those who were asked agreed.

use std::collections::BTreeMap;

use super::{Passage, Step};

/// How many were put forward, asked, and agreed to be contacted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Agreement {
    /// Put forward.
    pub referred: u32,
    /// Asked.
    pub offered: u32,
    /// Agreed.
    pub agreed: u32,
}

impl Agreement {
    /// The agreement among referrals, by whatever tells them apart: who asked, or with which wording.
    pub fn by<'a, K: Ord>(referrals: impl IntoIterator<Item = (K, &'a Passage)>) -> BTreeMap<K, Self> {
        let mut by: BTreeMap<K, Self> = BTreeMap::new();
        for (key, passage) in referrals {
            let so_far = by.entry(key).or_default();
            *so_far = so_far.and(passage);
        }
        by
    }

    /// The share of those asked that agreed; undefined where nobody was asked.
    pub fn rate(&self) -> Option<f64> {
        (self.offered > 0).then(|| f64::from(self.agreed) / f64::from(self.offered))
    }

    fn and(self, passage: &Passage) -> Self {
        let one = |step| u32::from(passage.reached(step));
        Self {
            referred: self.referred.saturating_add(1),
            offered: self.offered.saturating_add(one(Step::Offered)),
            agreed: self.agreed.saturating_add(one(Step::Agreed)),
        }
    }
}
