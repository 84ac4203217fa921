//! How likely a risk is, and how bad it would be.

use std::fmt;

/// A point on each of the two scales of `config/risk-register.toml`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Score {
    /// How likely, from 1.
    pub likelihood: u32,
    /// How bad, from 1.
    pub impact: u32,
}

impl Score {
    /// The two multiplied: what bands go by.
    pub const fn product(self) -> u32 {
        self.likelihood.saturating_mul(self.impact)
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} × {} = {}", self.likelihood, self.impact, self.product())
    }
}
