//! Stop an interview because the person wants to.

use access::{Permit, permission::BreakOff};
use fieldwork::{Id, Interview};

use crate::gathering::gather;
use crate::held_back::delete_said;
use crate::leaving::purge;
use crate::running::{Running, end_call};
use crate::{Error, Platform};

/// What the person wants done with what they have said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GivenAnswers {
    /// It may be kept and counted.
    Keep,
    /// It is to be deleted.
    Delete,
}

/// Stops the interview and closes its case. Answers the person wants deleted are deleted here, not
/// later, unless a legal hold keeps them: then they count in nothing and go when it is lifted.
pub async fn break_off(
    platform: &Platform,
    permit: &Permit<BreakOff>,
    interview: Id<Interview>,
    given: GivenAnswers,
) -> Result<(), Error> {
    let keep = given == GivenAnswers::Keep;
    let outcome = platform.dispositions.broken_off(keep);
    platform
        .write(permit, async |tx| {
            let running = Running::read(tx, interview).await?;
            match given {
                GivenAnswers::Keep => drop(running.mark_not_reached(tx, platform).await?),
                GivenAnswers::Delete => {
                    delete_said(tx, running.participant.id, interview).await?;
                }
            }
            let Running { participant, case, interview, .. } = running;
            let interview = interview.break_off(platform.now(), keep)?;
            tx.save_interview(&interview).await?;
            end_call(tx, platform, &case, outcome).await?;
            let case = case.break_off(outcome, &platform.rules())?;
            tx.save_case(&case).await?;
            gather(tx, platform, (&participant, &case, &interview)).await?;
            Ok(())
        })
        .await?;
    if !keep {
        purge(platform).await;
    }
    Ok(())
}
