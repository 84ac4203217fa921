//! Whether two periods differ by more than chance.

use serde::{Deserialize, Serialize};

use crate::{Figure, Period, Proportion, newcombe};

/// The reading of the last two shown periods. Never a ranking; "no evidence of change" unless the interval
/// excludes zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// The share is higher than before.
    Higher,
    /// The share is lower than before.
    Lower,
    /// The interval of the difference contains zero.
    NoEvidence,
}

impl Change {
    /// Compares the last two periods whose share is shown, by Newcombe's interval at 95%.
    pub fn between_last(periods: &[Figure]) -> Option<Self> {
        let mut shown = periods.iter().rev().filter_map(parts);
        let now = shown.next()?;
        let before = shown.next()?;
        Self::reading(now, before)
    }

    /// The two periods [`Change::between_last`] compares, the earlier one first.
    pub fn compared(periods: &[Figure]) -> Option<(Period, Period)> {
        let mut shown = periods.iter().rev().filter(|figure| figure.favourable.is_shown());
        let now = shown.next()?;
        let before = shown.next()?;
        Some((before.period, now.period))
    }

    fn reading(now: (u32, u32), before: (u32, u32)) -> Option<Self> {
        let difference = newcombe(now, before)?;
        Some(if difference.low > 0.0 {
            Self::Higher
        } else if difference.high < 0.0 {
            Self::Lower
        } else {
            Self::NoEvidence
        })
    }
}

fn parts(figure: &Figure) -> Option<(u32, u32)> {
    let Proportion { count, .. } = figure.favourable.shown()?;
    Some((*count, *figure.base.shown()?))
}
