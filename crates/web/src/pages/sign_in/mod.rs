//! Signing in.

use access::SessionToken;
use actix_web::web::{self, Data, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use fieldwork::FieldError;
use operations::{Error, Problem};
use questionnaire::Language;
use secrecy::SecretString;

use crate::samples::Sample;
use crate::{Form, Frame, PageError, Site, Visitor, page, refused, see_other, urls, visitor};

/// The sign-in form.
#[derive(Template)]
#[template(path = "sign_in/page.html")]
pub(crate) struct View {
    frame: Frame,
    form: Form,
    /// The browser still holds a session, which has ended by itself.
    ended: bool,
}

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route("/sign-in", web::get().to(show)).route("/sign-in", web::post().to(submit));
}

/// The form, tied to this browser by a cookie so that nobody else can send it in this person's name.
async fn show(request: HttpRequest, site: Data<Site>, visitor: Visitor) -> Result<HttpResponse, PageError> {
    let query = Form::decode(request.query_string().as_bytes());
    let form = Form::filled([("return", urls::local_path(query.value("return")))]);
    if visitor.csrf().is_some() {
        let ended = has_ended(&site, &visitor).await?;
        return page(&View { frame: visitor.frame(), form, ended });
    }
    let token = SessionToken::from_random(site.platform.environment.random());
    let frame = Frame { csrf: access::csrf_token(&token), ..visitor.frame() };
    let mut response = page(&View { frame, form, ended: false })?;
    let cookie = visitor::cookie(&site, site.before_session_cookie(), token.reveal().to_owned());
    response.add_cookie(&cookie).map_err(|_| PageError::BadAddress)?;
    Ok(response)
}

async fn submit(
    request: HttpRequest,
    site: Data<Site>,
    (visitor, form): (Visitor, Form),
) -> Result<HttpResponse, PageError> {
    site.limits.may_sign_in(&request)?;
    let password = SecretString::from(form.value("password"));
    match operations::sign_in(&site.platform, form.value("email"), &password).await {
        Ok((token, _)) => welcome(&site, &token, urls::local_path(form.value("return"))),
        Err(Error::Problem(Problem::SignInRefused)) => {
            site.limits.count_refused_sign_in(&request);
            let wrong = FieldError { field: "email", code: "sign-in-refused" };
            refused(&View { frame: visitor.frame(), form: form.refused(vec![wrong]), ended: false })
        }
        Err(error) => Err(error.into()),
    }
}

/// Gives the browser its session, under a token nobody knew before.
fn welcome(site: &Site, token: &SessionToken, path: &str) -> Result<HttpResponse, PageError> {
    let mut response = see_other(path);
    let session = visitor::cookie(site, site.session_cookie(), token.reveal().to_owned());
    response.add_cookie(&session).map_err(|_| PageError::BadAddress)?;
    let mut before = visitor::cookie(site, site.before_session_cookie(), String::new());
    before.make_removal();
    response.add_cookie(&before).map_err(|_| PageError::BadAddress)?;
    Ok(response)
}

/// Was this browser signed in until nothing happened for a while?
async fn has_ended(site: &Site, visitor: &Visitor) -> Result<bool, PageError> {
    let Some(token) = &visitor.session else { return Ok(false) };
    Ok(operations::look_at_session(&site.platform, token).await?.is_none())
}

/// Empty, and refused.
pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let wrong = FieldError { field: "email", code: "sign-in-refused" };
    let typed = Form::filled([("email", "r.osei@example.org"), ("return", "/dashboard")]);
    let view = |form, ended| View { frame: Frame::bare(language), form, ended };
    vec![
        Sample::of("sign-in/empty", &view(Form::default(), false)),
        Sample::of("sign-in/refused", &view(typed.refused(vec![wrong]), false)),
        Sample::of("sign-in/ended", &view(Form::default(), true)),
    ]
}
