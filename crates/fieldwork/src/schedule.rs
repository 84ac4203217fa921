//! When a wave is due, and which waves should have a case today.

use chrono::NaiveDate;
use questionnaire::Wave;
use serde::{Deserialize, Serialize};

use crate::policy::{days_after, days_before};
use crate::{Case, ClosedEarly, History, PanelPolicy, Standing};

/// The days in which a wave's interview can be held, in London dates. Both ends belong to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Window {
    /// The day it is due.
    pub due: NaiveDate,
    /// The first day.
    pub opens: NaiveDate,
    /// The last day. On the next the case lapses.
    pub closes: NaiveDate,
}

impl Window {
    /// The window around a day that is due. It never opens before the event it counts from. A hold stops the clock: it
    /// closes as many days later as are held inside it.
    fn around(event: NaiveDate, due_days: u32, history: &History, policy: &PanelPolicy) -> Self {
        let due = days_after(event, due_days);
        let opens = days_before(due, policy.opens_before_days).max(event);
        Self { due, opens, closes: history.closes(opens, days_after(due, policy.window_after_days)) }
    }

    /// The day lies within it.
    pub fn contains(&self, day: NaiveDate) -> bool {
        (self.opens..=self.closes).contains(&day)
    }

    /// The two have a day in common.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.opens <= other.closes && other.opens <= self.closes
    }
}

/// The window of a wave, or nothing where the person has no such wave: case closure before the investigation is closed,
/// and six weeks where it was closed before six weeks had passed, unless the panel's rules ask for both.
pub fn window(wave: Wave, history: &History, policy: &PanelPolicy) -> Option<Window> {
    match wave {
        Wave::SixWeek => {
            let window = Window::around(history.report_date()?, policy.six_week_due_days, history, policy);
            let early = history.closed_on().is_some_and(|closed| closed < window.due);
            (!early || policy.closed_early == ClosedEarly::Both).then_some(window)
        }
        Wave::CaseClosure => {
            Some(Window::around(history.closed_on()?, policy.closure_due_days, history, policy))
        }
    }
}

/// The wave that should have a case today and has none: its window is open, no wall and no hold stands, the person has
/// not said no, and no other case of theirs is open, so that a closure interview never overlaps a six-week one.
pub fn due_wave(
    standing: &Standing<'_>,
    cases: &[Case],
    policy: &PanelPolicy,
    today: NaiveDate,
) -> Option<(Wave, Window)> {
    let said_no = standing.consent.is_some_and(|consent| !consent.taking_part);
    let held = standing.history.hold_on(today).is_some();
    if standing.participant.wall.is_some() || held || said_no || cases.iter().any(|case| !case.is_closed()) {
        return None;
    }
    let in_window = |wave: Wave| {
        let window = window(wave, standing.history, policy)?;
        window.contains(today).then_some((wave, window))
    };
    Wave::ALL.into_iter().filter(|wave| wanted(*wave, standing, cases)).find_map(in_window)
}

/// A wave is held once, and six weeks never after case closure. A second interview needs to have been agreed to; one
/// that is the person's first is covered by taking part.
fn wanted(wave: Wave, standing: &Standing<'_>, cases: &[Case]) -> bool {
    let too_late = cases.iter().any(|case| case.wave >= wave);
    let second = cases.iter().any(Case::interviewed);
    !too_late && (!second || standing.consent.is_some_and(|consent| consent.second_interview))
}
