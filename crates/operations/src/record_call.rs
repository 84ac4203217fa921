//! Record what came of a call.

use access::{Permit, permission::RecordCall};
use fieldwork::{AfterCall, Call, Case, Disposition, DispositionCode, Ends, Id};
use store::Tx;

use crate::{Error, Platform, Problem, wall};

/// What came of a call, as the interviewer says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallOutcome {
    /// One of the outcomes offered.
    pub disposition: DispositionCode,
    /// A message was left: a fact of its own, never part of the outcome.
    pub message_left: bool,
}

/// Gives the call its outcome and follows it through: the attempt is over, the case is closed, or a wall goes up.
pub async fn record_call(
    platform: &Platform,
    permit: &Permit<RecordCall>,
    call: Id<Call>,
    said: CallOutcome,
) -> Result<(), Error> {
    let offered = platform.dispositions.get(&said.disposition).filter(|outcome| outcome.offered);
    let outcome = offered.ok_or(Problem::OutcomeNotOffered)?;
    platform
        .write(permit, async |tx| {
            let mine = tx.call(call).await?.filter(|call| call.interviewer == permit.account());
            let call = mine.ok_or(Problem::NoSuchCall)?;
            let case = tx.case(call.case).await?.ok_or(Problem::NoSuchCase)?;
            tx.about(&case.reference);
            if !call.is_open() {
                return Err(Problem::CallOver.into());
            }
            let appointment = tx.appointment(call.appointment).await?.ok_or(Problem::NoSuchAppointment)?;
            let call = Call { message_left: said.message_left, ..call };
            interview_ends(platform, tx, &case, outcome).await?;
            let rules = platform.rules_for(&case.force);
            let after = case.record_call(call, appointment, outcome, &rules)?;
            follow(platform, tx, after).await
        })
        .await
}

/// An interview that has begun waits for the next call, or ends with its case.
async fn interview_ends(
    platform: &Platform,
    tx: &Tx,
    case: &Case,
    outcome: &Disposition,
) -> Result<(), Error> {
    if outcome.ends != Ends::Attempt {
        return wall::end_interview(tx, platform, case.interview(), outcome).await;
    }
    let Some(interview) = case.interview() else { return Ok(()) };
    if let Some(Ok(paused)) = tx.interview(interview).await?.map(fieldwork::Interview::pause) {
        tx.save_interview(&paused).await?;
    }
    Ok(())
}

async fn follow(platform: &Platform, tx: &Tx, after: AfterCall) -> Result<(), Error> {
    let AfterCall { case, appointment, call, wall, plan_lapses } = after;
    tx.save_call(&call).await?;
    tx.save_appointment(&appointment).await?;
    tx.save_case(&case).await?;
    if case.is_closed() {
        wall::call_off(tx, platform, &case).await?;
    }
    if let Some(plan) = tx.safe_contact(case.participant).await?.filter(|_| plan_lapses) {
        tx.save_safe_contact(case.participant, &plan.lapsed(platform.today())).await?;
    }
    if let Some(wall) = wall {
        let person = tx.participant(case.participant).await?.ok_or(Problem::NoSuchPerson)?;
        wall::raise(tx, platform, person, wall).await?;
    }
    Ok(())
}
