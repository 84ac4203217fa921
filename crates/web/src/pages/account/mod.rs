//! One account as the administrator sees it: whether it has a second factor, and what helps somebody who cannot get in.

use access::permission::{ResetSecondFactor, SendSignInLink, SignOutAccount, ViewAccounts};
use access::{Factors, Role};
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use askama::Template;
use fieldwork::{Account, Id};
use operations::LinkSent;
use questionnaire::Language;
use store::SecuredAccount;

use crate::samples::Sample;
use crate::{Frame, Message, PageError, Section, SignedIn, page, see_other, urls};

/// The account.
#[derive(Template)]
#[template(path = "account/page.html")]
struct View {
    frame: Frame,
    path: String,
    name: String,
    email: String,
    role: Message,
    password: Message,
    factors: Message,
    has_factors: bool,
    sessions: u64,
    /// There is one to end.
    signed_in: bool,
    /// A link goes by email.
    with_post: bool,
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
        .route("/admin/accounts/{id}/reset", web::post().to(reset))
        .route("/admin/accounts/{id}/sign-out", web::post().to(sign_out));
}

async fn show(who: SignedIn, path: Path<String>) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ViewAccounts>()?;
    // Everything here asks for a late proof: asked for now, nobody is stopped half-way.
    who.permit::<SendSignInLink>()?;
    let found = who.reader().secured_account(&permit, id(&path)?, who.platform.now()).await?;
    let found = found.ok_or(PageError::NotFound)?;
    page(&view(who.frame(Section::Accounts), &found, who.platform.post.is_some()))
}

async fn link(who: SignedIn, path: Path<String>) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<SendSignInLink>()?;
    let account = id(&path)?;
    match operations::send_sign_in_link(&who.platform, &permit, account).await? {
        LinkSent::ByMail => Ok(done(account, "link-sent")),
        LinkSent::ByHand(secret) => page(&Made {
            frame: who.frame(Section::Accounts),
            path: urls::account(account),
            link: format!("/sign-in/link/{}", secret.reveal()),
        }),
    }
}

async fn reset(who: SignedIn, path: Path<String>) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ResetSecondFactor>()?;
    let account = id(&path)?;
    operations::reset_second_factor(&who.platform, &permit, account).await?;
    Ok(done(account, "factor-reset"))
}

async fn sign_out(who: SignedIn, path: Path<String>) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<SignOutAccount>()?;
    let account = id(&path)?;
    operations::sign_out_account(&who.platform, &permit, account).await?;
    Ok(done(account, "signed-out-account"))
}

fn id(path: &str) -> Result<Id<Account>, PageError> {
    Id::parse(path).map_err(|_| PageError::NotFound)
}

fn done(account: Id<Account>, code: &str) -> HttpResponse {
    see_other(format!("{}?done={code}", urls::account(account)))
}

fn view(frame: Frame, found: &SecuredAccount, with_post: bool) -> View {
    let account = &found.account;
    let password =
        if account.password.is_unset() { "account-password-unset" } else { "account-password-set" };
    View {
        path: urls::account(account.id),
        name: account.name.clone(),
        email: account.email.as_str().to_owned(),
        role: frame.role(&account.role),
        password: frame.t(password),
        factors: factor_words(&frame, found.factors),
        has_factors: found.factors.any(),
        sessions: found.sessions,
        signed_in: found.sessions > 0,
        with_post,
        frame,
    }
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
        role: frame().role(&Role::Analyst),
        password: frame().t("account-password-set"),
        factors: factor_words(&frame(), factors),
        has_factors: factors.any(),
        sessions: 2,
        signed_in: true,
        with_post,
        frame: frame(),
    };
    let link = Made { frame: frame(), path: urls::account("1"), link: "/sign-in/link/0".to_owned() };
    vec![
        Sample::of("account/both", &view(Factors { codes: true, passkeys: true }, true)),
        Sample::of("account/codes", &view(Factors { codes: true, passkeys: false }, true)),
        Sample::of("account/passkeys", &view(Factors { codes: false, passkeys: true }, false)),
        Sample::of("account/none", &view(Factors::default(), false)),
        Sample::of("account/link", &link),
    ]
}
