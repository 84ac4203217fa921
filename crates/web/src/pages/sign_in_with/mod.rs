//! Signing in, or proving again who one is, with the account of one's organisation: to its provider, and back.

use access::permission::ProveAgain;
use actix_web::http::StatusCode;
use actix_web::web::{self, Data, Path, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use operations::{Brought, Browser, OrganisationRefusal, Problem, Purpose, asked_organisation_for};
use questionnaire::Language;
use secrecy::ExposeSecret;

use crate::browser_name::browser_name;
use crate::pages::sign_in::welcome;
use crate::respond::rendered;
use crate::samples::Sample;
use crate::signed_in::SettingUp;
use crate::{Form, Frame, Message, PageError, Site, Visitor, see_other, urls, visitor};

/// Why somebody is not in, and what they can do.
#[derive(Template)]
#[template(path = "sign_in_with/page.html")]
struct View {
    frame: Frame,
    why: Message,
    /// Where it begins once more.
    again: String,
}

pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .route("/sign-in/with/{organisation}", web::get().to(begin))
        .route("/sign-in/with/{organisation}/again", web::get().to(begin_again))
        .route("/sign-in/with/{organisation}/back", web::get().to(back));
}

/// A link leads here, and from here to the provider: a form would be stopped by the policy of our own pages.
async fn begin(
    request: HttpRequest,
    site: Data<Site>,
    (visitor, path): (Visitor, Path<String>),
) -> Result<HttpResponse, PageError> {
    ask(&request, &site, (&visitor, &path), Purpose::SignIn).await
}

async fn begin_again(
    request: HttpRequest,
    site: Data<Site>,
    (SettingUp(who), path): (SettingUp, Path<String>),
) -> Result<HttpResponse, PageError> {
    who.permit::<ProveAgain>()?;
    ask(&request, &site, (&who.visitor, &path), Purpose::ProveAgain).await
}

async fn ask(
    request: &HttpRequest,
    site: &Site,
    (visitor, organisation): (&Visitor, &str),
    purpose: Purpose,
) -> Result<HttpResponse, PageError> {
    site.limits.may_come_back(request)?;
    let query = Form::of_query(request);
    let back = urls::local_path(query.value("return"));
    match operations::ask_organisation(&site.platform, organisation, purpose, back)
        .await
        .map_err(PageError::from)
    {
        Ok(asked) => {
            let mut response = see_other(asked.address);
            visitor::keep_question(site, asked.kept.expose_secret(), &mut response)?;
            Ok(response)
        }
        Err(PageError::Conflict(Problem::Organisation(refusal))) => {
            told(site, visitor.frame(), (organisation, purpose), refusal)
        }
        Err(error) => Err(error),
    }
}

/// Where the provider sends the browser: with a code, or with a word on why there is none.
async fn back(
    request: HttpRequest,
    site: Data<Site>,
    (visitor, who, path): (Visitor, Option<SettingUp>, Path<String>),
) -> Result<HttpResponse, PageError> {
    site.limits.may_come_back(&request)?;
    let query = Form::of_query(&request);
    let kept = request.cookie(site.organisation_cookie()).map(|it| it.value().to_owned()).unwrap_or_default();
    let (organisation, state, code) = (path.as_str(), query.value("state"), query.value("code"));
    let brought = Brought { organisation, kept: &kept, state, code };
    let purpose = asked_organisation_for(&site.platform, &kept).unwrap_or(Purpose::SignIn);
    let came = match purpose {
        Purpose::SignIn => enter(&request, (&site, &visitor), brought).await,
        Purpose::ProveAgain => prove(&site, who, brought).await,
    };
    let mut response = match came {
        Err(PageError::Conflict(Problem::Organisation(refusal))) => {
            site.limits.count_lost_way(&request);
            site.watch.refused_sign_in();
            told(&site, visitor.frame(), (organisation, purpose), refusal)?
        }
        came => came?,
    };
    visitor::forget_question(&site, &mut response)?;
    Ok(response)
}

async fn enter(
    request: &HttpRequest,
    (site, visitor): (&Site, &Visitor),
    brought: Brought<'_>,
) -> Result<HttpResponse, PageError> {
    let name = browser_name(request);
    let browser = Browser { name: name.as_deref(), session: visitor.session.as_ref() };
    let came = operations::sign_in_with_organisation(&site.platform, brought, browser).await?;
    welcome(site, &came.token, &came.account, urls::local_path(&came.back)).await
}

async fn prove(site: &Site, who: Option<SettingUp>, brought: Brought<'_>) -> Result<HttpResponse, PageError> {
    let lost = PageError::Conflict(Problem::Organisation(OrganisationRefusal::BegunElsewhere));
    let SettingUp(who) = who.ok_or(lost)?;
    let permit = who.permit::<ProveAgain>()?;
    let own = (&who.token, &who.account);
    let (token, back) = operations::prove_with_organisation(&who.platform, &permit, own, brought).await?;
    visitor::carry_on(site, &token, urls::local_path(&back))
}

/// The page says nothing of the code in its own address, which the link to the other language would carry on.
fn told(
    site: &Site,
    frame: Frame,
    (slug, purpose): (&str, Purpose),
    refusal: OrganisationRefusal,
) -> Result<HttpResponse, PageError> {
    let again = match purpose {
        Purpose::SignIn => urls::with_organisation(slug, "/"),
        Purpose::ProveAgain => urls::PROVE_AGAIN.to_owned(),
    };
    let organisation = site.platform.organisations.all().find(|it| it.slug == slug);
    let name = organisation.map(|it| it.name.say(frame.language).to_owned()).unwrap_or_default();
    let frame = Frame { path: urls::sign_in("/"), ..frame };
    let status = match refusal {
        OrganisationRefusal::Unreachable => StatusCode::SERVICE_UNAVAILABLE,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    };
    rendered(status, &view(frame, &name, (refusal, again)))
}

fn view(frame: Frame, name: &str, (refusal, again): (OrganisationRefusal, String)) -> View {
    let why = frame.t(format!("problem-{}", refusal.code())).with("name", name);
    View { frame, why, again }
}

/// Every reason.
pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let sample = |refusal: OrganisationRefusal| {
        let again = urls::with_organisation("eastmere", "/");
        let view = view(Frame::bare(language), "Eastmere Police", (refusal, again));
        Sample::of(format!("sign-in-with/{}", refusal.code()), &view)
    };
    OrganisationRefusal::ALL.into_iter().map(sample).collect()
}
