//! How long a run has to be before it means something.

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// The lengths that the four rules and the word "trial" hang on. The default is Making Data Count's: 7, 7, 2 of 3, 12;
/// and Wheeler's five values as the fewest from which limits are of use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Lengths")]
pub struct Runs {
    /// This many points in a row on one side of the centre are a shift. From 5 to 15.
    pub shift: usize,
    /// This many points in a row that each rise, or each fall, are a trend. From 5 to 15.
    pub trend: usize,
    /// This many points near the same limit are a signal. From 2 to 5.
    pub near: usize,
    /// Out of this many in a row, all on that side of the centre. From `near` to 5.
    pub near_of: usize,
    /// A segment with fewer points than this has no limits. From 3 to 8.
    pub fewest: usize,
    /// A segment with fewer points than this has trial limits. From 8 to 30.
    pub settled: usize,
}

/// The lengths as configuration writes them, before they are checked.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Lengths {
    shift: usize,
    trend: usize,
    near: usize,
    near_of: usize,
    fewest: usize,
    settled: usize,
}

/// A length with which a rule would signal at nearly everything, or at nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("{length} is {given}; it may be from {least} to {most}")]
pub struct RunsFault {
    /// Which length.
    pub length: &'static str,
    /// What was asked for.
    pub given: usize,
    /// The least it may be.
    pub least: usize,
    /// The most it may be.
    pub most: usize,
}

impl Runs {
    /// The same lengths, if all of them are within their bounds.
    pub fn checked(self) -> Result<Self, RunsFault> {
        within("shift", self.shift, 5, 15)?;
        within("trend", self.trend, 5, 15)?;
        within("near", self.near, 2, 5)?;
        within("near_of", self.near_of, self.near, 5)?;
        within("fewest", self.fewest, 3, 8)?;
        within("settled", self.settled, 8, 30)?;
        Ok(self)
    }

    /// The same lengths, each moved to its nearest bound where it is outside. The rules read lengths through this, so that
    /// unchecked ones do no harm.
    pub fn bounded(self) -> Self {
        let near = self.near.clamp(2, 5);
        Self {
            shift: self.shift.clamp(5, 15),
            trend: self.trend.clamp(5, 15),
            near,
            near_of: self.near_of.clamp(near, 5),
            fewest: self.fewest.clamp(3, 8),
            settled: self.settled.clamp(8, 30),
        }
    }
}

fn within(length: &'static str, given: usize, least: usize, most: usize) -> Result<(), RunsFault> {
    if (least..=most).contains(&given) { Ok(()) } else { Err(RunsFault { length, given, least, most }) }
}

impl Default for Runs {
    fn default() -> Self {
        Self { shift: 7, trend: 7, near: 2, near_of: 3, fewest: 5, settled: 12 }
    }
}

impl TryFrom<Lengths> for Runs {
    type Error = RunsFault;

    fn try_from(given: Lengths) -> Result<Self, RunsFault> {
        let Lengths { shift, trend, near, near_of, fewest, settled } = given;
        Self { shift, trend, near, near_of, fewest, settled }.checked()
    }
}
