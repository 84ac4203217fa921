//! Changing what somebody is called, what they do, for which force, and the language of their pages.

use access::permission::{ChangeAccount, ViewAccounts};
use access::{AccountRecord, Role};
use actix_web::HttpResponse;
use actix_web::web::{Path, ServiceConfig, resource};
use askama::Template;
use fieldwork::{FieldError, ForceCode, Forces};
use operations::{AccountChange, Acted, Error, Problem};
use questionnaire::Language;

use super::account::{done, id};
use super::account_acts::waits;
use super::accounts::{Choices, read_place};
use crate::samples::Sample;
use crate::{Form, Frame, PageError, Section, SignedIn, page, refused, urls};

/// The form.
#[derive(Template)]
#[template(path = "change_account/page.html")]
struct View {
    frame: Frame,
    form: Form,
    /// The page of the account.
    path: String,
    choices: Choices,
}

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.service(resource("/admin/accounts/{id}/change").get(show).post(submit));
}

async fn show(who: SignedIn, path: Path<String>) -> Result<HttpResponse, PageError> {
    // Asked for a late proof now, nobody is stopped half-way.
    who.permit::<ChangeAccount>()?;
    let permit = who.permit::<ViewAccounts>()?;
    let found = who.reader().secured_account(&permit, id(&path)?, who.platform.now()).await?;
    let account = found.map(|found| found.account).filter(|account| account.active);
    let account = account.ok_or(PageError::NotFound)?;
    page(&view(
        who.frame(Section::Accounts),
        as_it_is(&account),
        urls::account(account.id),
        &who.platform.forces,
    ))
}

async fn submit(who: SignedIn, path: Path<String>, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ChangeAccount>()?;
    let account = id(&path)?;
    let errors = match read(&form) {
        Ok(change) => match operations::change_account(&who.platform, &permit, account, change).await {
            Ok(Acted::Done) => return Ok(done(account, "account-changed")),
            Ok(Acted::Waits) => return Ok(waits(account)),
            Err(Error::Problem(Problem::Form(errors))) => errors,
            Err(error) => return Err(error.into()),
        },
        Err(errors) => errors,
    };
    let path = urls::account(account);
    refused(&view(who.frame(Section::Accounts), form.refused(errors), path, &who.platform.forces))
}

/// Reads the choices; the name is checked by the operation.
fn read(form: &Form) -> Result<AccountChange, Vec<FieldError>> {
    let (role, force) = read_place(form)?;
    Ok(AccountChange {
        name: form.value("name").to_owned(),
        role,
        force,
        language: Language::parse(form.value("language")).unwrap_or(Language::English),
    })
}

fn as_it_is(account: &AccountRecord) -> Form {
    Form::filled([
        ("name", account.name.as_str()),
        ("role", account.role.slug()),
        ("force", account.scope.force().map_or("", ForceCode::as_str)),
        ("language", account.language.code()),
    ])
}

fn view(frame: Frame, form: Form, path: String, forces: &Forces) -> View {
    View { choices: Choices::of(&frame, forces), frame, form, path }
}

/// As it is, and refused.
pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let typed = |name| Form::filled([("name", name), ("role", "analyst"), ("language", "en")]);
    let wrong = vec![
        FieldError { field: "name", code: "account-name-unfit" },
        FieldError { field: "force", code: "account-force-unfit" },
    ];
    let sample = |form| {
        let frame = Frame::sample(language, Role::Administrator, Section::Accounts);
        view(frame, form, urls::account("1"), &Forces::default())
    };
    vec![
        Sample::of("change_account/filled", &sample(typed("R. Osei"))),
        Sample::of("change_account/refused", &sample(typed("R. Osei\u{7}").refused(wrong))),
    ]
}
