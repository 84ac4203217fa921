//! Booking an appointment, and calling one off.

use crate::{
    Account, Appointment, AppointmentState, Case, CaseRefusal, CaseState, Diary, Id, Rules, SafeContactPlan,
    Slot, Standing,
};

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
    /// The interviewer agreed to it, so that it may lie outside their hours or on a day they are away.
    pub interviewer_agreed: bool,
}

impl Case {
    /// Books an appointment, if the interviewer whose diary this is can take it.
    ///
    /// A paused case stays paused: the appointment is for going on with the interview.
    pub fn book(
        self,
        booking: Booking,
        standing: &Standing<'_>,
        diary: &Diary<'_>,
        rules: &Rules<'_>,
    ) -> Result<(Self, Appointment), CaseRefusal> {
        self.may_book(&booking, standing, diary, rules)?;
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

    /// The booking could be made as things stand.
    pub fn may_book(
        &self,
        booking: &Booking,
        standing: &Standing<'_>,
        diary: &Diary<'_>,
        rules: &Rules<'_>,
    ) -> Result<(), CaseRefusal> {
        self.may_be_booked(booking, standing, rules)?;
        self.suits(booking, standing, diary, rules)
    }

    /// Moves an appointment that stands to another time, another interviewer or both. It stays the same appointment.
    pub fn move_appointment(
        &self,
        appointment: Appointment,
        to: &Booking,
        standing: &Standing<'_>,
        around: (&Diary<'_>, &Rules<'_>),
    ) -> Result<Appointment, CaseRefusal> {
        self.may_move(&appointment, to, standing, around)?;
        let Booking { interviewer, slot, asked_by_person, .. } = *to;
        Ok(Appointment { interviewer, slot, asked_by_person, ..appointment })
    }

    /// The appointment could be moved there as things stand.
    pub fn may_move(
        &self,
        appointment: &Appointment,
        to: &Booking,
        standing: &Standing<'_>,
        (diary, rules): (&Diary<'_>, &Rules<'_>),
    ) -> Result<(), CaseRefusal> {
        self.own(appointment)?;
        match self.state {
            CaseState::Booked { .. } if !to.asked_by_person => {
                self.attempt_left(to.slot.date(), standing, rules)?;
            }
            CaseState::Booked { .. } | CaseState::Paused { .. } => {}
            _ => return Err(self.not("move an appointment")),
        }
        self.suits(&Booking { appointment: appointment.id, ..*to }, standing, diary, rules)
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

    fn may_be_booked(
        &self,
        booking: &Booking,
        standing: &Standing<'_>,
        rules: &Rules<'_>,
    ) -> Result<(), CaseRefusal> {
        match self.state {
            CaseState::Open if booking.asked_by_person => Ok(()),
            CaseState::Open => self.attempt_left(booking.slot.date(), standing, rules),
            CaseState::Paused { .. } => Ok(()),
            _ => Err(self.not("book an appointment")),
        }
    }

    /// The person, the day and the interviewer all suit the booking.
    fn suits(
        &self,
        booking: &Booking,
        standing: &Standing<'_>,
        diary: &Diary<'_>,
        rules: &Rules<'_>,
    ) -> Result<(), CaseRefusal> {
        let plan = standing.arrange(rules)?;
        if self.waits_for_closure(standing.history, rules.policy) {
            return Err(CaseRefusal::NotDue);
        }
        standing.not_held(booking.slot.date())?;
        // What lets them be contacted has to hold on the day itself, not only today.
        standing.cleared(booking.slot.date())?;
        self.fits(booking, plan, rules)?;
        diary.takes(self.id, booking, standing)
    }

    fn fits(&self, booking: &Booking, plan: &SafeContactPlan, rules: &Rules<'_>) -> Result<(), CaseRefusal> {
        let (slot, day) = (&booking.slot, booking.slot.date());
        if slot.start <= rules.now {
            return Err(CaseRefusal::InThePast);
        }
        if slot.minutes != rules.policy.slot_minutes {
            return Err(CaseRefusal::BadLength);
        }
        if !slot.on_grid() {
            return Err(CaseRefusal::OffTheGrid);
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
