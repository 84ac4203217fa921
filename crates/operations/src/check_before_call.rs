//! Look at everything again before ringing, and go or hold.

use access::{Permit, permission::CheckBeforeCall};
use fieldwork::{CallCheck, Case, Id, NewCallCheck, RawCallCheck, RiskOutcome};

use crate::known::Known;
use crate::letters::at_work;
use crate::reveal_number::latest;
use crate::{Error, Platform, Problem};

/// Keeps what the interviewer found and decided before a call. A go holds for this appointment and this day only. After a
/// hold no number is shown and nothing is booked until a coordinator has assessed the risk again.
pub async fn check_before_call(
    platform: &Platform,
    permit: &Permit<CheckBeforeCall>,
    case: Id<Case>,
    form: &RawCallCheck,
) -> Result<CallCheck, Error> {
    let check = NewCallCheck::check(form)?;
    platform
        .write(permit, async |tx| {
            let case = tx.case(case).await?.ok_or(Problem::NoSuchCase)?;
            tx.about(&case.reference);
            let person = Known::read(tx, case.participant).await?;
            let appointment = latest(tx, &case).await?.ok_or(Problem::NoSuchAppointment)?;
            case.checkable(
                &appointment,
                permit.account(),
                &person.standing(),
                &platform.rules_for(&case.force),
            )?;
            let check = check.made(platform.id(), &appointment, platform.now());
            tx.add_call_check(&check).await?;
            if check.outcome == RiskOutcome::Hold {
                at_work::act_now(platform, tx, &case).await?;
            }
            Ok(check)
        })
        .await
}
