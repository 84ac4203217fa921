//! Whoever is let in to work that leads to people is let in by two: what one administrator asks for waits for another, and
//! everybody who should know is told.

use access::{AccountRecord, Actor, Role};
use store::{AccountAct, ActKind, ActState, Tx};

use crate::letters::at_work;
use crate::{Error, Platform, Problem};

/// What came of something that may take two administrators.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Acted {
    /// It is done.
    Done,
    /// Another administrator has to confirm it.
    Waits,
}

/// Whether an account gets in by this person alone: for work that leads to nobody anybody may; for the rest, only whoever runs the
/// machine, who could read the database anyway.
pub(crate) fn takes_two(actor: &Actor, role: Role) -> bool {
    role.is_let_in_by_two() && actor.role != Role::System
}

/// Notes what is done or asked for, as far as it leads to people, and says which of the two it is. `account` is as it is to be.
pub(crate) async fn let_in(
    platform: &Platform,
    tx: &Tx,
    actor: &Actor,
    (account, what): (&AccountRecord, ActKind),
) -> Result<Acted, Error> {
    if !account.role.is_let_in_by_two() {
        return Ok(Acted::Done);
    }
    let now = platform.now();
    let waits = takes_two(actor, account.role);
    let act = AccountAct {
        id: platform.id(),
        account: account.id,
        what,
        role: account.role,
        detail: account.scope.force().map(ToString::to_string),
        asked_by: waits.then_some(actor.account),
        asked_at: now,
        state: if waits { ActState::Waits } else { ActState::Done },
        ended_by: None,
        ended_at: (!waits).then_some(now),
    };
    tx.add_account_act(&act).await?;
    at_work::let_in(platform, tx, &act).await?;
    Ok(if waits { Acted::Waits } else { Acted::Done })
}

/// The act, if this person may have the last word on it: not whoever asked, nor whose account it is.
pub(crate) fn second_person(
    platform: &Platform,
    actor: &Actor,
    act: Option<AccountAct>,
) -> Result<AccountAct, Error> {
    let act = act.filter(|act| act.waits(platform.now())).ok_or(Problem::NoSuchAccountAct)?;
    if act.asked_by == Some(actor.account) || act.account == actor.account {
        return Err(Problem::AnotherConfirms.into());
    }
    Ok(act)
}
