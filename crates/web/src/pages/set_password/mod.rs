//! Setting one's password by a link: the first one, or another.

use access::LinkSecret;
use actix_web::web::{self, Data, Path, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use fieldwork::FieldError;
use operations::{Error, Problem};
use questionnaire::Language;
use secrecy::SecretString;

use crate::samples::Sample;
use crate::{Form, Frame, PageError, Site, Visitor, page, refused, see_other, urls, visitor};

/// The form.
#[derive(Template)]
#[template(path = "set_password/page.html")]
struct View {
    frame: Frame,
    form: Form,
    email: String,
    action: String,
}

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.service(web::resource(format!("{}{{secret}}", urls::SECRET_LINK)).get(show).post(submit));
}

async fn show(
    request: HttpRequest,
    site: Data<Site>,
    (visitor, path): (Visitor, Path<String>),
) -> Result<HttpResponse, PageError> {
    let secret = LinkSecret::parse(&path).map_err(|_| Problem::LinkOver)?;
    let (_, account) = operations::follow_link(&site.platform, &secret).await?;
    let asked = Language::parse(Form::of_query(&request).value("language"));
    let chosen = asked.or(visitor.chosen_language).unwrap_or(account.language);
    let response = visitor::visit(&site, &visitor, |frame| {
        let frame = Frame { language: chosen, ..frame };
        page(&view(frame, Form::default(), (account.email.as_str(), &secret)))
    })?;
    match asked {
        Some(language) => visitor::remember_language(&site, language, response),
        None => Ok(response),
    }
}

async fn submit(
    site: Data<Site>,
    (visitor, form): (Visitor, Form),
    path: Path<String>,
) -> Result<HttpResponse, PageError> {
    let secret = LinkSecret::parse(&path).map_err(|_| Problem::LinkOver)?;
    let password = SecretString::from(form.value("password"));
    match operations::set_password(&site.platform, &secret, &password).await {
        Ok(()) => Ok(see_other("/sign-in?done=password-set")),
        Err(Error::Problem(Problem::Form(errors))) => {
            let (_, account) = operations::follow_link(&site.platform, &secret).await?;
            refused(&view(visitor.frame(), form.refused(errors), (account.email.as_str(), &secret)))
        }
        Err(error) => Err(error.into()),
    }
}

fn view(frame: Frame, form: Form, (email, secret): (&str, &LinkSecret)) -> View {
    View { frame, form, email: email.to_owned(), action: format!("{}{}", urls::SECRET_LINK, secret.reveal()) }
}

/// To be filled in, and refused.
pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let view = |form| View {
        frame: Frame::bare(language),
        form,
        email: "r.osei@example.org".to_owned(),
        action: "/sign-in/link/0".to_owned(),
    };
    let wrong = vec![FieldError { field: "password", code: "password-too-short" }];
    vec![
        Sample::of("set_password/empty", &view(Form::default())),
        Sample::of("set_password/refused", &view(Form::default().refused(wrong))),
    ]
}
