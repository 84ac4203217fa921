//! How many people a published number must stand for.

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// The thresholds of disclosure control, on people, not answers. A force may raise them; nobody may lower
/// them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Thresholds")]
pub struct DisclosurePolicy {
    /// The fewest answers a figure may stand on.
    pub minimum_base: u32,
    /// The smallest count other than zero that may be shown.
    pub minimum_cell: u32,
    /// The fewest answers at which "nobody" and "everybody" may be shown.
    pub full_base: u32,
    /// The fewest interviews that close a period.
    pub period_interviews: u32,
    /// The narrowest interval that anything hidden may be known to lie in; the auditor refuses a narrower one.
    #[serde(default = "least_width")]
    pub width: u32,
    /// What is done with counts that pass.
    #[serde(default)]
    pub rule: Rule,
}

/// How shown counts are shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// As they are; the small ones are joined or withheld.
    #[default]
    Suppress,
    /// For small forces: those below eight are joined or withheld, the others are shown to the nearest five.
    Round,
}

/// The thresholds as configuration writes them, before they are checked.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Thresholds {
    minimum_base: u32,
    minimum_cell: u32,
    full_base: u32,
    period_interviews: u32,
    #[serde(default = "least_width")]
    width: u32,
    #[serde(default)]
    rule: Rule,
}

/// Of editions and configuration that were written before there was a width.
const fn least_width() -> u32 {
    DisclosurePolicy::FLOOR.width
}

/// A threshold below its floor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("{threshold} is {given}; it may be raised above {floor}, never lowered below it")]
pub struct PolicyTooLow {
    /// Which threshold.
    pub threshold: &'static str,
    /// What was asked for.
    pub given: u32,
    /// The least it may be.
    pub floor: u32,
}

impl DisclosurePolicy {
    /// The floors.
    pub const FLOOR: Self = Self {
        minimum_base: 10,
        minimum_cell: 5,
        full_base: 20,
        period_interviews: 20,
        width: 5,
        rule: Rule::Suppress,
    };

    /// The smallest count other than zero that is shown where counts are rounded.
    pub const ROUNDED_CELL: u32 = 8;

    /// The same policy, if no threshold is below its floor.
    pub fn checked(self) -> Result<Self, PolicyTooLow> {
        let floor = Self::FLOOR;
        at_least("minimum_base", self.minimum_base, floor.minimum_base)?;
        at_least("minimum_cell", self.minimum_cell, floor.minimum_cell)?;
        at_least("full_base", self.full_base, floor.full_base)?;
        at_least("period_interviews", self.period_interviews, floor.period_interviews)?;
        at_least("width", self.width, floor.width)?;
        Ok(self)
    }

    /// The same policy with every threshold at its floor or above, the smallest cell at that of its rule. The release
    /// rule reads policies through this, so that an unchecked one does no harm.
    pub fn floored(self) -> Self {
        let floor = Self::FLOOR;
        Self {
            minimum_base: self.minimum_base.max(floor.minimum_base),
            minimum_cell: self.minimum_cell.max(match self.rule {
                Rule::Suppress => floor.minimum_cell,
                Rule::Round => Self::ROUNDED_CELL,
            }),
            full_base: self.full_base.max(floor.full_base),
            period_interviews: self.period_interviews.max(floor.period_interviews),
            width: self.width.max(floor.width),
            rule: self.rule,
        }
    }
}

fn at_least(threshold: &'static str, given: u32, floor: u32) -> Result<(), PolicyTooLow> {
    if given < floor { Err(PolicyTooLow { threshold, given, floor }) } else { Ok(()) }
}

impl Default for DisclosurePolicy {
    fn default() -> Self {
        Self::FLOOR
    }
}

impl TryFrom<Thresholds> for DisclosurePolicy {
    type Error = PolicyTooLow;

    fn try_from(given: Thresholds) -> Result<Self, PolicyTooLow> {
        let Thresholds { minimum_base, minimum_cell, full_base, period_interviews, width, rule } = given;
        Self { minimum_base, minimum_cell, full_base, period_interviews, width, rule }.checked()
    }
}
