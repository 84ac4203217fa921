//! The ways a case ends without an interview.

use chrono::NaiveDate;

use crate::{
    Case, CaseRefusal, CaseState, Disposition, Dispositions, Ends, Participant, Rules, Wall, window,
};

/// Why a case lapses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LapseReason {
    /// Its window has passed.
    WindowOver,
    /// The investigation was closed before six weeks: there is the closure interview only.
    ClosedEarly,
}

impl LapseReason {
    /// Its name in rows and messages.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::WindowOver => "window-over",
            Self::ClosedEarly => "closed-early",
        }
    }
}

impl Case {
    /// Why the case should lapse today, if it should. A begun interview never lapses: it is finished or broken off.
    pub fn lapse_reason(&self, participant: &Participant, rules: &Rules<'_>) -> Option<LapseReason> {
        let overtaken = || window(self.wave, participant, rules.policy).is_none();
        match self.state {
            CaseState::Open | CaseState::Booked { .. } if rules.today() > self.window.closes => {
                Some(LapseReason::WindowOver)
            }
            // What the person has an appointment for, they are not told is off.
            CaseState::Open if overtaken() => Some(LapseReason::ClosedEarly),
            _ => None,
        }
    }

    /// Closes a case whose time has passed.
    pub fn lapse(
        self,
        participant: &Participant,
        dispositions: &Dispositions,
        rules: &Rules<'_>,
    ) -> Result<Self, CaseRefusal> {
        if self.is_closed() {
            return Err(CaseRefusal::CaseClosed);
        }
        if self.lapse_reason(participant, rules).is_none() {
            return Err(CaseRefusal::NotLapsed);
        }
        let outcome = dispositions.lapsed(&self);
        self.close(outcome, rules.today())
    }

    /// Closes an open case because a wall has gone up, in this wave or another.
    pub fn close_behind(
        self,
        wall: Wall,
        outcome: &Disposition,
        rules: &Rules<'_>,
    ) -> Result<Self, CaseRefusal> {
        if outcome.wall == Some(wall) {
            self.close(outcome, rules.today())
        } else {
            Err(CaseRefusal::DoesNotEnd)
        }
    }

    /// Closes a case with an outcome that ends it.
    pub(super) fn close(self, outcome: &Disposition, on: NaiveDate) -> Result<Self, CaseRefusal> {
        if self.is_closed() {
            return Err(CaseRefusal::CaseClosed);
        }
        if outcome.ends == Ends::Attempt {
            return Err(CaseRefusal::DoesNotEnd);
        }
        Ok(Self { state: CaseState::Closed { disposition: outcome.code.clone(), on }, ..self })
    }
}
