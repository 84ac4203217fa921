//! Turn down that somebody is let in, or take back that one asked for it.

use access::{Permit, permission::RefuseAccountAct};
use fieldwork::Id;
use store::{AccountAct, ActState};

use crate::{Error, Platform, Problem};

/// Ends it. Everything stays as it was; an account that was to be opened stays closed.
pub async fn refuse_account_act(
    platform: &Platform,
    permit: &Permit<RefuseAccountAct>,
    id: Id<AccountAct>,
) -> Result<(), Error> {
    platform
        .write(permit, async |tx| {
            let act = tx.account_act(id).await?.ok_or(Problem::NoSuchAccountAct)?;
            tx.about(act.account);
            let ended = tx.end_account_act(id, (ActState::Refused, Some(permit.account()))).await?;
            if ended { Ok(()) } else { Err(Problem::NoSuchAccountAct.into()) }
        })
        .await
}
