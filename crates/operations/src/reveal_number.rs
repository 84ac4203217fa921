//! Show the number, for one call.

use std::fmt;

use access::{Permit, permission::RevealNumber};
use fieldwork::{Account, Appointment, Call, Case, Id, PhoneNumber, london_date};
use store::Tx;

use crate::known::Known;
use crate::{Error, Platform, Problem};

/// What an interviewer needs to dial. It never prints itself in a log.
#[derive(Clone, PartialEq, Eq)]
pub struct Dialling {
    /// The call that is now open; its outcome has to be recorded.
    pub call: Id<Call>,
    /// The number to dial.
    pub number: PhoneNumber,
    /// What the person likes to be called.
    pub preferred_name: String,
}

/// Checks everything that decides whether this person may be rung at this moment, counts the attempt, opens the call,
/// and only then opens the vault: all in one transaction, so that two clicks or two interviewers cannot make two calls.
pub async fn reveal_number(
    platform: &Platform,
    permit: &Permit<RevealNumber>,
    case: Id<Case>,
) -> Result<Dialling, Error> {
    let interviewer = permit.account();
    platform
        .write(permit, async |tx| {
            let case = tx.case(case).await?.ok_or(Problem::NoSuchCase)?;
            tx.about(&case.reference);
            let participant = case.participant;
            let call = match tx.open_call(case.id).await? {
                Some(open) => shown_again(platform, open, interviewer)?,
                None => dial(platform, tx, case, interviewer).await?,
            };
            let identity = tx.identity(permit, participant).await?.ok_or(Problem::NoSuchPerson)?;
            Ok(Dialling { call: call.id, number: identity.number, preferred_name: identity.preferred_name })
        })
        .await
}

/// The call that is open already: the page was loaded again. It is the same attempt, for the same interviewer and day.
fn shown_again(platform: &Platform, call: Call, interviewer: Id<Account>) -> Result<Call, Problem> {
    let same = call.interviewer == interviewer && london_date(call.dialled_at) == platform.today();
    if same { Ok(call) } else { Err(Problem::CallStillOpen) }
}

async fn dial(platform: &Platform, tx: &Tx, case: Case, interviewer: Id<Account>) -> Result<Call, Error> {
    let person = Known::read(tx, case.participant).await?;
    let appointment = latest(tx, &case).await?.ok_or(Problem::NoSuchAppointment)?;
    let case = case.dial(&appointment, interviewer, &person.standing(), &platform.rules())?;
    let call = Call {
        id: platform.id(),
        case: case.id,
        appointment: appointment.id,
        interviewer,
        dialled_at: platform.now(),
        outcome: None,
        message_left: false,
    };
    tx.add_call(&call).await?;
    tx.save_case(&case).await?;
    Ok(call)
}

/// The appointment that stands, or else the last one that was kept: a call that dropped may be rung back in it.
async fn latest(tx: &Tx, case: &Case) -> Result<Option<Appointment>, Error> {
    let appointments = tx.appointments_of_case(case.id).await?;
    Ok(appointments.into_iter().max_by_key(|appointment| (appointment.stands(), appointment.slot.start)))
}

impl fmt::Debug for Dialling {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Dialling({}, hidden)", self.call)
    }
}
