//! A funnel plot: shares of units of very different sizes around the share of all of them, with limits that narrow as the
//! number of people grows. A unit inside the limits differs by no more than chance would have it.
//!
//! Source: Spiegelhalter, "Funnel plots for comparing institutional performance", Statistics in Medicine 24 (2005), with
//! limits at 95% and 99.8% of the normal approximation.

use super::{Compared, Comparison};
use crate::{Marker, interval::Z};

/// Standard deviations of the 95% and the 99.8% limits.
const LIMITS: [f64; 2] = [Z, 3.090_232_306];

/// Units around the share of all of them.
#[derive(Debug, Clone, PartialEq)]
pub struct FunnelPlot {
    /// The share of all, between 0 and 1.
    pub centre: f64,
    /// Each unit in the order it came, or why it is not shown.
    pub units: Vec<Result<Placed, Marker>>,
}

/// A unit on the plot.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Placed {
    /// How many people.
    pub base: u32,
    /// Their share.
    pub share: f64,
    /// Where it stands.
    pub standing: Standing,
}

/// Where a unit stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Within the 95% limits.
    Usual,
    /// Beyond the 95% limits and within those of 99.8%: one in twenty is by chance.
    Apart,
    /// Above the 99.8% limits.
    Above,
    /// Below them.
    Below,
}

impl FunnelPlot {
    /// The units of a comparison around a share. Nothing where fewer than two of them are shown.
    pub fn of(centre: f64, compared: &[Comparison]) -> Option<Self> {
        let place = |unit: &Comparison| match &unit.compared {
            Compared::Shown { unit, .. } => Ok(placed(centre, unit.base, unit.favourable.share)),
            Compared::Withheld(marker) => Err(*marker),
        };
        let units: Vec<_> = compared.iter().map(place).collect();
        (units.iter().filter(|unit| unit.is_ok()).count() > 1).then_some(Self { centre, units })
    }

    /// The limits at so many people: the 95% ones, then those of 99.8%, each from low to high.
    pub fn limits(&self, base: u32) -> [(f64, f64); 2] {
        limits(self.centre, base)
    }

    /// The largest number of people of a unit.
    pub fn most(&self) -> u32 {
        self.units.iter().flatten().map(|unit| unit.base).max().unwrap_or_default()
    }
}

fn limits(centre: f64, base: u32) -> [(f64, f64); 2] {
    let error = (centre * (1.0 - centre) / f64::from(base.max(1))).sqrt();
    LIMITS.map(|times| ((centre - times * error).max(0.0), (centre + times * error).min(1.0)))
}

fn placed(centre: f64, base: u32, share: f64) -> Placed {
    let [(low, high), (lowest, highest)] = limits(centre, base);
    let standing = match share {
        share if share > highest => Standing::Above,
        share if share < lowest => Standing::Below,
        share if share < low || share > high => Standing::Apart,
        _ => Standing::Usual,
    };
    Placed { base, share, standing }
}
