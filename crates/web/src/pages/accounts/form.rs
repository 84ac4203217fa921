//! From the fields of the form to the account that is asked for.

use access::Role;
use fieldwork::{FieldError, ForceCode};
use operations::NewAccount;
use questionnaire::Language;

use crate::Form;

/// Reads the choices; what was typed is checked by the operation. Nobody types a password for somebody else.
pub(super) fn read(form: &Form) -> Result<NewAccount, Vec<FieldError>> {
    let (role, force) = read_place(form)?;
    Ok(NewAccount {
        email: form.value("email").to_owned(),
        name: form.value("name").to_owned(),
        role,
        force,
        language: Language::parse(form.value("language")).unwrap_or(Language::English),
        password: None,
    })
}

/// What somebody does, and the force they work for, if any.
pub(crate) fn read_place(form: &Form) -> Result<(Role, Option<ForceCode>), Vec<FieldError>> {
    let role = Role::parse(form.value("role"))
        .map_err(|_| FieldError { field: "role", code: "account-role-required" });
    let force = match form.value("force") {
        "" => Ok(None),
        code => ForceCode::parse(code)
            .map(Some)
            .map_err(|_| FieldError { field: "force", code: "account-force-unfit" }),
    };
    match (role, force) {
        (Ok(role), Ok(force)) => Ok((role, force)),
        (role, force) => Err([role.err(), force.err()].into_iter().flatten().collect()),
    }
}
