//! An action: what somebody does about what people said, by when, and what it was meant to move.

use chrono::{DateTime, NaiveDate, Utc};
use fieldwork::{Account, ForceCode, Id};
use serde::{Deserialize, Serialize};
use statistics::charts::MarkedChange;
use statistics::{Month, Wording};

use crate::Finding;

/// An action with everything that has happened to it. What it is never changes; what became of it is in its steps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    /// Which one.
    pub id: Id<Self>,
    /// The force it is an action of.
    pub force: ForceCode,
    /// The plan it belongs to.
    pub plan: String,
    /// The theme of that plan.
    pub theme: String,
    /// The body that answers for it.
    pub owner: String,
    /// The finding it answers, where it answers one.
    pub finding: Option<Id<Finding>>,
    /// What is to be done.
    pub what: Wording,
    /// The themes or questions it is meant to move.
    pub moves: Vec<String>,
    /// The day by which it was to be done when it was planned.
    pub first_due: NaiveDate,
    /// Who planned it.
    pub planned_by: Id<Account>,
    /// When.
    pub planned_at: DateTime<Utc>,
    /// What has happened since, the earliest first.
    pub steps: Vec<Taken>,
}

/// One step, with who took it and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// Who.
    pub by: Id<Account>,
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub step: ActionStep,
}

/// What can happen to an action.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "step")]
pub enum ActionStep {
    /// Work on it has begun.
    Begin,
    /// It is to be done by another day.
    Due {
        /// The day.
        on: NaiveDate,
        /// Why.
        why: String,
    },
    /// It is done.
    Finish {
        /// Since this day.
        on: NaiveDate,
    },
    /// It will not be done.
    Drop {
        /// Why.
        why: String,
    },
    /// From this month on things are done differently: the charts of what it was meant to move are marked there.
    Mark {
        /// The first month in which they are.
        month: Month,
        /// What is different, as the charts say it.
        what: Wording,
    },
    /// The mark was a mistake.
    Unmark {
        /// Why.
        why: String,
    },
}

/// How an action stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ActionState {
    /// Nobody has begun.
    Planned,
    /// Somebody is at work on it.
    Underway,
    /// Done.
    Done {
        /// Since this day.
        on: NaiveDate,
    },
    /// It will not be done.
    Dropped {
        /// Why.
        why: String,
    },
}

impl ActionState {
    /// Its name in forms and messages.
    pub const fn slug(&self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Underway => "underway",
            Self::Done { .. } => "done",
            Self::Dropped { .. } => "dropped",
        }
    }
}

/// Why a step cannot be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ActionRefusal {
    /// It is done, or will not be done.
    #[error("This action is closed. Nothing was changed. Plan another one if there is more to do.")]
    Closed,
    /// Somebody has begun already.
    #[error("Work on this action has already begun. Nothing was changed.")]
    Begun,
    /// An action that will not be done changes nothing.
    #[error("This action will not be done, so there is no change to mark.")]
    NothingChanged,
    /// It has no mark.
    #[error("There is no mark on the charts to take away.")]
    NoMark,
}

impl ActionRefusal {
    /// The code the pages translate by.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Closed => "action-closed",
            Self::Begun => "action-begun",
            Self::NothingChanged => "action-nothing-changed",
            Self::NoMark => "action-no-mark",
        }
    }
}

impl Action {
    /// How it stands.
    pub fn state(&self) -> ActionState {
        let told = |taken: &Taken| match &taken.step {
            ActionStep::Begin => Some(ActionState::Underway),
            ActionStep::Finish { on } => Some(ActionState::Done { on: *on }),
            ActionStep::Drop { why } => Some(ActionState::Dropped { why: why.clone() }),
            ActionStep::Due { .. } | ActionStep::Mark { .. } | ActionStep::Unmark { .. } => None,
        };
        self.steps.iter().rev().find_map(told).unwrap_or(ActionState::Planned)
    }

    /// The day by which it is to be done now.
    pub fn due(&self) -> NaiveDate {
        let moved = |taken: &Taken| match &taken.step {
            ActionStep::Due { on, .. } => Some(*on),
            _ => None,
        };
        self.steps.iter().rev().find_map(moved).unwrap_or(self.first_due)
    }

    /// The mark on the charts of what it was meant to move. What was dropped did not change anything.
    pub fn mark(&self) -> Option<MarkedChange> {
        if matches!(self.state(), ActionState::Dropped { .. }) {
            return None;
        }
        let marked = |taken: &Taken| match &taken.step {
            ActionStep::Mark { month, what } => Some(Some((*month, what.clone()))),
            ActionStep::Unmark { .. } => Some(None),
            _ => None,
        };
        let (month, what) = self.steps.iter().rev().find_map(marked).flatten()?;
        Some(MarkedChange { month, what, concerns: self.moves.clone() })
    }

    /// How many days it is late: since the day after it was due while it is open, and never once it is closed.
    pub fn days_late(&self, today: NaiveDate) -> Option<i64> {
        let open = matches!(self.state(), ActionState::Planned | ActionState::Underway);
        Some((today - self.due()).num_days()).filter(|days| open && *days > 0)
    }

    /// The same action after a step.
    ///
    /// # Errors
    /// When the step makes no sense where the action stands.
    pub fn taking(mut self, taken: Taken) -> Result<Self, ActionRefusal> {
        self.allows(&taken.step)?;
        self.steps.push(taken);
        Ok(self)
    }

    fn allows(&self, step: &ActionStep) -> Result<(), ActionRefusal> {
        match (step, self.state()) {
            (ActionStep::Mark { .. }, ActionState::Dropped { .. }) => Err(ActionRefusal::NothingChanged),
            (ActionStep::Mark { .. }, _) => Ok(()),
            (ActionStep::Unmark { .. }, _) if self.mark().is_none() => Err(ActionRefusal::NoMark),
            (ActionStep::Unmark { .. }, _) => Ok(()),
            (_, ActionState::Done { .. } | ActionState::Dropped { .. }) => Err(ActionRefusal::Closed),
            (ActionStep::Begin, ActionState::Underway) => Err(ActionRefusal::Begun),
            _ => Ok(()),
        }
    }
}
