//! Booking an appointment, and calling one off.

use crate::{
    Account, Appointment, AppointmentState, Case, CaseRefusal, CaseState, Id, Rules, SafeContactPlan, Slot,
    Standing,
};

/// The longest appointment, in minutes.
const LONGEST: u32 = 480;

/// An appointment that is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Booking {
    /// The identifier it will have.
    pub appointment: Id<Appointment>,
    /// Who would call.
    pub interviewer: Id<Account>,
    /// When.
    pub slot: Slot,
    /// The person asked for it. Then it is no attempt of ours, and may be on a day that is not a working day; their own
    /// safe days and hours hold all the same.
    pub asked_by_person: bool,
}

impl Case {
    /// Books an appointment. `diary` holds the interviewer's appointments around that day.
    ///
    /// A paused case stays paused: the appointment is for going on with the interview.
    pub fn book(
        self,
        booking: Booking,
        standing: &Standing<'_>,
        diary: &[Appointment],
        rules: &Rules<'_>,
    ) -> Result<(Self, Appointment), CaseRefusal> {
        self.may_be_booked(&booking, rules)?;
        let plan = standing.contact(rules)?;
        self.fits(&booking, plan, rules)?;
        if diary.iter().any(|other| clashes(other, &booking)) {
            return Err(CaseRefusal::SlotTaken);
        }
        let appointment = Appointment {
            id: booking.appointment,
            case: self.id,
            interviewer: booking.interviewer,
            slot: booking.slot,
            asked_by_person: booking.asked_by_person,
            state: AppointmentState::Booked,
        };
        let state = match self.state {
            CaseState::Open => CaseState::Booked { appointment: booking.appointment },
            other => other,
        };
        Ok((Self { state, ..self }, appointment))
    }

    /// Calls an appointment off, so that another can be booked.
    pub fn cancel(self, appointment: Appointment) -> Result<(Self, Appointment), CaseRefusal> {
        self.own(&appointment)?;
        let state = match self.state {
            CaseState::Booked { .. } => CaseState::Open,
            CaseState::Paused { interview } => CaseState::Paused { interview },
            _ => return Err(self.not("cancel an appointment")),
        };
        Ok((Self { state, ..self }, Appointment { state: AppointmentState::Cancelled, ..appointment }))
    }

    /// The appointment stands, and is this case's.
    pub(super) fn own(&self, appointment: &Appointment) -> Result<(), CaseRefusal> {
        let booked = self.appointment().is_none_or(|booked| booked == appointment.id);
        if appointment.stands() && appointment.case == self.id && booked {
            Ok(())
        } else {
            Err(CaseRefusal::NotThisAppointment)
        }
    }

    fn may_be_booked(&self, booking: &Booking, rules: &Rules<'_>) -> Result<(), CaseRefusal> {
        match self.state {
            CaseState::Open => self.attempt_left(booking.asked_by_person, booking.slot.date(), rules),
            CaseState::Paused { .. } => Ok(()),
            _ => Err(self.not("book an appointment")),
        }
    }

    fn fits(&self, booking: &Booking, plan: &SafeContactPlan, rules: &Rules<'_>) -> Result<(), CaseRefusal> {
        let (slot, day) = (&booking.slot, booking.slot.date());
        if slot.start <= rules.now {
            return Err(CaseRefusal::InThePast);
        }
        if !(1..=LONGEST).contains(&slot.minutes) {
            return Err(CaseRefusal::BadLength);
        }
        if !self.window.contains(day) {
            return Err(CaseRefusal::OutsideWindow { opens: self.window.opens, closes: self.window.closes });
        }
        // The plan has to hold on the day itself, not only today.
        if !plan.current(day) {
            return Err(CaseRefusal::PlanExpired);
        }
        within_plan(slot, plan)?;
        if booking.asked_by_person || open_to_calls(slot, plan, rules) {
            Ok(())
        } else {
            Err(CaseRefusal::NotWorkingDay)
        }
    }
}

/// The slot lies in the person's safe days and hours.
pub(super) fn within_plan(slot: &Slot, plan: &SafeContactPlan) -> Result<(), CaseRefusal> {
    if !plan.safe_day(slot.date()) {
        Err(CaseRefusal::OutsideSafeDays)
    } else if !plan.safe_hours(slot) {
        Err(CaseRefusal::OutsideSafeHours)
    } else {
        Ok(())
    }
}

/// A working day, or a weekend day that the person's plan names: nobody's plan names one by default.
fn open_to_calls(slot: &Slot, plan: &SafeContactPlan, rules: &Rules<'_>) -> bool {
    let day = slot.date();
    rules.calendar.working_day(day) || (plan.safe_day(day) && !rules.calendar.bank_holiday(day))
}

fn clashes(other: &Appointment, booking: &Booking) -> bool {
    other.stands() && other.interviewer == booking.interviewer && other.slot.overlaps(&booking.slot)
}
