//! A wall goes up: nothing is arranged with this person any more, in any wave.

use fieldwork::{
    Appointment, AppointmentState, Case, CaseRefusal, Disposition, Id, Interview, Participant, Wall,
};
use store::Tx;

use crate::held_back::delete_said;
use crate::letters::at_work;
use crate::{Error, Platform, Problem};

/// Puts the wall in front of the person, and closes what is still arranged with them behind it.
pub(crate) async fn raise(
    tx: &Tx,
    platform: &Platform,
    person: Participant,
    wall: Wall,
) -> Result<(), Error> {
    raise_because(tx, platform, (person, wall), None).await
}

/// The same, for a reason that is said. The number goes on the do-not-contact list, so that whoever is referred with it
/// later stands behind the wall too, also when this person has been erased.
pub(crate) async fn raise_because(
    tx: &Tx,
    platform: &Platform,
    (person, wall): (Participant, Wall),
    reason: Option<&str>,
) -> Result<(), Error> {
    let outcome = platform.dispositions.iter().find(|outcome| outcome.wall == Some(wall));
    let cases = tx.cases_of(person.id).await?;
    tx.list_number_of(person.id, wall).await?;
    tx.add_wall_change(person.id, Some(wall), reason).await?;
    tx.save_participant(&person.behind(wall)).await?;
    for case in cases.into_iter().filter(|case| !case.is_closed()) {
        let outcome = outcome.ok_or(CaseRefusal::DoesNotEnd)?;
        call_off(tx, platform, &case).await?;
        end_interview(tx, platform, case.interview(), outcome).await?;
        tx.save_case(&case.close_behind(wall, outcome, &platform.rules())?).await?;
    }
    Ok(())
}

/// Cancels the appointments that stand for a case, so that nobody rings in them and the interviewer's time is free; they
/// are told, but not why.
pub(crate) async fn call_off(tx: &Tx, platform: &Platform, case: &Case) -> Result<(), Error> {
    for appointment in tx.appointments_of_case(case.id).await?.into_iter().filter(Appointment::stands) {
        tx.save_appointment(&Appointment { state: AppointmentState::Cancelled, ..appointment.clone() })
            .await?;
        at_work::called_off(platform, tx, &appointment).await?;
    }
    Ok(())
}

/// Ends an interview whose case an outcome ends. What was said is kept where the person never took their agreement
/// back, and deleted where they refuse or withdraw, unless a legal hold stands.
pub(crate) async fn end_interview(
    tx: &Tx,
    platform: &Platform,
    interview: Option<Id<Interview>>,
    outcome: &Disposition,
) -> Result<(), Error> {
    let keep = !matches!(outcome.wall, Some(Wall::Refused | Wall::Withdrawn));
    let Some(interview) = interview else { return Ok(()) };
    let Some(interview) = tx.interview(interview).await? else { return Ok(()) };
    if !keep {
        let case = tx.case(interview.case).await?.ok_or(Problem::NoSuchCase)?;
        delete_said(tx, case.participant, interview.id).await?;
    }
    Ok(tx.save_interview(&interview.break_off(platform.now(), keep)?).await?)
}
