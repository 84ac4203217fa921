//! Intervals for a share of people, and for the difference between two shares.

use serde::{Deserialize, Serialize};

/// The standard normal deviate that leaves 2.5% above it.
pub(crate) const Z: f64 = 1.959_963_984_540_054;

/// The two ends of a 95% confidence interval.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Interval {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

impl Interval {
    /// Whether the value lies between the ends, ends included.
    pub fn contains(self, value: f64) -> bool {
        self.low <= value && value <= self.high
    }
}

/// Wilson's score interval for `successes` out of `base` (Wilson 1927), at 95%. Nothing where the base is
/// zero or smaller than the successes.
pub fn wilson(successes: u32, base: u32) -> Option<Interval> {
    if base == 0 || successes > base {
        return None;
    }
    let (x, n) = (f64::from(successes), f64::from(base));
    let middle = 2.0 * x + Z * Z;
    let reach = Z * (Z * Z + 4.0 * x * (1.0 - x / n)).sqrt();
    let divisor = 2.0 * (n + Z * Z);
    let low = if successes == 0 { 0.0 } else { (middle - reach) / divisor };
    let high = if successes == base { 1.0 } else { (middle + reach) / divisor };
    Some(Interval { low, high })
}

/// Newcombe's hybrid score interval for the share now less the share before (Newcombe 1998, method 10), each
/// given as (successes, base).
pub fn newcombe(now: (u32, u32), before: (u32, u32)) -> Option<Interval> {
    let (first, second) = (wilson(now.0, now.1)?, wilson(before.0, before.1)?);
    let p1 = f64::from(now.0) / f64::from(now.1);
    let p2 = f64::from(before.0) / f64::from(before.1);
    let difference = p1 - p2;
    let below = (p1 - first.low).hypot(second.high - p2);
    let above = (first.high - p1).hypot(p2 - second.low);
    Some(Interval { low: difference - below, high: difference + above })
}
