//! Who may sign in, and giving somebody an account.

mod form;

use access::permission::{AddAccount, ViewAccounts};
use access::{AccountRecord, Role};
use actix_web::HttpResponse;
use actix_web::web::{self, ServiceConfig};
use askama::Template;
use fieldwork::{Account, FieldError, Force, Forces, Id};
use operations::{Acted, Error, Problem};
use questionnaire::Language;

use super::account::{done, hand_out_link};
use super::account_acts::{news, waits};
use crate::samples::Sample;
use crate::{Form, Frame, Item, Message, PageError, Section, SignedIn, page, refused, urls};

pub(crate) use form::read_place;

/// The list, with the form below it.
#[derive(Template)]
#[template(path = "accounts/page.html")]
pub(crate) struct View {
    frame: Frame,
    form: Form,
    rows: Vec<Row>,
    /// How many were let in lately, or are to be.
    acts: usize,
    choices: Choices,
}

/// What a form about an account offers.
pub(crate) struct Choices {
    pub(crate) roles: Vec<Item>,
    pub(crate) forces: Vec<Item>,
    pub(crate) languages: Vec<Item>,
}

impl Choices {
    pub(crate) fn of(frame: &Frame, forces: &Forces) -> Self {
        let nobody = Item::new("", frame.t("account-no-force"));
        let named = forces.iter().map(|force: &Force| Item::new(&force.code, force.name.say(frame.language)));
        let languages = [Language::English, Language::Welsh];
        Self {
            roles: Role::PEOPLE.into_iter().map(|role| Item::new(role.slug(), frame.role(&role))).collect(),
            forces: std::iter::once(nobody).chain(named).collect(),
            languages: languages
                .map(|it| Item::new(it.code(), frame.t(format!("language-{}", it.code()))))
                .to_vec(),
        }
    }
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
    let errors = match form::read(&form) {
        Ok(account) => match operations::add_account(&who.platform, &permit, account).await {
            Ok((id, Acted::Done)) => return invited(&who, id).await,
            Ok((id, Acted::Waits)) => return Ok(waits(id)),
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

/// Their owner chooses the password: by a link in a letter, or where there is no mail server by one that is shown this once.
async fn invited(who: &SignedIn, account: Id<Account>) -> Result<HttpResponse, PageError> {
    if who.platform.post.is_some() {
        return Ok(done(account, "account-invited"));
    }
    hand_out_link(who, account).await
}

async fn list(who: &SignedIn, form: Form) -> Result<View, PageError> {
    let permit = who.permit::<ViewAccounts>()?;
    let accounts = who.reader().accounts(&permit).await?;
    let secured = who.reader().accounts_with_factor(&permit).await?;
    let accounts: Vec<(&AccountRecord, bool)> =
        accounts.iter().map(|account| (account, secured.contains(&account.id))).collect();
    let view = view(who.frame(Section::Accounts), form, &accounts, &who.platform.forces);
    Ok(View { acts: news(who).await?, ..view })
}

fn view(frame: Frame, form: Form, accounts: &[(&AccountRecord, bool)], forces: &Forces) -> View {
    View {
        rows: accounts.iter().map(|account| row(&frame, account, forces)).collect(),
        acts: 0,
        choices: Choices::of(&frame, forces),
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
        FieldError { field: "force", code: "account-force-unfit" },
    ];
    let with_row = |form| {
        let mut view = view(frame(), form, &[], &Forces::default());
        view.acts = 2;
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
