//! Setting up an app that shows codes: the secret as a picture and in letters, and a code that shows that the app has it.

use access::permission::SetUpCodes;
use access::{CodeSecret, Role};
use actix_web::HttpResponse;
use actix_web::web::{self, Data, ServiceConfig};
use askama::Template;
use fieldwork::FieldError;
use operations::{Error, Problem};
use questionnaire::Language;

use crate::qr::{Qr, qr};
use crate::samples::Sample;
use crate::signed_in::SettingUp;
use crate::{Form, Frame, PageError, Section, SignedIn, Site, page, refused, urls, visitor};

/// The secret and the form.
#[derive(Template)]
#[template(path = "set_up_codes/page.html")]
struct View {
    frame: Frame,
    form: Form,
    picture: Option<Qr>,
    letters: String,
}

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.service(web::resource(urls::CODES).get(show).post(submit));
}

async fn show(SettingUp(who): SettingUp) -> Result<HttpResponse, PageError> {
    who.permit::<SetUpCodes>()?;
    page(&offered(&who, Form::default(), &operations::offer_codes(&who.platform)))
}

async fn submit(
    site: Data<Site>,
    (SettingUp(who), form): (SettingUp, Form),
) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<SetUpCodes>()?;
    // A form without its secret is not one of ours any more: it is offered anew, and no code fits.
    let secret = CodeSecret::from_letters(form.value("secret"))
        .unwrap_or_else(|_| operations::offer_codes(&who.platform));
    let shown = (&secret, form.value("code"));
    match operations::set_up_codes(&who.platform, &permit, &who.token, shown).await {
        Ok(token) => {
            let mut response = visitor::carry_on(&site, &token, &format!("{}?done=codes", urls::SECURITY))?;
            visitor::remember_browser(&site, &who.account.email, &mut response).await?;
            Ok(response)
        }
        Err(Error::Problem(Problem::Form(errors))) => {
            refused(&offered(&who, Form::default().refused(errors), &secret))
        }
        Err(error) => Err(error.into()),
    }
}

fn offered(who: &SignedIn, form: Form, secret: &CodeSecret) -> View {
    view(who.bare_frame(), form, secret, who.account.email.as_str())
}

fn view(frame: Frame, form: Form, secret: &CodeSecret, email: &str) -> View {
    View { frame, form, picture: qr(&secret.address(email)), letters: secret.in_letters() }
}

/// To be filled in, and refused.
pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let Ok(secret) = CodeSecret::from_bytes(&[7; 20]) else { return Vec::new() };
    let frame = || Frame { section: None, ..Frame::sample(language, Role::Analyst, Section::Dashboard) };
    let wrong = vec![FieldError { field: "code", code: "code-refused" }];
    let view = |form| view(frame(), form, &secret, "r.osei@example.org");
    vec![
        Sample::of("set_up_codes/empty", &view(Form::default())),
        Sample::of("set_up_codes/refused", &view(Form::default().refused(wrong))),
    ]
}
