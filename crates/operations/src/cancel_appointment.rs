//! Call off an appointment.

use access::{Permit, permission::CancelAppointment};
use fieldwork::{Appointment, Id};

use crate::letters::at_work;
use crate::{Error, Platform, Problem};

/// Calls the appointment off; the case is open for another.
pub async fn cancel_appointment(
    platform: &Platform,
    permit: &Permit<CancelAppointment>,
    appointment: Id<Appointment>,
) -> Result<(), Error> {
    platform
        .write(permit, async |tx| {
            let appointment = tx.appointment(appointment).await?.ok_or(Problem::NoSuchAppointment)?;
            let case = tx.case(appointment.case).await?.ok_or(Problem::NoSuchCase)?;
            tx.about(&case.reference);
            let (case, appointment) = case.cancel(appointment)?;
            tx.save_appointment(&appointment).await?;
            tx.save_case(&case).await?;
            at_work::called_off(platform, tx, &appointment).await?;
            Ok(())
        })
        .await
}
