//! Hand a person's call to another interviewer.

use access::{Permit, permission::HandOver};
use fieldwork::{Account, Appointment, Case, CaseState, Id, Interview};
use store::Tx;

use crate::book_appointment::AppointmentForm;
use crate::known::Known;
use crate::move_appointment::move_it;
use crate::time::InterviewerTime;
use crate::{Error, Platform, Problem};

/// Gives the appointment that stands, and an interview that is paused, to a colleague who suits the person and is free.
/// An interviewer can give away what is their own; a coordinator can give away anybody's.
pub async fn hand_over(
    platform: &Platform,
    permit: &Permit<HandOver>,
    case: Id<Case>,
    to: Id<Account>,
) -> Result<(), Error> {
    platform
        .write(permit, async |tx| {
            let case = tx.case(case).await?.ok_or(Problem::NoSuchCase)?;
            tx.about(&case.reference);
            let standing = tx.appointments_of_case(case.id).await?.into_iter().find(Appointment::stands);
            let interview = paused(tx, &case).await?;
            let own = permit.scope().caseload();
            owned(own, standing.as_ref().map(|booked| booked.interviewer), interview.as_ref())?;
            if standing.is_none() && interview.is_none() {
                return Err(Problem::NothingToHandOver.into());
            }
            if let Some(standing) = standing {
                give(platform, tx, &standing, to).await?;
            }
            if let Some(interview) = interview {
                suits(platform, tx, &case, to).await?;
                tx.save_interview(&Interview { interviewer: to, ..interview }).await?;
            }
            Ok(())
        })
        .await
}

/// The interview of a case that is paused.
async fn paused(tx: &Tx, case: &Case) -> Result<Option<Interview>, Error> {
    match case.state {
        CaseState::Paused { interview } => Ok(tx.interview(interview).await?),
        _ => Ok(None),
    }
}

/// An interviewer hands over only what is theirs: the appointment, or without one the interview.
fn owned(
    own: Option<Id<Account>>,
    booked: Option<Id<Account>>,
    interview: Option<&Interview>,
) -> Result<(), Problem> {
    let whose = booked.or(interview.map(|interview| interview.interviewer));
    match (own, whose) {
        (Some(own), Some(whose)) if own != whose => Err(Problem::NothingToHandOver),
        _ => Ok(()),
    }
}

/// The same hour, with the colleague.
async fn give(platform: &Platform, tx: &Tx, appointment: &Appointment, to: Id<Account>) -> Result<(), Error> {
    let Appointment { slot, asked_by_person, .. } = *appointment;
    let form = AppointmentForm { interviewer: to, slot, asked_by_person, interviewer_agreed: false };
    move_it(platform, tx, appointment.id, form).await.map(|_| ())
}

/// The colleague suits the person, whenever the interview goes on.
async fn suits(platform: &Platform, tx: &Tx, case: &Case, to: Id<Account>) -> Result<(), Error> {
    let time = InterviewerTime::read(platform, tx, to, platform.today()).await?;
    let person = Known::read(tx, case.participant).await?;
    Ok(time.diary().suits(&person.standing())?)
}
