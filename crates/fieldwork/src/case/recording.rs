//! Outcomes that no call of ours led to, and closing a case by hand.

use crate::policy::days_after;
use crate::{Case, CaseRefusal, CaseState, Disposition, Ends, Rules, Wall};

/// What an outcome recorded by a coordinator leaves behind. All of it is to be saved together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AfterOutcome {
    /// The case.
    pub case: Case,
    /// The wall that went up, if one did. The person's other cases are to be closed behind it.
    pub wall: Option<Wall>,
    /// Nobody rings again until a coordinator has confirmed the safe-contact plan.
    pub plan_lapses: bool,
}

impl Case {
    /// Notes what came of contact that the person began. It is no attempt of ours, and an appointment that stands goes on
    /// standing unless the outcome ends the case.
    pub fn record_outcome(
        self,
        outcome: &Disposition,
        rules: &Rules<'_>,
    ) -> Result<AfterOutcome, CaseRefusal> {
        self.nobody_is_talking("record an outcome")?;
        if !outcome.offered {
            return Err(CaseRefusal::DoesNotEnd);
        }
        let wall = outcome.wall;
        let plan_lapses = outcome.ends == Ends::Attempt && outcome.retry_after_days.is_none();
        let case = match outcome.ends {
            Ends::Attempt => self.waits(outcome, rules),
            Ends::Case | Ends::AllWaves => self.close(outcome, rules.today())?,
        };
        Ok(AfterOutcome { case, wall, plan_lapses })
    }

    /// Closes the case because the coordinator decides so. `outcome` comes from
    /// [`crate::Dispositions::closing`].
    pub fn close_by_hand(
        self,
        outcome: &Disposition,
        rules: &Rules<'_>,
    ) -> Result<AfterOutcome, CaseRefusal> {
        self.nobody_is_talking("close it")?;
        if !outcome.by_hand {
            return Err(CaseRefusal::DoesNotEnd);
        }
        let case = self.close(outcome, rules.today())?;
        Ok(AfterOutcome { case, wall: outcome.wall, plan_lapses: false })
    }

    fn nobody_is_talking(&self, doing: &'static str) -> Result<(), CaseRefusal> {
        match self.state {
            CaseState::Open | CaseState::Booked { .. } | CaseState::Paused { .. } => Ok(()),
            CaseState::Interviewing { .. } | CaseState::Closed { .. } => Err(self.not(doing)),
        }
    }

    /// The next call of ours waits at least as long as after a call with this outcome, and never less than it did.
    fn waits(self, outcome: &Disposition, rules: &Rules<'_>) -> Self {
        let wait = outcome.retry_after_days.unwrap_or(rules.policy.days_between_attempts);
        let not_before = self.not_before.max(Some(days_after(rules.today(), wait)));
        Self { not_before, ..self }
    }
}
