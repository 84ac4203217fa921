//! The second step of signing in: a code of an app, a passkey, or a recovery code.

use access::permission::{GiveSecondFactor, ViewSecurity};
use access::{SessionToken, Standing};
use actix_web::web::{self, Data, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use fieldwork::FieldError;
use operations::{Error, Problem};
use questionnaire::Language;

use crate::pages::passkeys::{self, Ask, second_proof};
use crate::samples::Sample;
use crate::signed_in::Arriving;
use crate::{Form, Frame, PageError, SignedIn, Site, page, refused, see_other, urls, visitor};

/// The form.
#[derive(Template)]
#[template(path = "give_second_factor/page.html")]
struct View {
    frame: Frame,
    form: Form,
    /// They have an app that shows codes.
    codes: bool,
    /// They have passkeys.
    ask: Option<Ask>,
}

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.service(web::resource(urls::SECOND_FACTOR).get(show).post(submit));
}

async fn show(
    request: HttpRequest,
    site: Data<Site>,
    Arriving(who): Arriving,
) -> Result<HttpResponse, PageError> {
    let query = Form::of_query(&request);
    let back = urls::local_path(query.value("return"));
    match who.standing() {
        Standing::Whole => Ok(see_other(back)),
        Standing::MustSetUp => Ok(see_other(urls::SECURITY)),
        Standing::SecondWanted => {
            page(&found(&who, Form::filled([("return", back)]), (&request, &site)).await?)
        }
    }
}

async fn submit(
    request: HttpRequest,
    site: Data<Site>,
    (Arriving(who), form): (Arriving, Form),
) -> Result<HttpResponse, PageError> {
    let counted_by = site.counted_by(who.visitor.known.as_deref(), who.account.email.as_str()).await?;
    let permit = who.permit::<GiveSecondFactor>()?;
    let attempt = site.limits.attempt(&request, counted_by).await?;
    let proof = second_proof(&form, (&request, &site))?;
    match operations::give_second_factor(&who.platform, &permit, &who.token, &proof).await {
        Ok(token) => {
            attempt.passed();
            welcome(&site, &who, &token, urls::local_path(form.value("return"))).await
        }
        Err(Error::Problem(Problem::SecondRefused)) => {
            site.watch.refused_sign_in();
            let wrong = FieldError { field: "code", code: "second-refused" };
            let form =
                Form::filled([("return", urls::local_path(form.value("return")))]).refused(vec![wrong]);
            refused(&found(&who, form, (&request, &site)).await?)
        }
        Err(error) => Err(attempt.fails(error)),
    }
}

async fn welcome(
    site: &Site,
    who: &SignedIn,
    token: &SessionToken,
    path: &str,
) -> Result<HttpResponse, PageError> {
    let mut response = visitor::carry_on(site, token, path)?;
    visitor::remember_browser(site, &who.account.email, &mut response).await?;
    Ok(response)
}

async fn found(
    who: &SignedIn,
    form: Form,
    (request, site): (&HttpRequest, &Site),
) -> Result<View, PageError> {
    let (permit, now) = (who.permit::<ViewSecurity>()?, who.platform.now());
    let security = who.reader().security(&permit, now).await?;
    let (codes, ask) =
        (security.codes_since.is_some(), passkeys::ask((request, site), &who.token, &security.passkeys));
    Ok(View {
        frame: who.bare_frame(),
        form,
        codes,
        // Whoever has an app goes on with it; whoever has passkeys alone is told where they work.
        ask: if codes { ask.unwrap_or_default() } else { ask? },
    })
}

/// With an app, with a passkey alone, and refused.
pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let view = |form, codes, ask| View { frame: Frame::bare(language), form, codes, ask };
    let wrong = vec![FieldError { field: "code", code: "second-refused" }];
    vec![
        Sample::of("give_second_factor/codes", &view(Form::default(), true, None)),
        Sample::of("give_second_factor/passkey", &view(Form::default(), false, Some(Ask::sample()))),
        Sample::of(
            "give_second_factor/refused",
            &view(Form::default().refused(wrong), true, Some(Ask::sample())),
        ),
    ]
}
