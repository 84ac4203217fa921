//! Change what somebody is called, what they do, for which force, and the language of their pages.

use access::{AccountRecord, Permit, Role, permission::ChangeAccount};
use fieldwork::{Account, FieldError, ForceCode, Id};
use questionnaire::Language;
use store::{ActKind, Tx};

use crate::add_account::{name_fault, scope_of};
use crate::dismissing::{may_go, shut_out};
use crate::letters::security_changed;
use crate::letting_in::{Acted, let_in};
use crate::{Error, Platform, Problem};

/// The account as it is to be.
#[derive(Debug, Clone)]
pub struct AccountChange {
    /// What colleagues call them.
    pub name: String,
    /// What they do here.
    pub role: Role,
    /// The force they work for, where the role works for one.
    pub force: Option<ForceCode>,
    /// The language their pages are in.
    pub language: Language,
}

/// Changes it. Whoever gets another role or another force is signed out everywhere and told by email; their programs and
/// calendars stop, since they were made by somebody who could do something else. Nobody changes what they can do themselves.
/// Work that leads to people is given by two: the name and the language change at once, the rest when another administrator confirms it.
pub async fn change_account(
    platform: &Platform,
    permit: &Permit<ChangeAccount>,
    account: Id<Account>,
    form: AccountChange,
) -> Result<Acted, Error> {
    let scope = form.check(platform, account)?;
    platform
        .write(permit, async |tx| {
            let before = tx.account(account).await?.filter(|found| found.active);
            let before = before.ok_or(Problem::NoSuchAccount)?;
            tx.about(account);
            let after = AccountRecord {
                name: form.name.trim().to_owned(),
                role: form.role,
                scope: scope.clone(),
                language: form.language,
                ..before.clone()
            };
            let moved = (before.role, &before.scope) != (after.role, &after.scope);
            if moved && permit.account() == account {
                return Err(Problem::OwnAccount.into());
            }
            if before.role != after.role {
                may_go(tx, &before).await?;
            }
            if moved && let_in(platform, tx, permit.actor(), (&after, ActKind::Change)).await? == Acted::Waits
            {
                let named = AccountRecord { role: before.role, scope: before.scope, ..after };
                tx.save_account(&named).await?;
                return Ok(Acted::Waits);
            }
            if moved {
                give_work(platform, tx, (&before, &after)).await?;
            } else {
                tx.save_account(&after).await?;
            }
            Ok(Acted::Done)
        })
        .await
}

/// Gives somebody other work: what they began with the work of before ends.
pub(crate) async fn give_work(
    platform: &Platform,
    tx: &Tx,
    (before, after): (&AccountRecord, &AccountRecord),
) -> Result<(), Error> {
    if before.role != after.role {
        may_go(tx, before).await?;
    }
    tx.save_account(after).await?;
    shut_out(tx, after.id).await?;
    security_changed::queue(platform, tx, after.id, security_changed::ROLE).await
}

impl AccountChange {
    fn check(&self, platform: &Platform, id: Id<Account>) -> Result<access::Scope, Vec<FieldError>> {
        let scope = scope_of(platform, self.role, self.force.as_ref(), id);
        match (scope, name_fault(&self.name)) {
            (Ok(scope), None) => Ok(scope),
            (scope, name) => Err(name.into_iter().chain(scope.err()).collect()),
        }
    }
}
