//! Dice with a seed, thrown the same way each time.

use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

/// The dice of one campaign.
pub(super) struct Dice(StdRng);

impl Dice {
    pub(super) fn seeded(seed: u64) -> Self {
        Self(StdRng::seed_from_u64(seed))
    }

    /// A number below `end`; 0 where there is none below it.
    pub(super) fn below(&mut self, end: usize) -> usize {
        if end == 0 { 0 } else { self.0.random_range(0..end) }
    }

    /// True once in so many throws.
    pub(super) fn once_in(&mut self, throws: usize) -> bool {
        self.below(throws) == 0
    }

    /// One of several.
    pub(super) fn pick<'a, T>(&mut self, several: &'a [T]) -> Option<&'a T> {
        several.get(self.below(several.len()))
    }
}
