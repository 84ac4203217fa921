//! What has to be settled before somebody gives up the work they do here, and what they lose with it.

use access::{AccountRecord, Role};
use fieldwork::{Account, Id};
use store::Tx;

use crate::in_use::APPROVALS;
use crate::{Error, Problem};

/// Nobody is left waiting for a call that nobody makes, and enough administrators are left to approve a questionnaire.
pub(crate) async fn may_go(tx: &Tx, who: &AccountRecord) -> Result<(), Error> {
    match who.role {
        Role::Administrator => enough_others(tx, who.id).await,
        Role::Interviewer => nothing_unfinished(tx, who.id).await,
        _ => Ok(()),
    }
}

/// Ends everything that speaks for the account without its password.
pub(crate) async fn shut_out(tx: &Tx, account: Id<Account>) -> Result<(), Error> {
    tx.end_links(account).await?;
    end_what_speaks(tx, account).await
}

/// Ends what speaks for the account without its password, but for links by which one is chosen: sessions, programs, calendars,
/// and browsers that were known to it.
pub(crate) async fn end_what_speaks(tx: &Tx, account: Id<Account>) -> Result<(), Error> {
    tx.end_sessions(account, None).await?;
    tx.end_tokens(account).await?;
    tx.end_calendars(account).await?;
    tx.forget_browsers(account).await?;
    Ok(())
}

async fn enough_others(tx: &Tx, account: Id<Account>) -> Result<(), Error> {
    let accounts = tx.accounts().await?;
    let others = accounts.iter().filter(|it| it.active && it.role == Role::Administrator && it.id != account);
    if others.count() < APPROVALS { Err(Problem::LastAdministrators.into()) } else { Ok(()) }
}

async fn nothing_unfinished(tx: &Tx, interviewer: Id<Account>) -> Result<(), Error> {
    let cases = tx.unfinished_cases(interviewer).await?;
    if cases.is_empty() { Ok(()) } else { Err(Problem::CallsToHandOver { cases: cases.join(", ") }.into()) }
}
