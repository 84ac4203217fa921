//! Confirm, as a second administrator, that somebody is let in.

use access::{AccountRecord, LinkSecret, Permit, Role, permission::ConfirmAccountAct};
use fieldwork::{ForceCode, Id};
use store::{AccountAct, ActKind, ActState, SignInLink, Tx};

use crate::add_account::scope_of;
use crate::change_account::give_work;
use crate::letters::at_work;
use crate::letting_in::second_person;
use crate::linking::make_link;
use crate::reopen_account::open;
use crate::reset_second_factor::reset;
use crate::{Error, Fault, Platform, Problem};

/// Does what was asked for. Where there is no mail server, the link of an account that is opened or let in again is handed to
/// whoever confirms: the one who asked never has it, and the one who has it did not ask.
pub async fn confirm_account_act(
    platform: &Platform,
    permit: &Permit<ConfirmAccountAct>,
    id: Id<AccountAct>,
) -> Result<Option<LinkSecret>, Error> {
    let link = platform
        .write(permit, async |tx| {
            let act = second_person(platform, permit.actor(), tx.account_act(id).await?)?;
            tx.about(act.account);
            let link = carry_out(platform, tx, &act).await?;
            let by = Some(permit.account()).filter(|_| permit.actor().role != Role::System);
            tx.end_account_act(act.id, (ActState::Done, by)).await?;
            at_work::let_in(platform, tx, &AccountAct { state: ActState::Done, ..act }).await?;
            Ok(link)
        })
        .await?;
    let by_hand = link.filter(|_| platform.post.is_none());
    let secret = |link: SignInLink| platform.store.reader().link_secret(link.id).map_err(Fault::Link);
    Ok(by_hand.map(secret).transpose()?)
}

async fn carry_out(platform: &Platform, tx: &Tx, act: &AccountAct) -> Result<Option<SignInLink>, Error> {
    let account = tx.account(act.account).await?.ok_or(Problem::NoSuchAccount)?;
    // What was asked for may not fit any more: the account was closed, opened or given other work meanwhile.
    let fits = act.what.opens() != account.active && fits(act, &account);
    if !fits {
        return Err(Problem::NoSuchAccountAct.into());
    }
    match act.what {
        ActKind::Add => {
            let opened = AccountRecord { active: true, ..account };
            tx.save_account(&opened).await?;
            make_link(platform, tx, &opened).await.map(Some)
        }
        ActKind::Reopen => {
            open(platform, tx, &account).await?;
            make_link(platform, tx, &AccountRecord { active: true, ..account }).await.map(Some)
        }
        ActKind::Link => make_link(platform, tx, &account).await.map(Some),
        ActKind::Reset => reset(platform, tx, account.id).await.map(|()| None),
        ActKind::Change => {
            let force = act.detail.as_deref().map(ForceCode::parse).transpose();
            let force = force.map_err(|_| Problem::NoSuchAccountAct)?;
            let scope = scope_of(platform, act.role, force.as_ref(), account.id)
                .map_err(|fault| Error::from(vec![fault]))?;
            let after = AccountRecord { role: act.role, scope, ..account.clone() };
            give_work(platform, tx, (&account, &after)).await.map(|()| None)
        }
    }
}

/// A change brings the role with it; for the rest it is the one the account has.
fn fits(act: &AccountAct, account: &AccountRecord) -> bool {
    act.what == ActKind::Change || act.role == account.role
}
