//! Signing in.

use access::{AccountRecord, SessionToken, Standing};
use actix_web::web::{self, Data, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use fieldwork::FieldError;
use operations::{Browser, Error, Organisation, Problem};
use questionnaire::Language;
use secrecy::SecretString;

use crate::browser_name::browser_name;
use crate::samples::Sample;
use crate::{Form, Frame, PageError, Site, Visitor, page, refused, urls, visitor};

/// The sign-in form.
#[derive(Template)]
#[template(path = "sign_in/page.html")]
pub(crate) struct View {
    frame: Frame,
    form: Form,
    /// The browser still holds a session, which has ended by itself.
    ended: bool,
    /// The organisations one can sign in with instead.
    organisations: Vec<Instead>,
}

/// Another way in.
struct Instead {
    name: String,
    href: String,
}

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route("/sign-in", web::get().to(show)).route("/sign-in", web::post().to(submit));
}

async fn show(request: HttpRequest, site: Data<Site>, visitor: Visitor) -> Result<HttpResponse, PageError> {
    let query = Form::of_query(&request);
    let form = Form::filled([("return", urls::local_path(query.value("return")))]);
    let ended = has_ended(&site, &visitor).await?;
    visitor::visit(&site, &visitor, |frame| page(&View::of(&site, frame, form, ended)))
}

async fn submit(
    request: HttpRequest,
    site: Data<Site>,
    (visitor, form): (Visitor, Form),
) -> Result<HttpResponse, PageError> {
    let counted_by = site.counted_by(visitor.known.as_deref(), form.value("email")).await?;
    let attempt = site.limits.attempt(&request, counted_by).await?;
    let password = SecretString::from(form.value("password"));
    let name = browser_name(&request);
    let browser = Browser { name: name.as_deref(), session: visitor.session.as_ref() };
    match operations::sign_in(&site.platform, form.value("email"), &password, browser).await {
        Ok((token, account)) => {
            attempt.passed();
            welcome(&site, &token, &account, urls::local_path(form.value("return"))).await
        }
        Err(Error::Problem(Problem::SignInRefused)) => {
            site.watch.refused_sign_in();
            let wrong = FieldError { field: "email", code: "sign-in-refused" };
            refused(&View::of(&site, visitor.frame(), form.refused(vec![wrong]), false))
        }
        Err(error) => Err(attempt.fails(error)),
    }
}

impl View {
    fn of(site: &Site, frame: Frame, form: Form, ended: bool) -> Self {
        let back = urls::local_path(form.value("return")).to_owned();
        let each = |it: &Organisation| Instead {
            name: it.name.say(frame.language).to_owned(),
            href: urls::with_organisation(&it.slug, &back),
        };
        let organisations = site.platform.organisations.all().map(each).collect();
        Self { organisations, frame, form, ended }
    }
}

/// Gives the browser its session. Whether somebody is in with it, or what is wanted first, the next page knows; a browser is
/// remembered only for somebody who is in.
pub(crate) async fn welcome(
    site: &Site,
    token: &SessionToken,
    account: &AccountRecord,
    path: &str,
) -> Result<HttpResponse, PageError> {
    let mut response = visitor::carry_on(site, token, path)?;
    let session = operations::look_at_session(&site.platform, token).await?;
    let inside = session.is_some_and(|it| it.standing(&site.platform.sign_in) == Standing::Whole);
    if inside {
        visitor::remember_browser(site, &account.email, &mut response).await?;
    }
    Ok(response)
}

/// Was this browser signed in until nothing happened for a while?
async fn has_ended(site: &Site, visitor: &Visitor) -> Result<bool, PageError> {
    let Some(token) = &visitor.session else { return Ok(false) };
    Ok(operations::look_at_session(&site.platform, token).await?.is_none())
}

/// Empty, refused, and with organisations.
pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let wrong = FieldError { field: "email", code: "sign-in-refused" };
    let typed = Form::filled([("email", "r.osei@example.org"), ("return", "/dashboard")]);
    let view = |form, ended| View { frame: Frame::bare(language), form, ended, organisations: Vec::new() };
    let instead =
        |name: &str, slug| Instead { name: name.to_owned(), href: urls::with_organisation(slug, "/") };
    let organisations = vec![instead("Eastmere Police", "eastmere"), instead("Glanmor Police", "glanmor")];
    vec![
        Sample::of("sign-in/empty", &view(Form::default(), false)),
        Sample::of("sign-in/refused", &view(typed.refused(vec![wrong]), false)),
        Sample::of("sign-in/ended", &view(Form::default(), true)),
        Sample::of("sign-in/organisations", &View { organisations, ..view(Form::default(), false) }),
    ]
}
