//! Book a call with a person, for an interviewer and a time.

use access::{Permit, permission::BookAppointment};
use fieldwork::{Account, Appointment, Booking, Case, Id, Slot};

use crate::known::Known;
use crate::letters::at_work;
use crate::time::InterviewerTime;
use crate::{Error, Platform, Problem};

/// The appointment that is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AppointmentForm {
    /// Who would call.
    pub interviewer: Id<Account>,
    /// When.
    pub slot: Slot,
    /// The person asked for it, so that it is no attempt of ours.
    pub asked_by_person: bool,
    /// The interviewer agreed to it, so that it may lie outside their hours or on a day they are away.
    pub interviewer_agreed: bool,
}

impl AppointmentForm {
    /// The booking of this appointment.
    pub(crate) fn booking(self, appointment: Id<Appointment>) -> Booking {
        let Self { interviewer, slot, asked_by_person, interviewer_agreed } = self;
        Booking { appointment, interviewer, slot, asked_by_person, interviewer_agreed }
    }
}

/// Books the call if the person agreed to take part, the time is inside their safe times and the window of the wave, and
/// the interviewer is free, suits them and has not had enough.
pub async fn book_appointment(
    platform: &Platform,
    permit: &Permit<BookAppointment>,
    case: Id<Case>,
    form: AppointmentForm,
) -> Result<Appointment, Error> {
    let booking = form.booking(platform.id());
    platform
        .write(permit, async |tx| {
            let case = tx.case(case).await?.ok_or(Problem::NoSuchCase)?;
            tx.about(&case.reference);
            let time = InterviewerTime::read(platform, tx, form.interviewer, form.slot.date()).await?;
            let person = Known::read(tx, case.participant).await?;
            let rules = platform.rules_for(&case.force);
            let (case, appointment) = case.book(booking, &person.standing(), &time.diary(), &rules)?;
            tx.add_appointment(&appointment).await?;
            tx.save_case(&case).await?;
            at_work::booked(platform, tx, &appointment).await?;
            Ok(appointment)
        })
        .await
}
