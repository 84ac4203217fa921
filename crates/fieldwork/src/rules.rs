//! What every decision about a case is made by.

use chrono::{DateTime, NaiveDate, Utc};

use crate::{Calendar, PanelPolicy, london_date};

/// The panel's policy, the calendar, and the moment at which they are applied.
#[derive(Debug, Clone, Copy)]
pub struct Rules<'a> {
    /// The panel's own rules.
    pub policy: &'a PanelPolicy,
    /// Working days.
    pub calendar: &'a Calendar,
    /// Now, as the caller's clock has it.
    pub now: DateTime<Utc>,
}

impl Rules<'_> {
    /// Today, in London.
    pub fn today(&self) -> NaiveDate {
        london_date(self.now)
    }
}
