//! The demonstration's dice: thrown the same way each time, so that two people who try it see the same panel.

use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

/// Dice with a fixed seed.
pub(super) struct Dice(StdRng);

impl Dice {
    pub(super) fn seeded(seed: u64) -> Self {
        Self(StdRng::seed_from_u64(seed))
    }

    /// True with the given chance, from 0 to 1.
    pub(super) fn chance(&mut self, chance: f64) -> bool {
        self.0.random_bool(chance.clamp(0.0, 1.0))
    }

    /// A whole number from `low` to `high`, both included.
    pub(super) fn between(&mut self, low: u32, high: u32) -> u32 {
        self.0.random_range(low..=high.max(low))
    }

    /// A share from 0 to 1.
    pub(super) fn share(&mut self) -> f64 {
        self.0.random()
    }

    /// One of several, each as likely.
    pub(super) fn pick<'a, T>(&mut self, several: &'a [T]) -> Option<&'a T> {
        let last = u32::try_from(several.len().checked_sub(1)?).ok()?;
        several.get(usize::try_from(self.between(0, last)).ok()?)
    }

    /// How many of something happen when `mean` are to be expected: Knuth's multiplication, for small means.
    pub(super) fn poisson(&mut self, mean: f64) -> u32 {
        let limit = (-mean).exp();
        let mut count = 0;
        let mut product = self.share();
        while product > limit {
            count += 1;
            product *= self.share();
        }
        count
    }
}
