//! Move an appointment to another time, another interviewer or both.

use access::{Permit, permission::MoveAppointment};
use fieldwork::{Appointment, Id};
use store::Tx;

use crate::book_appointment::AppointmentForm;
use crate::known::Known;
use crate::letters::at_work;
use crate::time::InterviewerTime;
use crate::{Error, Platform, Problem};

/// Moves an appointment that stands, if it could be booked where it is to go. It is one act: there is no moment at which
/// the person has no appointment, or two.
pub async fn move_appointment(
    platform: &Platform,
    permit: &Permit<MoveAppointment>,
    appointment: Id<Appointment>,
    to: AppointmentForm,
) -> Result<Appointment, Error> {
    platform.write(permit, async |tx| move_it(platform, tx, appointment, to).await).await
}

/// Moves the appointment inside a transaction; whoever moves it needs no letter about it.
pub(crate) async fn move_it(
    platform: &Platform,
    tx: &Tx,
    appointment: Id<Appointment>,
    to: AppointmentForm,
) -> Result<Appointment, Error> {
    let appointment = tx.appointment(appointment).await?.ok_or(Problem::NoSuchAppointment)?;
    let case = tx.case(appointment.case).await?.ok_or(Problem::NoSuchCase)?;
    tx.about(&case.reference);
    // The number has been shown: they may be talking.
    if tx.open_call(case.id).await?.is_some() {
        return Err(Problem::CallStillOpen.into());
    }
    let time = InterviewerTime::read(platform, tx, to.interviewer, to.slot.date()).await?;
    let person = Known::read(tx, case.participant).await?;
    let (booking, rules) = (to.booking(appointment.id), platform.rules_for(&case.force));
    let before = appointment.clone();
    let moved = case.move_appointment(appointment, &booking, &person.standing(), (&time.diary(), &rules))?;
    tx.save_appointment(&moved).await?;
    at_work::moved(platform, tx, (&before, &moved)).await?;
    Ok(moved)
}
