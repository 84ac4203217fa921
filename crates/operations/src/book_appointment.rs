//! Book a call with a person, for an interviewer and a time.

use access::{Permit, permission::BookAppointment};
use fieldwork::{Account, Appointment, Booking, Case, Id, Slot};

use crate::known::Known;
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
}

/// Books the call if the person agreed to take part, the time is inside their safe times and the window of the wave, and
/// the interviewer is free.
pub async fn book_appointment(
    platform: &Platform,
    permit: &Permit<BookAppointment>,
    case: Id<Case>,
    form: AppointmentForm,
) -> Result<Appointment, Error> {
    let AppointmentForm { interviewer, slot, asked_by_person } = form;
    let booking = Booking { appointment: platform.id(), interviewer, slot, asked_by_person };
    platform
        .write(permit, async |tx| {
            let case = tx.case(case).await?.ok_or(Problem::NoSuchCase)?;
            tx.about(&case.reference);
            tx.interviewer(interviewer).await?.ok_or(Problem::NotAnInterviewer)?;
            let person = Known::read(tx, case.participant).await?;
            let diary = tx.appointments_of(interviewer, slot.date()).await?;
            let (case, appointment) = case.book(booking, &person.standing(), &diary, &platform.rules())?;
            tx.add_appointment(&appointment).await?;
            tx.save_case(&case).await?;
            Ok(appointment)
        })
        .await
}
