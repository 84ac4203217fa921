//! Give somebody an account.

use access::{
    AccountRecord, EmailAddress, Password, PasswordHash, Permit, Role, Scope, permission::AddAccount,
};
use fieldwork::{Account, FieldError, ForceCode, Id};
use questionnaire::Language;
use secrecy::SecretString;
use store::ActKind;

use crate::error::field;
use crate::letting_in::{Acted, let_in, takes_two};
use crate::linking::make_link;
use crate::{Error, Platform, Problem};

/// The longest name, in characters.
const LONGEST_NAME: usize = 100;

/// The account that is asked for. An interviewer needs no force: they see their own calls.
#[derive(Debug, Clone)]
pub struct NewAccount {
    /// What they sign in with.
    pub email: String,
    /// What colleagues call them.
    pub name: String,
    /// What they do here.
    pub role: Role,
    /// The force they work for, where the role works for one.
    pub force: Option<ForceCode>,
    /// The language their pages are in.
    pub language: Language,
    /// Their first password, where the program gives them the account. Everybody else's owner sets it, by a link they are sent.
    pub password: Option<SecretString>,
}

/// Checks the form, hashes the password and adds the account. Without a password it is invited: by email where there is a mail
/// server, otherwise by [`crate::send_sign_in_link()`]. An account whose work leads to people stays closed until a second
/// administrator has confirmed it.
pub async fn add_account(
    platform: &Platform,
    permit: &Permit<AddAccount>,
    form: NewAccount,
) -> Result<(Id<Account>, Acted), Error> {
    if form.password.is_some() && permit.actor().role != Role::System {
        return Err(field("password", "account-password-own"));
    }
    let id = platform.id();
    let (email, password, scope) = form.check(platform, id)?;
    let password = match password {
        Some(password) => platform.hashing.hash(password, platform.salt()).await?,
        None => PasswordHash::unset(),
    };
    let account = AccountRecord {
        id,
        email,
        scope,
        name: form.name.trim().to_owned(),
        role: form.role,
        language: form.language,
        password,
        active: !takes_two(permit.actor(), form.role),
        shortcuts: true,
    };
    platform
        .write(permit, async |tx| {
            if tx.account_by_email(&account.email).await?.is_some() {
                return Err(Problem::AccountExists.into());
            }
            tx.about(id);
            tx.add_account(&account).await?;
            let acted = let_in(platform, tx, permit.actor(), (&account, ActKind::Add)).await?;
            if account.active && account.password.is_unset() && platform.post.is_some() {
                make_link(platform, tx, &account).await?;
            }
            Ok((id, acted))
        })
        .await
}

impl NewAccount {
    fn check(
        &self,
        platform: &Platform,
        id: Id<Account>,
    ) -> Result<(EmailAddress, Option<Password>, Scope), Vec<FieldError>> {
        let email = EmailAddress::parse(&self.email)
            .map_err(|_| FieldError { field: "email", code: "account-email-invalid" });
        let password = self.password.as_ref();
        let password = password.map(|typed| Password::parse(typed, &[&self.email, &self.name])).transpose();
        let password = password.map_err(|fault| FieldError { field: "password", code: fault.code() });
        let scope = scope_of(platform, self.role, self.force.as_ref(), id);
        match (email, password, name_fault(&self.name), scope) {
            (Ok(email), Ok(password), None, Ok(scope)) => Ok((email, password, scope)),
            (email, password, name, scope) => {
                Err([email.err(), password.err(), name, scope.err()].into_iter().flatten().collect())
            }
        }
    }
}

/// How far somebody with this role sees, working for this force or for none.
pub(crate) fn scope_of(
    platform: &Platform,
    role: Role,
    force: Option<&ForceCode>,
    id: Id<Account>,
) -> Result<Scope, FieldError> {
    let scope = match (force, role) {
        (_, Role::Interviewer) => Scope::Caseload(id),
        (Some(force), _) => Scope::Force(force.clone()),
        (None, _) => Scope::Panel,
    };
    let known = force.is_none_or(|force| platform.forces.get(force).is_some());
    let fits = role != Role::System && known && scope.fits(role, id);
    if fits { Ok(scope) } else { Err(FieldError { field: "force", code: "account-force-unfit" }) }
}

/// What is wrong with a name, if anything: it stands in tables, letters and records of acts.
pub(crate) fn name_fault(name: &str) -> Option<FieldError> {
    let name = name.trim();
    let code = match name {
        "" => "account-name-required",
        name if name.chars().count() > LONGEST_NAME || name.chars().any(char::is_control) => {
            "account-name-unfit"
        }
        _ => return None,
    };
    Some(FieldError { field: "name", code })
}
