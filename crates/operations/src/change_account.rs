//! Change what somebody is called, what they do, for which force, and the language of their pages.

use access::{AccountRecord, Permit, Role, permission::ChangeAccount};
use fieldwork::{Account, FieldError, ForceCode, Id};
use questionnaire::Language;

use crate::add_account::{name_fault, scope_of};
use crate::dismissing::{may_go, shut_out};
use crate::letters::security_changed;
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
pub async fn change_account(
    platform: &Platform,
    permit: &Permit<ChangeAccount>,
    account: Id<Account>,
    form: AccountChange,
) -> Result<(), Error> {
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
            tx.save_account(&after).await?;
            if moved {
                shut_out(tx, account).await?;
                security_changed::queue(platform, tx, account, security_changed::ROLE).await?;
            }
            Ok(())
        })
        .await
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
