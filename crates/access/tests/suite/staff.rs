//! Members of staff for the tests.

use std::sync::LazyLock;

use access::{AccountRecord, EmailAddress, HashMemory, Password, PasswordHash, Role, Scope, hash_password};
use fieldwork::{Account, ForceCode, Id};
use questionnaire::Language;
use secrecy::SecretString;
use uuid::Uuid;

pub(crate) const PASSWORD: &str = "four words make one";

/// One hash for all tests: it is slow on purpose.
static HASH: LazyLock<PasswordHash> = LazyLock::new(|| {
    hash_password(&Password::parse(&typed(PASSWORD), &[]).unwrap(), [7; 16], &mut HashMemory::default())
        .unwrap()
});

pub(crate) fn typed(text: &str) -> SecretString {
    SecretString::from(text.to_owned())
}

pub(crate) fn hash() -> PasswordHash {
    HASH.clone()
}

pub(crate) fn account_id(number: u128) -> Id<Account> {
    Id::from_uuid(Uuid::from_u128(number))
}

pub(crate) fn force() -> ForceCode {
    ForceCode::parse("E23999901").unwrap()
}

/// A scope that suits the role of account 1.
pub(crate) fn scope_for(role: Role) -> Scope {
    match role {
        Role::Interviewer => Scope::Caseload(account_id(1)),
        Role::LiaisonOfficer | Role::Analyst | Role::Opcc => Scope::Force(force()),
        _ => Scope::Panel,
    }
}

/// Account 1, in this role.
pub(crate) fn account(role: Role) -> AccountRecord {
    AccountRecord {
        id: account_id(1),
        email: EmailAddress::parse("ada@panel.example").unwrap(),
        name: "Ada".to_owned(),
        role,
        scope: scope_for(role),
        language: Language::English,
        password: hash(),
        active: true,
        shortcuts: true,
    }
}
