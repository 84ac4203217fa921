//! What a force has agreed otherwise than the rest of the panel.

use chrono::NaiveTime;
use serde::{Deserialize, Serialize};

use crate::{ClosedEarly, PanelPolicy};

/// The rules of schedule and of keeping a force has agreed otherwise: each one that is stated stands in place of the panel's, for the
/// people of this force. Limits of contact belong to the panel, and are the same for everybody.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ForceRules {
    /// In place of [`PanelPolicy::six_week_due_days`].
    pub six_week_due_days: Option<u32>,
    /// In place of [`PanelPolicy::closure_due_days`].
    pub closure_due_days: Option<u32>,
    /// In place of [`PanelPolicy::opens_before_days`].
    pub opens_before_days: Option<u32>,
    /// In place of [`PanelPolicy::window_after_days`].
    pub window_after_days: Option<u32>,
    /// In place of [`PanelPolicy::closed_early`].
    pub closed_early: Option<ClosedEarly>,
    /// In place of [`PanelPolicy::slot_minutes`].
    pub slot_minutes: Option<u32>,
    /// In place of [`PanelPolicy::keep_months`].
    pub keep_months: Option<u32>,
    /// In place of [`PanelPolicy::keep_at_most_months`].
    pub keep_at_most_months: Option<u32>,
    /// In place of [`PanelPolicy::working_from`].
    pub working_from: Option<NaiveTime>,
    /// In place of [`PanelPolicy::working_until`].
    pub working_until: Option<NaiveTime>,
}

impl ForceRules {
    /// The panel's rules with this force's in their place.
    pub(crate) fn over(&self, panel: PanelPolicy) -> PanelPolicy {
        PanelPolicy {
            six_week_due_days: self.six_week_due_days.unwrap_or(panel.six_week_due_days),
            closure_due_days: self.closure_due_days.unwrap_or(panel.closure_due_days),
            opens_before_days: self.opens_before_days.unwrap_or(panel.opens_before_days),
            window_after_days: self.window_after_days.unwrap_or(panel.window_after_days),
            closed_early: self.closed_early.unwrap_or(panel.closed_early),
            slot_minutes: self.slot_minutes.unwrap_or(panel.slot_minutes),
            keep_months: self.keep_months.unwrap_or(panel.keep_months),
            keep_at_most_months: self.keep_at_most_months.unwrap_or(panel.keep_at_most_months),
            working_from: self.working_from.unwrap_or(panel.working_from),
            working_until: self.working_until.unwrap_or(panel.working_until),
            ..panel
        }
    }
}
