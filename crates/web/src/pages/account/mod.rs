//! One account as the administrator sees it: whether it has a second factor, and what helps somebody who cannot get in.

use access::permission::{
    CloseAccount, LinkOrganisation, ReopenAccount, ResetSecondFactor, SendSignInLink, SignOutAccount,
    UnlinkOrganisation, ViewAccounts,
};
use access::{Factors, LinkSecret, Role};
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use askama::Template;
use fieldwork::{Account, Id};
use operations::{Acted, LinkSent};
use questionnaire::Language;
use store::{OrganisationLink, SecuredAccount};

use super::account_acts::waits;
use crate::samples::Sample;
use crate::{Form, Frame, Message, PageError, Section, SignedIn, page, see_other, urls};

/// The account.
#[derive(Template)]
#[template(path = "account/page.html")]
struct View {
    frame: Frame,
    path: String,
    name: String,
    email: String,
    /// It is in use.
    active: bool,
    /// It is the reader's own, which they cannot close.
    own: bool,
    role: Message,
    password: Message,
    factors: Message,
    has_factors: bool,
    sessions: u64,
    /// There is one to end.
    signed_in: bool,
    /// A link goes by email.
    with_post: bool,
    /// The organisation it is signed in with, in words.
    organisation: Option<Message>,
    /// Those it could be signed in with: name in addresses, and name.
    organisations: Vec<(String, String)>,
}

/// A link to pass on by hand, this once.
#[derive(Template)]
#[template(path = "account/link.html")]
struct Made {
    frame: Frame,
    path: String,
    link: String,
}

pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .route("/admin/accounts/{id}", web::get().to(show))
        .route("/admin/accounts/{id}/link", web::post().to(link))
        .route("/admin/accounts/{id}/organisation", web::post().to(link_organisation))
        .route("/admin/accounts/{id}/organisation/end", web::post().to(unlink_organisation))
        .route("/admin/accounts/{id}/reset", web::post().to(reset))
        .route("/admin/accounts/{id}/sign-out", web::post().to(sign_out))
        .route("/admin/accounts/{id}/close", web::post().to(close))
        .route("/admin/accounts/{id}/reopen", web::post().to(reopen));
}

async fn show(who: SignedIn, path: Path<String>) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ViewAccounts>()?;
    // Everything here asks for a late proof: asked for now, nobody is stopped half-way.
    who.permit::<SendSignInLink>()?;
    let found = who.reader().secured_account(&permit, id(&path)?, who.platform.now()).await?;
    let found = found.ok_or(PageError::NotFound)?;
    page(&view(&who, &found))
}

async fn link(who: SignedIn, path: Path<String>) -> Result<HttpResponse, PageError> {
    hand_out_link(&who, id(&path)?).await
}

/// Sends the link, or shows it.
pub(super) async fn hand_out_link(who: &SignedIn, account: Id<Account>) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<SendSignInLink>()?;
    match operations::send_sign_in_link(&who.platform, &permit, account).await? {
        LinkSent::ByMail => Ok(done(account, "link-sent")),
        LinkSent::ByHand(secret) => made(who, urls::account(account), &secret),
        LinkSent::Waits => Ok(waits(account)),
    }
}

/// Shows a link, this once.
pub(super) fn made(who: &SignedIn, path: String, secret: &LinkSecret) -> Result<HttpResponse, PageError> {
    let link = format!("{}{}", urls::SECRET_LINK, secret.reveal());
    page(&Made { frame: who.frame(Section::Accounts), path, link })
}

async fn reset(who: SignedIn, path: Path<String>) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ResetSecondFactor>()?;
    let account = id(&path)?;
    Ok(match operations::reset_second_factor(&who.platform, &permit, account).await? {
        Acted::Done => done(account, "factor-reset"),
        Acted::Waits => waits(account),
    })
}

async fn link_organisation(
    who: SignedIn,
    (path, form): (Path<String>, Form),
) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<LinkOrganisation>()?;
    let account = id(&path)?;
    operations::link_organisation(&who.platform, &permit, account, form.value("organisation")).await?;
    Ok(done(account, "organisation-linked"))
}

async fn unlink_organisation(who: SignedIn, path: Path<String>) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<UnlinkOrganisation>()?;
    let account = id(&path)?;
    operations::unlink_organisation(&who.platform, &permit, account).await?;
    Ok(done(account, "organisation-unlinked"))
}

async fn sign_out(who: SignedIn, path: Path<String>) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<SignOutAccount>()?;
    let account = id(&path)?;
    operations::sign_out_account(&who.platform, &permit, account).await?;
    Ok(done(account, "signed-out-account"))
}

async fn close(who: SignedIn, path: Path<String>) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<CloseAccount>()?;
    let account = id(&path)?;
    operations::close_account(&who.platform, &permit, account).await?;
    Ok(done(account, "account-closed"))
}

async fn reopen(who: SignedIn, path: Path<String>) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ReopenAccount>()?;
    let account = id(&path)?;
    Ok(match operations::reopen_account(&who.platform, &permit, account).await? {
        Acted::Done => done(account, "account-reopened"),
        Acted::Waits => waits(account),
    })
}

pub(super) fn id(path: &str) -> Result<Id<Account>, PageError> {
    Id::parse(path).map_err(|_| PageError::NotFound)
}

pub(super) fn done(account: Id<Account>, code: &str) -> HttpResponse {
    see_other(format!("{}?done={code}", urls::account(account)))
}

fn view(who: &SignedIn, found: &SecuredAccount) -> View {
    let (frame, account) = (who.frame(Section::Accounts), &found.account);
    let all = who.platform.organisations.all();
    let fitting = all.filter(|it| account.active && it.speaks_for(&account.email));
    let password =
        if account.password.is_unset() { "account-password-unset" } else { "account-password-set" };
    View {
        path: urls::account(account.id),
        name: account.name.clone(),
        email: account.email.as_str().to_owned(),
        active: account.active,
        own: account.id == who.account.id,
        role: frame.role(&account.role),
        password: frame.t(password),
        factors: factor_words(&frame, found.factors),
        has_factors: found.factors.any(),
        sessions: found.sessions,
        signed_in: found.sessions > 0,
        with_post: who.platform.post.is_some(),
        organisation: found.organisation.as_ref().map(|link| organisation_words(who, &frame, link)),
        organisations: fitting.map(|it| (it.slug.clone(), it.name.say(frame.language).to_owned())).collect(),
        frame,
    }
}

/// The organisation, and whether somebody has signed in with it yet. One that is not configured any more is told by its issuer.
fn organisation_words(who: &SignedIn, frame: &Frame, link: &OrganisationLink) -> Message {
    let organisation = who.platform.organisations.of_issuer(&link.issuer);
    let name = organisation.map_or(link.issuer.as_str(), |it| it.name.say(frame.language));
    let key = if link.subject.is_some() { "organisation-bound" } else { "organisation-invited" };
    frame.t(key).with("name", name)
}

/// Which second factors there are.
fn factor_words(frame: &Frame, factors: Factors) -> Message {
    frame.t(match (factors.codes, factors.passkeys) {
        (true, true) => "factors-both",
        (true, false) => "factors-codes",
        (false, true) => "factors-passkeys",
        (false, false) => "factors-none",
    })
}

/// With everything, with nothing, and a link to pass on.
pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let frame = || Frame::sample(language, Role::Administrator, Section::Accounts);
    let view = |factors: Factors, with_post| View {
        path: urls::account("1"),
        name: "R. Osei".to_owned(),
        email: "r.osei@example.org".to_owned(),
        active: true,
        own: false,
        role: frame().role(&Role::Analyst),
        password: frame().t("account-password-set"),
        factors: factor_words(&frame(), factors),
        has_factors: factors.any(),
        sessions: 2,
        signed_in: true,
        with_post,
        organisation: None,
        organisations: Vec::new(),
        frame: frame(),
    };
    let linked = View {
        organisation: Some(frame().t("organisation-bound").with("name", "Eastmere Police")),
        organisations: vec![("eastmere".to_owned(), "Eastmere Police".to_owned())],
        ..view(Factors::default(), true)
    };
    let link = Made { frame: frame(), path: urls::account("1"), link: "/sign-in/link/0".to_owned() };
    vec![
        Sample::of("account/both", &view(Factors { codes: true, passkeys: true }, true)),
        Sample::of("account/codes", &view(Factors { codes: true, passkeys: false }, true)),
        Sample::of("account/passkeys", &view(Factors { codes: false, passkeys: true }, false)),
        Sample::of("account/none", &view(Factors::default(), false)),
        Sample::of("account/own", &View { own: true, ..view(Factors::default(), true) }),
        Sample::of("account/closed", &View { active: false, ..view(Factors::default(), true) }),
        Sample::of("account/link", &link),
        Sample::of("account/organisation", &linked),
    ]
}
