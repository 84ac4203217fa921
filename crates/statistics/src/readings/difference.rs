//! The difference of two shares, with its interval.

use serde::{Deserialize, Serialize};

use crate::charts::{CountOf, kept};
use crate::{Change, Interval, newcombe};

/// How far one share is from another.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Difference {
    /// The one less the other, between −1 and 1.
    pub difference: f64,
    /// Newcombe's 95% interval of it.
    pub interval: Interval,
    /// What may be said: "no evidence" unless the interval excludes zero.
    pub reading: Change,
}

impl Difference {
    /// The share of `one` less the share of `other`.
    pub fn between(one: CountOf, other: CountOf) -> Option<Self> {
        let Interval { low, high } = newcombe((one.count(), one.base()), (other.count(), other.base()))?;
        let reading = if low > 0.0 {
            Change::Higher
        } else if high < 0.0 {
            Change::Lower
        } else {
            Change::NoEvidence
        };
        Some(Self {
            difference: kept(one.share() - other.share()),
            interval: Interval { low: kept(low), high: kept(high) },
            reading,
        })
    }
}
