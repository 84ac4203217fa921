//! Mark the month from which an action made things different, on every chart it was meant to move.

use access::{Permit, permission::MarkChange};
use fieldwork::{ForceCode, Id};
use improvement::{Action, MarkForm, Taken};

use crate::change_action::take;
use crate::{Error, Platform, Problem};

/// Marks the month, or moves the mark there. Charts read marks from the actions, so every page and file that is made from
/// now on has it.
///
/// # Errors
/// When there is no such action, it will not be done, or with everything that is wrong with the form.
pub async fn mark_change(
    platform: &Platform,
    permit: &Permit<MarkChange>,
    (force, action): (&ForceCode, Id<Action>),
    form: &MarkForm,
) -> Result<(), Error> {
    if !permit.scope().reaches(force) {
        return Err(Problem::NoSuchAction.into());
    }
    let taken = Taken { by: permit.account(), at: platform.now(), step: form.read(platform.today())? };
    platform.write(permit, async |tx| take(tx, (force, action), taken).await).await
}

/// Takes the mark away again; that it stood there, and why it went, stays in the history of the action.
///
/// # Errors
/// When there is no such action, it has no mark, or no reason is given.
pub async fn unmark_change(
    platform: &Platform,
    permit: &Permit<MarkChange>,
    (force, action): (&ForceCode, Id<Action>),
    why: &str,
) -> Result<(), Error> {
    if !permit.scope().reaches(force) {
        return Err(Problem::NoSuchAction.into());
    }
    let taken = Taken { by: permit.account(), at: platform.now(), step: MarkForm::unmark(why)? };
    platform.write(permit, async |tx| take(tx, (force, action), taken).await).await
}
