//! Shorthand: why a number is not there, or how to read it.

use serde::{Deserialize, Serialize};

/// The Government Statistical Service's shorthand. Confidential and low reliability are different reasons and
/// are never merged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Marker {
    /// `[b]` a break in the series.
    #[serde(rename = "b")]
    Break,
    /// `[c]` withheld to protect the people who answered.
    #[serde(rename = "c")]
    Confidential,
    /// `[e]` an estimate.
    #[serde(rename = "e")]
    Estimated,
    /// `[low]` low, not zero.
    #[serde(rename = "low")]
    Low,
    /// `[p]` provisional.
    #[serde(rename = "p")]
    Provisional,
    /// `[r]` revised.
    #[serde(rename = "r")]
    Revised,
    /// `[u]` the base is too small to mean anything.
    #[serde(rename = "u")]
    LowReliability,
    /// `[x]` not available.
    #[serde(rename = "x")]
    NotAvailable,
    /// `[z]` not applicable.
    #[serde(rename = "z")]
    NotApplicable,
}

impl Marker {
    /// Every marker, in the order of the published list.
    pub const ALL: [Self; 9] = [
        Self::Break,
        Self::Confidential,
        Self::Estimated,
        Self::Low,
        Self::Provisional,
        Self::Revised,
        Self::LowReliability,
        Self::NotAvailable,
        Self::NotApplicable,
    ];

    /// What stands in the cell, brackets included.
    pub const fn shorthand(self) -> &'static str {
        match self {
            Self::Break => "[b]",
            Self::Confidential => "[c]",
            Self::Estimated => "[e]",
            Self::Low => "[low]",
            Self::Provisional => "[p]",
            Self::Revised => "[r]",
            Self::LowReliability => "[u]",
            Self::NotAvailable => "[x]",
            Self::NotApplicable => "[z]",
        }
    }
}
