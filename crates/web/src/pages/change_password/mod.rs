//! Changing one's own password.

use access::Role;
use access::permission::ChangePassword;
use actix_web::web::{self, Data, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use fieldwork::FieldError;
use operations::{Error, Problem};
use questionnaire::Language;
use secrecy::SecretString;

use crate::samples::Sample;
use crate::{Form, Frame, PageError, Section, SignedIn, Site, page, refused, urls, visitor};

/// The form.
#[derive(Template)]
#[template(path = "change_password/page.html")]
struct View {
    frame: Frame,
    form: Form,
    /// Whose password it is, for programs that keep passwords.
    email: String,
}

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.service(web::resource(urls::PASSWORD).get(show).post(submit));
}

async fn show(who: SignedIn) -> Result<HttpResponse, PageError> {
    who.permit::<ChangePassword>()?;
    page(&view(&who, Form::default()))
}

async fn submit(
    request: HttpRequest,
    site: Data<Site>,
    (who, form): (SignedIn, Form),
) -> Result<HttpResponse, PageError> {
    let counted_by = site.counted_by(who.visitor.known.as_deref(), who.account.email.as_str()).await?;
    let permit = who.permit::<ChangePassword>()?;
    let attempt = site.limits.attempt(&request, counted_by).await?;
    let typed = ["current", "password"].map(|name| SecretString::from(form.value(name)));
    let [current, chosen] = &typed;
    let by = (&who.token, &who.account);
    match operations::change_password(&who.platform, &permit, by, (current, chosen)).await {
        Ok(token) => {
            attempt.passed();
            visitor::carry_on(&site, &token, &format!("{}?done=password", urls::SECURITY))
        }
        Err(Error::Problem(Problem::Form(errors))) => {
            if errors.iter().any(|error| error.code == "password-wrong") {
                site.watch.refused_sign_in();
            } else {
                attempt.passed();
            }
            refused(&view(&who, Form::default().refused(errors)))
        }
        Err(error) => Err(attempt.fails(error)),
    }
}

fn view(who: &SignedIn, form: Form) -> View {
    View { frame: who.bare_frame(), form, email: who.account.email.as_str().to_owned() }
}

/// To be filled in, and refused.
pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let frame = || Frame { section: None, ..Frame::sample(language, Role::Analyst, Section::Dashboard) };
    let wrong = vec![FieldError { field: "current", code: "password-wrong" }];
    let view = |form| View { frame: frame(), form, email: "r.osei@example.org".to_owned() };
    vec![
        Sample::of("change_password/empty", &view(Form::default())),
        Sample::of("change_password/refused", &view(Form::default().refused(wrong))),
    ]
}
