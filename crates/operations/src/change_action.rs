//! Say how an action stands: begun, to be done by another day, done, or not to be done.

use access::{Permit, permission::ChangeAction};
use fieldwork::{ForceCode, Id};
use improvement::{Action, ActionStep, StepForm, Taken};
use store::Tx;

use crate::{Error, Platform, Problem};

/// Adds a step to the action. What was said before stays.
///
/// # Errors
/// When there is no such action, the step makes no sense where it stands, or with everything that is wrong with the form.
pub async fn change_action(
    platform: &Platform,
    permit: &Permit<ChangeAction>,
    (force, action): (&ForceCode, Id<Action>),
    form: &StepForm,
) -> Result<(), Error> {
    if !permit.scope().reaches(force) {
        return Err(Problem::NoSuchAction.into());
    }
    let step = form.read(platform.today())?;
    let taken = Taken { by: permit.account(), at: platform.now(), step };
    platform.write(permit, async |tx| take(tx, (force, action), taken).await).await
}

/// Takes a step inside a transaction: decided on what stands there, and kept.
pub(crate) async fn take(
    tx: &Tx,
    (force, action): (&ForceCode, Id<Action>),
    taken: Taken,
) -> Result<(), Error> {
    let before = tx.action(force, action).await?.ok_or(Problem::NoSuchAction)?;
    before.clone().taking(taken.clone())?;
    tx.about(format!("{action} {}", named(&taken.step)));
    tx.add_action_step(&before, &taken).await?;
    Ok(())
}

/// The step, for the audit.
const fn named(step: &ActionStep) -> &'static str {
    match step {
        ActionStep::Begin => "begin",
        ActionStep::Due { .. } => "due",
        ActionStep::Finish { .. } => "finish",
        ActionStep::Drop { .. } => "drop",
        ActionStep::Mark { .. } => "mark",
        ActionStep::Unmark { .. } => "unmark",
    }
}
