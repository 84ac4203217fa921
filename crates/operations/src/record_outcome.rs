//! Record what came of contact that a person began: they rang, wrote, or had somebody pass it on.

use access::{Permit, permission::RecordOutcome};
use fieldwork::{AfterOutcome, Case, Id, NewOutcome, RawOutcome, RecordedOutcome};
use store::Tx;

use crate::{Error, Platform, Problem, wall};

/// Gives the case the outcome and follows it through, as after a call. It uses up no attempt.
pub async fn record_outcome(
    platform: &Platform,
    permit: &Permit<RecordOutcome>,
    case: Id<Case>,
    raw: &RawOutcome,
) -> Result<(), Error> {
    let new = raw.check(platform.dispositions.incoming())?;
    platform
        .write(permit, async |tx| {
            let case = untouched(tx, case).await?;
            let rules = platform.rules_for(&case.force);
            let note = noted(platform, permit.account(), &case, &new);
            let after = case.record_outcome(&new.outcome, &rules)?;
            follow(platform, tx, &new, after).await?;
            Ok(tx.add_recorded_outcome(&note).await?)
        })
        .await
}

/// The case, as long as nobody is on the telephone about it.
pub(crate) async fn untouched(tx: &Tx, case: Id<Case>) -> Result<Case, Error> {
    let case = tx.case(case).await?.ok_or(Problem::NoSuchCase)?;
    tx.about(&case.reference);
    match tx.open_call(case.id).await? {
        Some(_) => Err(Problem::CallStillOpen.into()),
        None => Ok(case),
    }
}

/// What is put on record.
pub(crate) fn noted(
    platform: &Platform,
    by: Id<fieldwork::Account>,
    case: &Case,
    new: &NewOutcome,
) -> RecordedOutcome {
    RecordedOutcome {
        id: platform.id(),
        case: case.id,
        way: new.way,
        outcome: new.outcome.code.clone(),
        note: new.note.clone(),
        recorded_by: by,
        recorded_at: platform.now(),
    }
}

/// Saves what an outcome leaves behind: the case, the end of what was arranged, the wall.
pub(crate) async fn follow(
    platform: &Platform,
    tx: &Tx,
    new: &NewOutcome,
    after: AfterOutcome,
) -> Result<(), Error> {
    let AfterOutcome { case, wall, plan_lapses } = after;
    if case.is_closed() {
        let begun = tx.case(case.id).await?.and_then(|before| before.interview());
        wall::call_off(tx, platform, &case).await?;
        wall::end_interview(tx, platform, begun, &new.outcome).await?;
    }
    tx.save_case(&case).await?;
    if let Some(plan) = tx.safe_contact(case.participant).await?.filter(|_| plan_lapses) {
        tx.save_safe_contact(case.participant, &plan.lapsed(platform.today())).await?;
    }
    if let Some(wall) = wall {
        let person = tx.participant(case.participant).await?.ok_or(Problem::NoSuchPerson)?;
        wall::raise_because(tx, platform, (person, wall), new.note.as_deref()).await?;
    }
    Ok(())
}
