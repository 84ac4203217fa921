//! A run of time with limits of its own.

use serde::{Deserialize, Serialize};

use super::MarkedChange;
use crate::Period;

/// The points between two marked changes, which are held against each other and nothing else.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Segment {
    /// From the first point's first month to the last point's last.
    pub period: Period,
    /// The changes with which it begins. Empty for the first segment of a chart. Where nothing could be plotted between
    /// two changes, the later one alone.
    pub changes: Vec<MarkedChange>,
    /// How many points it has, gaps not counted.
    pub points: usize,
    /// The centre, where there are points enough for lines.
    pub centre: Option<f64>,
    /// Whether its limits are trial limits: there are fewer points than limits need to settle.
    pub trial: bool,
}
