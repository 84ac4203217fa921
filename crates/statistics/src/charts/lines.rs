//! The centre line and the limits at one point.

use serde::{Deserialize, Serialize};

use super::count_of::kept;
use super::{CountOf, Side};

/// The lines drawn at a point.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Limits {
    /// The lower limit.
    pub lower: f64,
    /// The centre.
    pub centre: f64,
    /// The upper limit.
    pub upper: f64,
}

/// What was seen, in the form in which both kinds of chart read it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Seen {
    pub(crate) value: f64,
    /// The people, on a p-chart.
    pub(crate) people: Option<CountOf>,
}

/// The lines of a segment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Model {
    /// Those of a p-chart, whose limits follow each point's own base.
    Share {
        /// The share over all points of the segment.
        centre: f64,
    },
    /// Those of an XmR chart, the same all along.
    Value {
        /// The mean.
        centre: f64,
        /// How far the limits are from it.
        reach: f64,
        /// How many ranges were screened out.
        screened: usize,
    },
}

/// The lines at one point as the rules read them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Lines {
    centre: f64,
    /// How far either limit is from the centre before it is clamped.
    reach: f64,
    bounds: Option<(f64, f64)>,
}

impl Model {
    pub(crate) fn centre(&self) -> f64 {
        match self {
            Self::Share { centre } | Self::Value { centre, .. } => *centre,
        }
    }

    /// The lines at a point: for a share, p̄ ± 3√(p̄(1−p̄)/nᵢ).
    pub(crate) fn at(&self, seen: &Seen) -> Lines {
        match *self {
            Self::Value { centre, reach, .. } => Lines { centre, reach, bounds: None },
            Self::Share { centre } => {
                let base = f64::from(seen.people.map_or(1, CountOf::base));
                let reach = 3.0 * (centre * (1.0 - centre) / base).sqrt();
                Lines { centre, reach, bounds: Some((0.0, 1.0)) }
            }
        }
    }
}

impl Lines {
    /// The lines to draw. A share has no limit below 0 or above 1.
    pub(crate) fn limits(&self) -> Limits {
        let (lower, upper) = self.clamped();
        Limits { lower: kept(lower), centre: kept(self.centre), upper: kept(upper) }
    }

    /// The side of the centre a value is on; nothing for one on it.
    pub(crate) fn side(&self, value: f64) -> Option<Side> {
        side_of(value, self.centre, self.centre)
    }

    /// The limit a value is beyond.
    pub(crate) fn beyond(&self, value: f64) -> Option<Side> {
        let (lower, upper) = self.clamped();
        side_of(value, lower, upper)
    }

    /// The limit a value is near: beyond two thirds of the way to it, as it is before clamping. Two thirds of the way to
    /// 100% would be nearer to the centre than chance alone often goes.
    pub(crate) fn near(&self, value: f64) -> Option<Side> {
        let warning = self.reach * 2.0 / 3.0;
        side_of(value, self.centre - warning, self.centre + warning)
    }

    fn clamped(&self) -> (f64, f64) {
        let (floor, ceiling) = self.bounds.unwrap_or((f64::NEG_INFINITY, f64::INFINITY));
        ((self.centre - self.reach).max(floor), (self.centre + self.reach).min(ceiling))
    }
}

fn side_of(value: f64, lower: f64, upper: f64) -> Option<Side> {
    if exceeds(value, upper) {
        Some(Side::Above)
    } else if exceeds(lower, value) {
        Some(Side::Below)
    } else {
        None
    }
}

/// Whether a number is larger than another by more than the last digits of a division.
pub(crate) fn exceeds(one: f64, other: f64) -> bool {
    one - other > 1e-12 * one.abs().max(other.abs())
}
