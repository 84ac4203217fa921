//! Proving once more that it is oneself, before something that cannot be taken back.

use access::permission::{ProveAgain, ViewSecurity};
use actix_web::web::{self, Data, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use fieldwork::FieldError;
use operations::{AnyProof, Error, Problem};
use questionnaire::Language;
use secrecy::SecretString;

use crate::pages::passkeys::{Ask, party, second_proof};
use crate::samples::Sample;
use crate::signed_in::SettingUp;
use crate::{Form, Frame, PageError, SignedIn, Site, page, refused, urls, visitor};

/// The form.
#[derive(Template)]
#[template(path = "prove_again/page.html")]
struct View {
    frame: Frame,
    form: Form,
    /// Whose password it is, for programs that keep passwords.
    email: String,
    /// They have an app that shows codes.
    codes: bool,
    /// They have passkeys.
    ask: Option<Ask>,
}

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.service(web::resource(urls::PROVE_AGAIN).get(show).post(submit));
}

async fn show(
    request: HttpRequest,
    site: Data<Site>,
    SettingUp(who): SettingUp,
) -> Result<HttpResponse, PageError> {
    let query = Form::decode(request.query_string().as_bytes());
    let form = Form::filled([("return", urls::local_path(query.value("return")))]);
    page(&found(&who, form, (&request, &site)).await?)
}

async fn submit(
    request: HttpRequest,
    site: Data<Site>,
    (SettingUp(who), form): (SettingUp, Form),
) -> Result<HttpResponse, PageError> {
    let counted_by = site.counted_by(who.visitor.known.as_deref(), who.account.email.as_str());
    site.limits.may_sign_in(&request, &counted_by)?;
    let permit = who.permit::<ProveAgain>()?;
    let proof = match form.value("password") {
        "" => AnyProof::Second(second_proof(&form, party(&request, &site))),
        password => AnyProof::Password(SecretString::from(password)),
    };
    match operations::prove_again(&who.platform, &permit, (&who.token, &who.account), &proof).await {
        Ok(token) => visitor::carry_on(&site, &token, urls::local_path(form.value("return"))),
        Err(Error::Problem(Problem::SecondRefused)) => {
            site.limits.count_refused_sign_in(&request, &counted_by);
            let wrong = FieldError { field: "password", code: "proof-refused" };
            let form = Form::filled([("return", form.value("return"))]).refused(vec![wrong]);
            refused(&found(&who, form, (&request, &site)).await?)
        }
        Err(error) => Err(error.into()),
    }
}

async fn found(
    who: &SignedIn,
    form: Form,
    (request, site): (&HttpRequest, &Site),
) -> Result<View, PageError> {
    let (permit, now) = (who.permit::<ViewSecurity>()?, who.platform.now());
    let security = who.reader().security(&permit, now).await?;
    let ask = Ask::of(&party(request, site), &who.token, &security.passkeys);
    Ok(View {
        frame: who.bare_frame(),
        form,
        email: who.account.email.as_str().to_owned(),
        codes: security.codes_since.is_some(),
        ask: (!security.passkeys.is_empty()).then_some(ask),
    })
}

/// With everything, with a password alone, and refused.
pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let view = |form, codes, ask| {
        let (frame, email) = (Frame::bare(language), "r.osei@example.org".to_owned());
        View { frame, form, email, codes, ask }
    };
    let wrong = vec![FieldError { field: "password", code: "proof-refused" }];
    vec![
        Sample::of("prove_again/all", &view(Form::default(), true, Some(Ask::sample()))),
        Sample::of("prove_again/password", &view(Form::default(), false, None)),
        Sample::of("prove_again/refused", &view(Form::default().refused(wrong), true, None)),
    ]
}
