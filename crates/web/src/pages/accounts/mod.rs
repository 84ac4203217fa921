//! Who may sign in, and giving somebody an account.

mod form;

use access::permission::{AddAccount, ViewAccounts};
use access::{AccountRecord, Role};
use actix_web::HttpResponse;
use actix_web::web::{self, ServiceConfig};
use askama::Template;
use fieldwork::{FieldError, Force, Forces};
use operations::{Error, Problem};
use questionnaire::Language;

use crate::samples::Sample;
use crate::{Form, Frame, Item, Message, PageError, Section, SignedIn, page, refused, see_other, urls};

/// The list, with the form below it.
#[derive(Template)]
#[template(path = "accounts/page.html")]
pub(crate) struct View {
    frame: Frame,
    form: Form,
    rows: Vec<Row>,
    roles: Vec<Item>,
    forces: Vec<Item>,
    languages: Vec<Item>,
}

/// One account.
pub(crate) struct Row {
    name: String,
    email: String,
    role: Message,
    area: String,
    active: bool,
    /// It has a second factor.
    second: bool,
    /// Where it is looked at.
    path: String,
}

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route("/admin/accounts", web::get().to(show)).route("/admin/accounts", web::post().to(submit));
}

async fn show(who: SignedIn) -> Result<HttpResponse, PageError> {
    // The form below asks for a late proof: asked for now, nothing that was typed is lost.
    who.permit::<AddAccount>()?;
    let view = list(&who, Form::default()).await?;
    page(&view)
}

async fn submit(who: SignedIn, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<AddAccount>()?;
    let invited = form.value("password").is_empty();
    let errors = match form::read(&form) {
        Ok(account) => match operations::add_account(&who.platform, &permit, account).await {
            Ok(id) if invited => {
                return Ok(see_other(format!("{}?done=account-invited", urls::account(id))));
            }
            Ok(_) => return Ok(see_other("/admin/accounts?done=account-added")),
            Err(Error::Problem(Problem::Form(errors))) => errors,
            Err(Error::Problem(Problem::AccountExists)) => {
                vec![FieldError { field: "email", code: "account-exists" }]
            }
            Err(error) => return Err(error.into()),
        },
        Err(errors) => errors,
    };
    let view = list(&who, form.refused(errors)).await?;
    refused(&view)
}

async fn list(who: &SignedIn, form: Form) -> Result<View, PageError> {
    let permit = who.permit::<ViewAccounts>()?;
    let accounts = who.reader().accounts(&permit).await?;
    let secured = who.reader().accounts_with_factor(&permit).await?;
    let accounts: Vec<(&AccountRecord, bool)> =
        accounts.iter().map(|account| (account, secured.contains(&account.id))).collect();
    Ok(view(who.frame(Section::Accounts), form, &accounts, &who.platform.forces))
}

fn view(frame: Frame, form: Form, accounts: &[(&AccountRecord, bool)], forces: &Forces) -> View {
    let nobody = Item::new("", frame.t("account-no-force"));
    let named = forces.iter().map(|force: &Force| Item::new(&force.code, force.name.say(frame.language)));
    let languages = [Language::English, Language::Welsh];
    View {
        rows: accounts.iter().map(|account| row(&frame, account, forces)).collect(),
        roles: Role::PEOPLE.into_iter().map(|role| Item::new(role.slug(), frame.role(&role))).collect(),
        forces: std::iter::once(nobody).chain(named).collect(),
        languages: languages
            .map(|it| Item::new(it.code(), frame.t(format!("language-{}", it.code()))))
            .to_vec(),
        form,
        frame,
    }
}

fn row(frame: &Frame, (account, second): &(&AccountRecord, bool), forces: &Forces) -> Row {
    let force = account.scope.force().and_then(|code| forces.get(code));
    Row {
        name: account.name.clone(),
        email: account.email.as_str().to_owned(),
        role: frame.role(&account.role),
        area: force.map_or_else(
            || frame.t("organisation-panel").to_string(),
            |force| force.name.say(frame.language).to_owned(),
        ),
        active: account.active,
        second: *second,
        path: urls::account(account.id),
    }
}

/// One account, and a refused form.
pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let frame = || Frame::sample(language, Role::Administrator, Section::Accounts);
    let typed = Form::filled([("name", "Gwen"), ("email", "gwen"), ("role", "analyst")]);
    let wrong = vec![
        FieldError { field: "email", code: "account-email-invalid" },
        FieldError { field: "password", code: "password-too-short" },
    ];
    let with_row = |form| {
        let mut view = view(frame(), form, &[], &Forces::default());
        view.rows.push(Row {
            name: "R. Osei".to_owned(),
            email: "r.osei@example.org".to_owned(),
            role: view.frame.role(&Role::Analyst),
            area: "Eastmere Police".to_owned(),
            active: true,
            second: false,
            path: urls::account("1"),
        });
        view
    };
    vec![
        Sample::of("accounts/list", &with_row(Form::default())),
        Sample::of("accounts/refused", &with_row(typed.refused(wrong))),
    ]
}
