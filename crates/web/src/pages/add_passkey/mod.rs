//! Adding a passkey. The browser makes it, so this page needs its script; codes of an app do without.

use access::permission::{AddPasskey, ViewSecurity};
use access::{PasskeyKey, Role};
use actix_web::web::{self, Data, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use data_encoding::BASE64URL_NOPAD;
use fieldwork::FieldError;
use operations::{Error, Problem};
use questionnaire::Language;

use crate::pages::passkeys::{Ask, party, registration};
use crate::samples::Sample;
use crate::signed_in::SettingUp;
use crate::{Form, Frame, PageError, Section, SignedIn, Site, page, refused, urls, visitor};

/// The form.
#[derive(Template)]
#[template(path = "add_passkey/page.html")]
struct View {
    frame: Frame,
    form: Form,
    ask: Ask,
    /// Whose passkey it will be, as the authenticator knows them.
    user: String,
    /// As the authenticator shows them.
    email: String,
    /// The kinds of key that are taken.
    kinds: String,
}

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.service(web::resource(urls::PASSKEY).get(show).post(submit));
}

async fn show(
    request: HttpRequest,
    site: Data<Site>,
    SettingUp(who): SettingUp,
) -> Result<HttpResponse, PageError> {
    who.permit::<AddPasskey>()?;
    page(&offered(&who, Form::default(), (&request, &site)).await?)
}

async fn submit(
    request: HttpRequest,
    site: Data<Site>,
    (SettingUp(who), form): (SettingUp, Form),
) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<AddPasskey>()?;
    let Some(made) = registration(&form) else {
        let wrong = vec![FieldError { field: "name", code: "passkey-refused" }];
        return refused(&offered(&who, form.refused(wrong), (&request, &site)).await?);
    };
    let party = party(&request, &site)?;
    let by = (&who.token, &party);
    match operations::add_passkey(&who.platform, &permit, by, (form.value("name"), &made)).await {
        Ok(token) => {
            let mut response = visitor::carry_on(&site, &token, &format!("{}?done=passkey", urls::SECURITY))?;
            visitor::remember_browser(&site, &who.account.email, &mut response).await?;
            Ok(response)
        }
        Err(Error::Problem(Problem::Form(errors))) => {
            refused(&offered(&who, form.refused(errors), (&request, &site)).await?)
        }
        Err(error) => Err(error.into()),
    }
}

async fn offered(
    who: &SignedIn,
    form: Form,
    (request, site): (&HttpRequest, &Site),
) -> Result<View, PageError> {
    let (permit, now) = (who.permit::<ViewSecurity>()?, who.platform.now());
    let security = who.reader().security(&permit, now).await?;
    let ask = Ask::of(&party(request, site)?, &who.token, &security.passkeys);
    let user = BASE64URL_NOPAD.encode(who.account.id.uuid().as_bytes());
    Ok(view(who.bare_frame(), form, ask, (user, who.account.email.as_str())))
}

fn view(frame: Frame, form: Form, ask: Ask, (user, email): (String, &str)) -> View {
    let kinds = PasskeyKey::KINDS.map(|kind| kind.to_string()).join(" ");
    View { frame, form, ask, user, email: email.to_owned(), kinds }
}

/// To be filled in, and refused.
pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let frame = || Frame { section: None, ..Frame::sample(language, Role::Analyst, Section::Dashboard) };
    let wrong = vec![FieldError { field: "name", code: "passkey-name-required" }];
    let view = |form| view(frame(), form, Ask::sample(), ("cg".to_owned(), "r.osei@example.org"));
    vec![
        Sample::of("add_passkey/empty", &view(Form::default())),
        Sample::of("add_passkey/refused", &view(Form::default().refused(wrong))),
    ]
}
