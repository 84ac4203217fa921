//! The ways a case ends without an interview.

use chrono::NaiveDate;
use questionnaire::Wave;

use crate::{
    Appointment, Case, CaseRefusal, CaseState, Disposition, Dispositions, Ends, History, PanelPolicy, Rules,
    Wall, window,
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

/// Why an appointment no longer fits the case it is for. It is shown to the coordinator, who moves it or calls it off with
/// the person: nobody's appointment is called off behind their back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Misfit {
    /// The investigation's dates were put right, and the window has moved.
    OutsideWindow,
    /// Contact is on hold that day.
    OnHold,
}

impl Case {
    /// The same case with the window that the history gives it now. What is over, or overtaken, keeps the one it had.
    pub fn retimed(self, history: &History, rules: &Rules<'_>) -> Self {
        match window(self.wave, history, rules.policy) {
            Some(window) if !self.is_closed() => Self { window, ..self },
            _ => self,
        }
    }

    /// Why an appointment that stands for the case no longer fits it, if it does not.
    pub fn misfit(
        &self,
        appointment: &Appointment,
        history: &History,
        policy: &PanelPolicy,
    ) -> Option<Misfit> {
        let day = appointment.slot.date();
        if !appointment.stands() || appointment.case != self.id {
            None
        } else if history.hold_on(day).is_some() {
            Some(Misfit::OnHold)
        } else if self.waits_for_closure(history, policy) || !self.window.contains(day) {
            Some(Misfit::OutsideWindow)
        } else {
            None
        }
    }

    /// The force has taken the closure back that this interview was opened for. It waits for the next one: were it to lapse,
    /// the person would never be asked.
    pub(super) fn waits_for_closure(&self, history: &History, policy: &PanelPolicy) -> bool {
        self.wave == Wave::CaseClosure && window(self.wave, history, policy).is_none()
    }

    /// Why the case should lapse today, if it should. A begun interview never lapses: it is finished or broken off. Nothing
    /// lapses while contact is on hold, or while its closure is taken back.
    pub fn lapse_reason(&self, history: &History, rules: &Rules<'_>) -> Option<LapseReason> {
        if history.hold_on(rules.today()).is_some() || self.waits_for_closure(history, rules.policy) {
            return None;
        }
        let overtaken = || window(self.wave, history, rules.policy).is_none();
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
        history: &History,
        dispositions: &Dispositions,
        rules: &Rules<'_>,
    ) -> Result<Self, CaseRefusal> {
        if self.is_closed() {
            return Err(CaseRefusal::CaseClosed);
        }
        let reason = self.lapse_reason(history, rules).ok_or(CaseRefusal::NotLapsed)?;
        let outcome = dispositions.lapsed(&self, reason);
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
    pub(crate) fn close(self, outcome: &Disposition, on: NaiveDate) -> Result<Self, CaseRefusal> {
        if self.is_closed() {
            return Err(CaseRefusal::CaseClosed);
        }
        if outcome.ends == Ends::Attempt {
            return Err(CaseRefusal::DoesNotEnd);
        }
        Ok(Self { state: CaseState::Closed { disposition: outcome.code.clone(), on }, ..self })
    }
}
