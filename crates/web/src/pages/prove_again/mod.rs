//! Proving once more that it is oneself, before something that cannot be taken back.

use access::permission::{ProveAgain, ViewSecurity};
use actix_web::web::{self, Data, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use fieldwork::FieldError;
use operations::{AnyProof, Error, Problem};
use questionnaire::Language;
use secrecy::SecretString;

use crate::pages::passkeys::{self, Ask, second_proof};
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
    /// They have a password.
    password: bool,
    /// They can sign in anew with their organisation: its name, and where that begins.
    organisation: Option<(String, String)>,
}

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.service(web::resource(urls::PROVE_AGAIN).get(show).post(submit));
}

async fn show(
    request: HttpRequest,
    site: Data<Site>,
    SettingUp(who): SettingUp,
) -> Result<HttpResponse, PageError> {
    let query = Form::of_query(&request);
    let form = Form::filled([("return", urls::local_path(query.value("return")))]);
    page(&found(&who, form, (&request, &site)).await?)
}

async fn submit(
    request: HttpRequest,
    site: Data<Site>,
    (SettingUp(who), form): (SettingUp, Form),
) -> Result<HttpResponse, PageError> {
    let counted_by = site.counted_by(who.visitor.known.as_deref(), who.account.email.as_str()).await?;
    let permit = who.permit::<ProveAgain>()?;
    let attempt = site.limits.attempt(&request, counted_by).await?;
    let proof = match form.value("password") {
        "" => AnyProof::Second(second_proof(&form, (&request, &site))?),
        password => AnyProof::Password(SecretString::from(password)),
    };
    match operations::prove_again(&who.platform, &permit, (&who.token, &who.account), &proof).await {
        Ok(token) => {
            attempt.passed();
            visitor::carry_on(&site, &token, urls::local_path(form.value("return")))
        }
        Err(Error::Problem(Problem::SecondRefused)) => {
            site.watch.refused_sign_in();
            let wrong = FieldError { field: "password", code: "proof-refused" };
            let form =
                Form::filled([("return", urls::local_path(form.value("return")))]).refused(vec![wrong]);
            refused(&found(&who, form, (&request, &site)).await?)
        }
        Err(error) => Err(attempt.fails(error)),
    }
}

async fn found(
    who: &SignedIn,
    form: Form,
    (request, site): (&HttpRequest, &Site),
) -> Result<View, PageError> {
    let (permit, now) = (who.permit::<ViewSecurity>()?, who.platform.now());
    let security = who.reader().security(&permit, now).await?;
    // There are other ways, so a host that has no passkeys only offers none.
    let ask = passkeys::ask((request, site), &who.token, &security.passkeys).unwrap_or_default();
    let link = security.organisation.as_ref().filter(|link| link.subject.is_some());
    let organisation = link.and_then(|link| site.platform.organisations.of_issuer(&link.issuer));
    Ok(View {
        password: !who.account.password.is_unset(),
        organisation: organisation.map(|it| {
            let again = urls::again_with_organisation(&it.slug, urls::local_path(form.value("return")));
            (it.name.say(who.language()).to_owned(), again)
        }),
        frame: who.bare_frame(),
        form,
        email: who.account.email.as_str().to_owned(),
        codes: security.codes_since.is_some(),
        ask,
    })
}

/// With everything, with a password alone, with an organisation alone, and refused.
pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let view = |form, codes, ask| {
        let (frame, email) = (Frame::bare(language), "r.osei@example.org".to_owned());
        View { frame, form, email, codes, ask, password: true, organisation: None }
    };
    let wrong = vec![FieldError { field: "password", code: "proof-refused" }];
    let again = urls::again_with_organisation("eastmere", "/admin/accounts");
    let organisation = Some(("Eastmere Police".to_owned(), again));
    let by_organisation = View { password: false, organisation, ..view(Form::default(), false, None) };
    vec![
        Sample::of("prove_again/all", &view(Form::default(), true, Some(Ask::sample()))),
        Sample::of("prove_again/password", &view(Form::default(), false, None)),
        Sample::of("prove_again/organisation", &by_organisation),
        Sample::of("prove_again/refused", &view(Form::default().refused(wrong), true, None)),
    ]
}
