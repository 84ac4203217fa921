//! Give somebody an account.

use access::{
    AccountRecord, EmailAddress, Password, PasswordHash, Permit, Role, Scope, permission::AddAccount,
};
use fieldwork::{Account, FieldError, ForceCode, Id};
use questionnaire::Language;
use secrecy::SecretString;

use crate::linking::make_link;
use crate::{Error, Platform, Problem};

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
    /// Their first password. Without one they set it themselves, by a link they are sent.
    pub password: Option<SecretString>,
}

/// Checks the form, hashes the password and adds the account. Without a password it is invited: by email where there is a mail
/// server, otherwise by [`crate::send_sign_in_link()`].
pub async fn add_account(
    platform: &Platform,
    permit: &Permit<AddAccount>,
    form: NewAccount,
) -> Result<Id<Account>, Error> {
    let id = platform.id();
    let (email, password) = form.check(platform, id)?;
    let password = match password {
        Some(password) => platform.hashing.hash(password, platform.salt()).await?,
        None => PasswordHash::unset(),
    };
    let account = AccountRecord {
        id,
        email,
        scope: form.scope(id),
        name: form.name.trim().to_owned(),
        role: form.role,
        language: form.language,
        password,
        active: true,
        shortcuts: true,
    };
    platform
        .write(permit, async |tx| {
            if tx.account_by_email(&account.email).await?.is_some() {
                return Err(Problem::AccountExists.into());
            }
            tx.about(id);
            tx.add_account(&account).await?;
            if account.password.is_unset() && platform.post.is_some() {
                make_link(platform, tx, &account).await?;
            }
            Ok(id)
        })
        .await
}

impl NewAccount {
    /// How far the account sees, as its role has it.
    fn scope(&self, id: Id<Account>) -> Scope {
        match (&self.force, self.role) {
            (_, Role::Interviewer) => Scope::Caseload(id),
            (Some(force), _) => Scope::Force(force.clone()),
            (None, _) => Scope::Panel,
        }
    }

    fn check(
        &self,
        platform: &Platform,
        id: Id<Account>,
    ) -> Result<(EmailAddress, Option<Password>), Vec<FieldError>> {
        let email = EmailAddress::parse(&self.email).map_err(|_| ("email", "account-email-invalid"));
        let password = self.password.as_ref().map(Password::parse).transpose();
        let password = password.map_err(|fault| ("password", fault.code()));
        let force = self.force.as_ref().is_none_or(|force| platform.forces.get(force).is_some());
        let fits = self.role != Role::System && force && self.scope(id).fits(self.role, id);
        let others = [
            self.name.trim().is_empty().then_some(("name", "account-name-required")),
            (!fits).then_some(("force", "account-force-unfit")),
        ];
        match (email, password) {
            (Ok(email), Ok(password)) if others.iter().all(Option::is_none) => Ok((email, password)),
            (email, password) => {
                let found = [email.err(), password.err()].into_iter().chain(others).flatten();
                Err(found.map(|(field, code)| FieldError { field, code }).collect())
            }
        }
    }
}
