//! The panel's own rules: how long, how often, when.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use crate::{Contact, Duty, ForceCode, ForceRules, KeepDays, Slot, SupportLine, Welfare};

/// The panel's own rules, as its configuration states them. A rule left out has the value of [`PanelPolicy::default`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PanelPolicy {
    /// Days from the report to the day the six-week interview is due.
    pub six_week_due_days: u32,
    /// Days from the closure of the investigation to the day the case-closure interview is due.
    pub closure_due_days: u32,
    /// Days before the due day on which the window opens.
    pub opens_before_days: u32,
    /// Days after the due day on which the window closes.
    pub window_after_days: u32,
    /// Which interviews there are where the investigation closes before six weeks have passed.
    pub closed_early: ClosedEarly,
    /// Calls that may be made to a person in one wave without their having asked for them.
    pub attempts: u32,
    /// Calls that may be made to a person in all waves together without their having asked for them.
    pub attempts_all_waves: u32,
    /// Days between two such calls.
    pub days_between_attempts: u32,
    /// How long an appointment lasts.
    pub slot_minutes: u32,
    /// How long before an appointment the number may be shown.
    pub dial_before_minutes: u32,
    /// When appointments are offered from.
    pub working_from: NaiveTime,
    /// When the last offered appointment ends.
    pub working_until: NaiveTime,
    /// How long a safe-contact plan holds before it must be confirmed again.
    pub plan_valid_days: u32,
    /// How long an assessment of risk may hold before it is reviewed.
    pub risk_valid_days: u32,
    /// For how many months a person is kept with whom everything is over.
    pub keep_months: u32,
    /// For how many months at the longest a person is kept of whom nothing more was heard, though something may still come.
    pub keep_at_most_months: u32,
    /// For how long things are kept that are of use for a time only.
    pub keep_days: KeepDays,
    /// How much one interviewer is asked to carry.
    pub welfare: Welfare,
    /// Where a person in distress is pointed to.
    pub support: Vec<SupportLine>,
    /// Whom staff ring when someone may be in danger.
    pub duty: Duty,
    /// Whom readers of figures write to.
    pub contact: Contact,
    /// What a force has agreed otherwise, as the configuration states it.
    pub force: BTreeMap<ForceCode, ForceRules>,
    /// The rules of each such force in full. [`PanelPolicy::checked`] works them out.
    #[serde(skip)]
    pub in_full: BTreeMap<ForceCode, PanelPolicy>,
}

/// Which interviews there are where the investigation closes before six weeks have passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ClosedEarly {
    /// The one after the closure takes the place of both.
    ClosureOnly,
    /// Both, one after the other.
    Both,
}

/// Why a policy cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PolicyFault {
    /// A number that must be at least one is nought.
    #[error("{0} must be at least 1")]
    Nought(&'static str),
    /// A number of days or minutes that is longer than anything it could mean.
    #[error("{0} is too large: at most {1}")]
    TooLarge(&'static str, u32),
    /// Somebody who still waits would go before somebody with whom everything is over.
    #[error("keep_at_most_months must be at least keep_months")]
    TooSoon,
    /// An appointment that is no whole number of the steps appointments begin at.
    #[error("slot_minutes must be a multiple of {0}")]
    OffTheGrid(u32),
    /// The working day ends before it begins, or is shorter than one appointment.
    #[error("working_from and working_until must leave room for one appointment")]
    NoRoom,
    /// What readers of figures are told to write to is no address.
    #[error("figures_email in [contact] must be an email address, or empty")]
    NoAddress,
}

/// Longer than any period of days a panel could mean, short enough that no date overflows.
const MOST_DAYS: u32 = 3_660;
/// Ten years.
const MOST_MONTHS: u32 = 120;
/// An appointment within one day.
const MOST_MINUTES: u32 = 480;

impl Default for PanelPolicy {
    fn default() -> Self {
        Self {
            six_week_due_days: 42,
            closure_due_days: 14,
            opens_before_days: 7,
            window_after_days: 28,
            closed_early: ClosedEarly::ClosureOnly,
            attempts: 3,
            attempts_all_waves: 6,
            days_between_attempts: 1,
            slot_minutes: 60,
            dial_before_minutes: 30,
            working_from: hour(9),
            working_until: hour(19),
            plan_valid_days: 180,
            risk_valid_days: 90,
            keep_months: 24,
            keep_at_most_months: 84,
            keep_days: KeepDays::default(),
            welfare: Welfare::default(),
            support: Vec::new(),
            duty: Duty::default(),
            contact: Contact::default(),
            force: BTreeMap::new(),
            in_full: BTreeMap::new(),
        }
    }
}

impl PanelPolicy {
    /// The same policy, once its numbers make sense together, also where a force has agreed otherwise.
    pub fn checked(self) -> Result<Self, PolicyFault> {
        let policy = self.makes_sense()?;
        let panel = Self { force: BTreeMap::new(), in_full: BTreeMap::new(), ..policy.clone() };
        let own = |(force, rules): (&ForceCode, &ForceRules)| {
            Ok((force.clone(), rules.over(panel.clone()).makes_sense()?))
        };
        Ok(Self { in_full: policy.force.iter().map(own).collect::<Result<_, PolicyFault>>()?, ..policy })
    }

    /// The rules for the people of a force.
    pub fn of(&self, force: &ForceCode) -> &Self {
        self.in_full.get(force).unwrap_or(self)
    }

    /// The panel's rules and those of every force that has its own.
    pub fn every(&self) -> impl Iterator<Item = &Self> {
        std::iter::once(self).chain(self.in_full.values())
    }

    fn makes_sense(self) -> Result<Self, PolicyFault> {
        for (name, number, most) in self.numbers() {
            if number > most {
                return Err(PolicyFault::TooLarge(name, most));
            }
        }
        for (name, number) in self.at_least_one() {
            if number == 0 {
                return Err(PolicyFault::Nought(name));
            }
        }
        if self.keep_at_most_months < self.keep_months {
            return Err(PolicyFault::TooSoon);
        }
        if !self.slot_minutes.is_multiple_of(Slot::GRID_MINUTES) {
            return Err(PolicyFault::OffTheGrid(Slot::GRID_MINUTES));
        }
        if !self.contact.makes_sense() {
            return Err(PolicyFault::NoAddress);
        }
        let room = (self.working_until - self.working_from).num_minutes();
        if room < i64::from(self.slot_minutes) { Err(PolicyFault::NoRoom) } else { Ok(self) }
    }

    fn at_least_one(&self) -> [(&'static str, u32); 10] {
        [
            ("attempts", self.attempts),
            ("attempts_all_waves", self.attempts_all_waves),
            ("slot_minutes", self.slot_minutes),
            ("keep_months", self.keep_months),
            ("keep_at_most_months", self.keep_at_most_months),
            // A session that lasts half a day must not go in it.
            ("keep_days.sessions", self.keep_days.sessions),
            // Nor a file while it is read.
            ("keep_days.uploads", self.keep_days.uploads),
            ("welfare.calls_a_day", self.welfare.calls_a_day),
            ("welfare.calls_a_week", self.welfare.calls_a_week),
            ("welfare.heavy_in_a_row", self.welfare.heavy_in_a_row),
        ]
    }

    fn numbers(&self) -> [(&'static str, u32, u32); 20] {
        [
            ("six_week_due_days", self.six_week_due_days, MOST_DAYS),
            ("closure_due_days", self.closure_due_days, MOST_DAYS),
            ("opens_before_days", self.opens_before_days, MOST_DAYS),
            ("window_after_days", self.window_after_days, MOST_DAYS),
            ("days_between_attempts", self.days_between_attempts, MOST_DAYS),
            ("plan_valid_days", self.plan_valid_days, MOST_DAYS),
            ("risk_valid_days", self.risk_valid_days, MOST_DAYS),
            ("keep_months", self.keep_months, MOST_MONTHS),
            ("keep_at_most_months", self.keep_at_most_months, MOST_MONTHS),
            ("keep_days.sessions", self.keep_days.sessions, MOST_DAYS),
            ("keep_days.links", self.keep_days.links, MOST_DAYS),
            ("keep_days.replies", self.keep_days.replies, MOST_DAYS),
            ("keep_days.letters", self.keep_days.letters, MOST_DAYS),
            ("keep_days.uploads", self.keep_days.uploads, MOST_DAYS),
            ("keep_days.tokens", self.keep_days.tokens, MOST_DAYS),
            ("keep_days.debriefs", self.keep_days.debriefs, MOST_DAYS),
            ("attempts", self.attempts, MOST_DAYS),
            ("attempts_all_waves", self.attempts_all_waves, MOST_DAYS),
            ("slot_minutes", self.slot_minutes, MOST_MINUTES),
            ("dial_before_minutes", self.dial_before_minutes, MOST_MINUTES),
        ]
    }
}

fn hour(hour: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or(NaiveTime::MIN)
}

/// The day so many days later, or the last day there is.
pub(crate) fn days_after(date: NaiveDate, days: u32) -> NaiveDate {
    date.checked_add_days(Days::new(u64::from(days))).unwrap_or(NaiveDate::MAX)
}

/// The day so many days earlier, or the first day there is.
pub(crate) fn days_before(date: NaiveDate, days: u32) -> NaiveDate {
    date.checked_sub_days(Days::new(u64::from(days))).unwrap_or(NaiveDate::MIN)
}
