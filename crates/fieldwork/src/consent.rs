//! What a person has agreed to.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// What a person has agreed to, each asked separately, and the wording they were asked with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    /// Taking part in an interview. Without it nobody is booked, dialled or interviewed.
    pub taking_part: bool,
    /// Being contacted again when their case closes.
    pub second_interview: bool,
    /// Their words being used, with everything that could identify them taken out.
    pub quotes: bool,
    /// Being told what changed because of the panel.
    pub told_what_changed: bool,
    /// Which version of the consent text was read to them.
    pub wording: String,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
}

impl Consent {
    /// What they said six weeks after the report may be joined to what they say when the case closes: they take part, and
    /// agreed to be heard twice.
    pub fn joins_interviews(&self) -> bool {
        self.taking_part && self.second_interview
    }
}
