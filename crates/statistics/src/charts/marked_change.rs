//! A day from which things were done differently, marked by the people who changed them.

use serde::{Deserialize, Serialize};

use crate::{Month, Series, Wording};

/// Something that changed in the service: a new unit, another way of telling people of a decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MarkedChange {
    /// The first month in which things were different. The chart begins a new segment there.
    pub month: Month,
    /// What changed.
    pub what: Wording,
    /// The themes or concepts it was meant to move. Empty means all of them.
    pub concerns: Vec<String>,
}

impl MarkedChange {
    /// Whether it was meant to move a series. A concept includes the lines of figures that begin with a break under it.
    pub fn is_about(&self, series: &Series) -> bool {
        let concept = series.concept.split('@').next().unwrap_or_default();
        let named = |name: &String| *name == series.theme || *name == series.concept || *name == concept;
        self.concerns.is_empty() || self.concerns.iter().any(named)
    }
}
