//! Showing the number, and what comes of the call.

use chrono::{NaiveDate, TimeDelta};

use super::booking::within_plan;
use crate::policy::days_after;
use crate::{
    Account, Appointment, AppointmentState, Call, Case, CaseRefusal, CaseState, Disposition, Ends, Id,
    IfDropped, Rules, SafeContactPlan, Standing, Wall,
};

/// What a call leaves behind. All of it is to be saved together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AfterCall {
    /// The case.
    pub case: Case,
    /// The appointment: kept or missed.
    pub appointment: Appointment,
    /// The call, with its outcome.
    pub call: Call,
    /// The wall that went up, if one did. The person's other cases are to be closed behind it.
    pub wall: Option<Wall>,
    /// Nobody rings again until a coordinator has confirmed the safe-contact plan: save [`SafeContactPlan::lapsed`].
    pub plan_lapses: bool,
}

impl Case {
    /// Decides whether the number may be shown to this interviewer now, and counts the attempt.
    ///
    /// While an interview is going on or paused, it is a ring back: it counts for nothing, and happens only if the
    /// person said that it may or has agreed an appointment.
    pub fn dial(
        self,
        appointment: &Appointment,
        interviewer: Id<Account>,
        standing: &Standing<'_>,
        rules: &Rules<'_>,
    ) -> Result<Self, CaseRefusal> {
        if self.is_closed() {
            return Err(CaseRefusal::CaseClosed);
        }
        let plan = standing.contact(rules)?;
        if appointment.interviewer != interviewer || appointment.case != self.id {
            return Err(CaseRefusal::NotThisAppointment);
        }
        within_plan(&appointment.slot, plan)?;
        on_time(appointment, rules)?;
        match self.state {
            CaseState::Booked { .. } => self.attempt(appointment, standing, rules),
            CaseState::Interviewing { .. } | CaseState::Paused { .. } => self.ring_back(appointment, plan),
            CaseState::Open | CaseState::Closed { .. } => Err(self.not("show the number")),
        }
    }

    /// Records what came of a call.
    pub fn record_call(
        self,
        call: Call,
        appointment: Appointment,
        outcome: &Disposition,
        rules: &Rules<'_>,
    ) -> Result<AfterCall, CaseRefusal> {
        if !call.is_open() || call.case != self.id || call.appointment != appointment.id {
            return Err(CaseRefusal::NotDialled);
        }
        if outcome.code.is_interview() && self.interview().is_none() {
            return Err(self.not("finish the interview"));
        }
        let wait = outcome.retry_after_days.unwrap_or(rules.policy.days_between_attempts);
        let not_before = Some(days_after(rules.today(), wait));
        let case = match outcome.ends {
            Ends::Attempt => Self { not_before, ..self }.after_attempt()?,
            Ends::Case | Ends::AllWaves => Self { not_before, ..self }.close(outcome, rules.today())?,
        };
        Ok(AfterCall {
            case,
            appointment: appointment.after(outcome),
            call: Call { outcome: Some(outcome.code.clone()), ..call },
            wall: outcome.wall,
            plan_lapses: outcome.ends == Ends::Attempt && outcome.retry_after_days.is_none(),
        })
    }

    /// An attempt is left for a call on that day: in this wave, and in all waves together.
    pub(super) fn attempt_left(
        &self,
        day: NaiveDate,
        standing: &Standing<'_>,
        rules: &Rules<'_>,
    ) -> Result<(), CaseRefusal> {
        if standing.attempts >= rules.policy.attempts_all_waves {
            return Err(CaseRefusal::AllWavesSpent { attempts: rules.policy.attempts_all_waves });
        }
        if self.attempts >= rules.policy.attempts {
            return Err(CaseRefusal::BudgetSpent { attempts: rules.policy.attempts });
        }
        match self.not_before {
            Some(not_before) if day < not_before => Err(CaseRefusal::TooSoon { not_before }),
            _ => Ok(()),
        }
    }

    fn attempt(
        self,
        appointment: &Appointment,
        standing: &Standing<'_>,
        rules: &Rules<'_>,
    ) -> Result<Self, CaseRefusal> {
        self.own(appointment)?;
        if appointment.asked_by_person {
            return Ok(self);
        }
        self.attempt_left(rules.today(), standing, rules)?;
        Ok(Self { attempts: self.attempts.saturating_add(1), ..self })
    }

    fn ring_back(self, appointment: &Appointment, plan: &SafeContactPlan) -> Result<Self, CaseRefusal> {
        match (appointment.state, plan.if_call_drops) {
            (AppointmentState::Booked, _) | (AppointmentState::Kept, IfDropped::RingBack) => Ok(self),
            (AppointmentState::Kept, IfDropped::Wait) => Err(CaseRefusal::WaitForThem),
            _ => Err(CaseRefusal::NotThisAppointment),
        }
    }

    /// The attempt is over. A begun interview waits; without one the case is open for another appointment.
    fn after_attempt(self) -> Result<Self, CaseRefusal> {
        let state = match self.state {
            CaseState::Booked { .. } => CaseState::Open,
            CaseState::Interviewing { interview } | CaseState::Paused { interview } => {
                CaseState::Paused { interview }
            }
            CaseState::Open | CaseState::Closed { .. } => return Err(self.not("record a call")),
        };
        Ok(Self { state, ..self })
    }
}

/// From a little before the appointment begins until it ends.
fn on_time(appointment: &Appointment, rules: &Rules<'_>) -> Result<(), CaseRefusal> {
    let early = TimeDelta::minutes(i64::from(rules.policy.dial_before_minutes));
    let (start, until) = (appointment.slot.start, appointment.slot.end());
    let from = start.checked_sub_signed(early).unwrap_or(start);
    if (from..until).contains(&rules.now) { Ok(()) } else { Err(CaseRefusal::NotOnTime { from, until }) }
}
