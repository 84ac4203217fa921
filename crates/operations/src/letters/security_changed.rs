//! The letter that tells the owner of an account that its password its second factors or its role have changed: whoever did not do it
//! themselves learns of it.

use fieldwork::{Account, Id};
use mail::{Letter, SecurityChanged};
use store::{NewLetter, Tx};

use crate::{Error, Platform};

/// Its name in the outbox.
pub(crate) const KIND: &str = "security-changed";

/// The password.
pub(crate) const PASSWORD: SecurityChanged = SecurityChanged::Password;
/// A second factor was added.
pub(crate) const FACTOR_ADDED: SecurityChanged = SecurityChanged::FactorAdded;
/// A second factor was taken away by the owner.
pub(crate) const FACTOR_REMOVED: SecurityChanged = SecurityChanged::FactorRemoved;
/// An administrator took all of them away.
pub(crate) const FACTOR_RESET: SecurityChanged = SecurityChanged::FactorReset;
/// An administrator changed the role or the force.
pub(crate) const ROLE: SecurityChanged = SecurityChanged::RoleChanged;
/// An administrator closed the account.
pub(crate) const CLOSED: SecurityChanged = SecurityChanged::Closed;
/// An administrator opened it again.
pub(crate) const REOPENED: SecurityChanged = SecurityChanged::Reopened;

/// The password, by a link: everything else that spoke for the account ended with it.
pub(crate) const PASSWORD_BY_LINK: SecurityChanged = SecurityChanged::PasswordByLink;
/// Recovery codes were made.
pub(crate) const RECOVERY_MADE: SecurityChanged = SecurityChanged::RecoveryMade;
/// A recovery code was used.
pub(crate) const RECOVERY_USED: SecurityChanged = SecurityChanged::RecoveryUsed;
/// An administrator signed every browser out.
pub(crate) const SIGNED_OUT: SecurityChanged = SecurityChanged::SignedOut;
/// An administrator ended a program's token.
pub(crate) const TOKEN_ENDED: SecurityChanged = SecurityChanged::TokenEnded;

/// Puts the letter into the outbox, in the transaction of the change.
pub(crate) async fn queue(
    platform: &Platform,
    tx: &Tx,
    account: Id<Account>,
    what: SecurityChanged,
) -> Result<(), Error> {
    if platform.post.is_none() {
        return Ok(());
    }
    let id = platform.id();
    let letter = NewLetter {
        id,
        kind: KIND,
        about: id.to_string(),
        account,
        force: None,
        content: what.slug().to_owned(),
    };
    Ok(tx.queue_letter(&letter).await?)
}

/// The letter. It leaves also for somebody who may not sign in any more: it was their account.
pub(crate) fn written(content: &str) -> Option<Letter> {
    SecurityChanged::parse(content).map(Letter::SecurityChanged)
}
