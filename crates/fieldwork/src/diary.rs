//! Whether an interviewer can take a call: their time, what they speak, and what they have already carried.

use chrono::{Datelike, NaiveDate};

use crate::{Appointment, AppointmentState, Booking, Case, CaseRefusal, Id, InterviewerProfile, Standing};

/// An interviewer's time around a day, and what they carry.
#[derive(Debug, Clone, Copy)]
pub struct Diary<'a> {
    /// What they speak, when they work, how much they take.
    pub profile: &'a InterviewerProfile,
    /// Their appointments in the week of the day that is asked about, and around it.
    pub appointments: &'a [Appointment],
    /// Heavy calls in a row since their last debrief ([`crate::heavy_in_a_row`]).
    pub heavy: u32,
}

impl Diary<'_> {
    /// The interviewer suits the person: the language, the gender asked for, and no debrief waiting.
    pub fn suits(&self, standing: &Standing<'_>) -> Result<(), CaseRefusal> {
        if !self.understands(standing) {
            return Err(CaseRefusal::InterviewerLanguage);
        }
        // Nothing overrides this one: the person asked.
        let asked = standing.plan.and_then(|plan| plan.interviewer_gender);
        if asked.is_some() && asked != self.profile.gender {
            return Err(CaseRefusal::InterviewerGender);
        }
        let row = self.profile.heavy_in_a_row;
        if row > 0 && self.heavy >= row { Err(CaseRefusal::DebriefFirst) } else { Ok(()) }
    }

    /// Calls that stand or were held on that day.
    pub fn calls_on(&self, day: NaiveDate) -> u32 {
        self.count(None, |other| other == day)
    }

    /// Calls that stand or were held in the week of that day.
    pub fn calls_in_week(&self, day: NaiveDate) -> u32 {
        self.count(None, |other| other.iso_week() == day.iso_week())
    }

    /// The interviewer can take this booking of this case. An appointment that is being moved does not stand in its
    /// own way.
    pub(crate) fn takes(
        &self,
        case: Id<Case>,
        booking: &Booking,
        standing: &Standing<'_>,
    ) -> Result<(), CaseRefusal> {
        self.suits(standing)?;
        self.is_there(booking)?;
        self.is_free(case, booking)?;
        self.is_not_full(booking)
    }

    /// They can talk with each other: through an interpreter, or in the language the person wants.
    fn understands(&self, standing: &Standing<'_>) -> bool {
        match standing.plan {
            Some(plan) if plan.interpreter => true,
            Some(plan) if !plan.language.trim().is_empty() => self.profile.speaks_besides(&plan.language),
            _ => self.profile.speaks(standing.participant.language),
        }
    }

    fn is_there(&self, booking: &Booking) -> Result<(), CaseRefusal> {
        let slot = &booking.slot;
        if booking.interviewer_agreed {
            Ok(())
        } else if self.profile.is_away(slot.date()) {
            Err(CaseRefusal::InterviewerAway)
        } else if !self.profile.works(slot) {
            Err(CaseRefusal::InterviewerOutOfHours)
        } else {
            Ok(())
        }
    }

    fn is_free(&self, case: Id<Case>, booking: &Booking) -> Result<(), CaseRefusal> {
        let in_the_way = |other: &&Appointment| {
            // A conversation that was paused may go on in the hour it began in.
            let goes_on = other.state == AppointmentState::Kept && other.case == case;
            other.id != booking.appointment && !goes_on && other.slot.overlaps(&booking.slot)
        };
        if self.taken().any(|other| in_the_way(&other)) { Err(CaseRefusal::SlotTaken) } else { Ok(()) }
    }

    fn is_not_full(&self, booking: &Booking) -> Result<(), CaseRefusal> {
        let (day, moved) = (booking.slot.date(), Some(booking.appointment));
        let InterviewerProfile { calls_a_day, calls_a_week, .. } = *self.profile;
        if self.count(moved, |other| other == day) >= calls_a_day {
            return Err(CaseRefusal::DayFull { calls: calls_a_day });
        }
        if self.count(moved, |other| other.iso_week() == day.iso_week()) >= calls_a_week {
            return Err(CaseRefusal::WeekFull { calls: calls_a_week });
        }
        Ok(())
    }

    fn count(&self, except: Option<Id<Appointment>>, chosen: impl Fn(NaiveDate) -> bool) -> u32 {
        let counted = self.taken().filter(|other| Some(other.id) != except && chosen(other.slot.date()));
        counted.fold(0, |calls, _| calls.saturating_add(1))
    }

    /// What takes this interviewer's time: appointments that stand, are being held or were.
    fn taken(&self) -> impl Iterator<Item = &Appointment> {
        let takes = |other: &&Appointment| {
            matches!(other.state, AppointmentState::Booked | AppointmentState::Kept)
                && other.interviewer == self.profile.account
        };
        self.appointments.iter().filter(takes)
    }
}
