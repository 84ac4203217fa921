//! Whether the check before a call may be made.

use crate::{Account, Appointment, Case, CaseRefusal, Id, Rules, Standing};

impl Case {
    /// The interviewer of this appointment may check now whether to ring: it is the day, and nothing stands in the way
    /// that a check could not put right.
    pub fn checkable(
        &self,
        appointment: &Appointment,
        interviewer: Id<Account>,
        standing: &Standing<'_>,
        rules: &Rules<'_>,
    ) -> Result<(), CaseRefusal> {
        if self.is_closed() {
            return Err(CaseRefusal::CaseClosed);
        }
        standing.contact(rules)?;
        if appointment.interviewer != interviewer || appointment.case != self.id {
            return Err(CaseRefusal::NotThisAppointment);
        }
        if appointment.slot.date() == rules.today() {
            Ok(())
        } else {
            let slot = appointment.slot;
            Err(CaseRefusal::NotOnTime { from: slot.start, until: slot.end() })
        }
    }
}
