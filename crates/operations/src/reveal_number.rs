//! Show the number, for one call.

use std::fmt;

use access::{Permit, permission::RevealNumber};
use fieldwork::{Account, Appointment, Call, Case, CaseRefusal, Id, PhoneNumber, london_date};
use store::Tx;

use crate::known::Known;
use crate::{Error, Platform, Problem, colleague};

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

/// Checks everything that decides whether this person may be rung at this moment, among it that the interviewer looked at
/// it all again today and said go; counts the attempt, opens the call, and only then opens the vault: all in one
/// transaction, so that two clicks or two interviewers cannot make two calls.
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
                Some(open) => shown_again(platform, tx, (case, open), interviewer).await?,
                None => dial(platform, tx, case, interviewer).await?,
            };
            let identity = tx.identity(permit, participant).await?.ok_or(Problem::NoSuchPerson)?;
            Ok(Dialling { call: call.id, number: identity.number, preferred_name: identity.preferred_name })
        })
        .await
}

/// The call that is open already: the page was loaded again. It is the same attempt, for the same interviewer and day, and
/// nothing has come in the way since. A colleague is told who has it.
async fn shown_again(
    platform: &Platform,
    tx: &Tx,
    (case, call): (Case, Call),
    interviewer: Id<Account>,
) -> Result<Call, Error> {
    colleague::not_with_another(tx, &call, interviewer).await?;
    if london_date(call.dialled_at) != platform.today() {
        return Err(Problem::CallStillOpen.into());
    }
    if case.is_closed() {
        return Err(CaseRefusal::CaseClosed.into());
    }
    let person = Known::read(tx, case.participant).await?;
    person.standing().contact(&platform.rules_for(&case.force))?;
    let appointment = tx.appointment(call.appointment).await?.ok_or(Problem::NoSuchAppointment)?;
    checked(platform, tx, &appointment, interviewer).await?;
    Ok(call)
}

async fn dial(platform: &Platform, tx: &Tx, case: Case, interviewer: Id<Account>) -> Result<Call, Error> {
    let person = Known::read(tx, case.participant).await?;
    let appointment = latest(tx, &case).await?.ok_or(Problem::NoSuchAppointment)?;
    let rules = platform.rules_for(&case.force);
    let case = case.dial(&appointment, interviewer, &person.standing(), &rules)?;
    checked(platform, tx, &appointment, interviewer).await?;
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

/// The interviewer looked at everything again today, for this appointment, and said go.
async fn checked(
    platform: &Platform,
    tx: &Tx,
    appointment: &Appointment,
    interviewer: Id<Account>,
) -> Result<(), Error> {
    let check = tx.call_check(appointment).await?;
    let goes = check.is_some_and(|check| check.clears(appointment, interviewer, platform.today()));
    if goes { Ok(()) } else { Err(Problem::CheckFirst.into()) }
}

/// The appointment that stands, or else the last one that was kept: a call that dropped may be rung back in it.
pub(crate) async fn latest(tx: &Tx, case: &Case) -> Result<Option<Appointment>, Error> {
    let appointments = tx.appointments_of_case(case.id).await?;
    Ok(appointments.into_iter().max_by_key(|appointment| (appointment.stands(), appointment.slot.start)))
}

impl fmt::Debug for Dialling {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Dialling({}, hidden)", self.call)
    }
}
