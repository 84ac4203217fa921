//! From the first question to the last.

use crate::{Call, Case, CaseRefusal, CaseState, Disposition, Id, Interview, Rules, Standing, london_date};

impl Case {
    /// Begins the interview in the call that is open. The appointment is then [`crate::Appointment::kept`].
    pub fn start(
        self,
        interview: Id<Interview>,
        call: &Call,
        standing: &Standing<'_>,
        rules: &Rules<'_>,
    ) -> Result<Self, CaseRefusal> {
        let CaseState::Booked { appointment } = self.state else {
            return Err(self.not("start an interview"));
        };
        standing.contact(rules)?;
        // Whether this was the time to ring was decided when the number was shown. A call left open since another day
        // is not the one they are talking in.
        let today = london_date(call.dialled_at) == rules.today();
        if call.is_open() && call.case == self.id && call.appointment == appointment && today {
            Ok(Self { state: CaseState::Interviewing { interview }, ..self })
        } else {
            Err(CaseRefusal::NotDialled)
        }
    }

    /// Takes a break in the interview.
    pub fn pause(self) -> Result<Self, CaseRefusal> {
        match self.state {
            CaseState::Interviewing { interview } => {
                Ok(Self { state: CaseState::Paused { interview }, ..self })
            }
            _ => Err(self.not("pause the interview")),
        }
    }

    /// Goes on with the interview after a break.
    pub fn resume(self, standing: &Standing<'_>, rules: &Rules<'_>) -> Result<Self, CaseRefusal> {
        let CaseState::Paused { interview } = self.state else {
            return Err(self.not("go on with the interview"));
        };
        standing.contact(rules)?;
        Ok(Self { state: CaseState::Interviewing { interview }, ..self })
    }

    /// Closes the case with a finished interview. `outcome` comes from [`crate::Dispositions::finished`].
    pub fn finish(self, outcome: &Disposition, rules: &Rules<'_>) -> Result<Self, CaseRefusal> {
        match self.state {
            CaseState::Interviewing { .. } if !outcome.code.is_interview() => Err(CaseRefusal::DoesNotEnd),
            CaseState::Interviewing { .. } => self.close(outcome, rules.today()),
            _ => Err(self.not("finish the interview")),
        }
    }

    /// Closes the case with an interview the person stopped. `outcome` comes from
    /// [`crate::Dispositions::broken_off`].
    pub fn break_off(self, outcome: &Disposition, rules: &Rules<'_>) -> Result<Self, CaseRefusal> {
        match self.state {
            CaseState::Interviewing { .. } | CaseState::Paused { .. } => self.close(outcome, rules.today()),
            _ => Err(self.not("stop the interview")),
        }
    }
}
