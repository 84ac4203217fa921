//! Who asks for a page, before anybody has signed in: the language, the cookies, the address.

use access::{EmailAddress, SessionToken};
use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest, HttpResponse, web};
use questionnaire::Language;
use std::future::{Ready, ready};

use crate::{Form, Frame, PageError, Site, locale, see_other};

/// Somebody with a browser.
#[derive(Debug, Clone)]
pub struct Visitor {
    /// The language chosen with the link, if one was.
    pub chosen_language: Option<Language>,
    /// Path and query of what was asked for.
    pub path: String,
    /// The session's token, when the browser holds one.
    pub session: Option<SessionToken>,
    /// The token of a visitor who has not signed in yet, which ties the sign-in form to this browser.
    pub before_session: Option<SessionToken>,
    /// What the browser shows for having signed in before, as it shows it.
    pub(crate) known: Option<String>,
    /// It only looks.
    pub(crate) looks: bool,
    done: Option<String>,
}

impl Visitor {
    /// Reads the visitor from a request.
    pub fn of(request: &HttpRequest, site: &Site) -> Self {
        let cookie = |name: &str| request.cookie(name).map(|cookie| cookie.value().to_owned());
        let token = |name: &str| cookie(name).and_then(|value| SessionToken::parse(&value).ok());
        let query = Form::of_query(request);
        let done = Some(query.value("done"))
            .filter(|code| locale::is_defined(Language::English, &format!("done-{code}")));
        Self {
            chosen_language: cookie(site.language_cookie()).and_then(|code| Language::parse(&code)),
            path: request.uri().path_and_query().map_or_else(|| "/".to_owned(), |path| path.to_string()),
            session: token(site.session_cookie()),
            before_session: token(site.before_session_cookie()).filter(|token| site.is_visit(token)),
            known: cookie(site.known_browser_cookie()),
            looks: request.method().is_safe(),
            done: done.map(str::to_owned),
        }
    }

    /// The token that forms from this browser must carry.
    pub fn csrf(&self) -> Option<String> {
        self.session.as_ref().or(self.before_session.as_ref()).map(access::csrf_token)
    }

    /// The surroundings of a page for somebody who has not signed in.
    pub fn frame(&self) -> Frame {
        Frame {
            language: self.chosen_language.unwrap_or(Language::English),
            path: self.path.clone(),
            reader: None,
            section: None,
            csrf: self.csrf().unwrap_or_default(),
            opened: String::new(),
            done: self.done.clone(),
        }
    }
}

impl FromRequest for Visitor {
    type Error = PageError;
    type Future = Ready<Result<Self, PageError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let site = request.app_data::<web::Data<Site>>();
        ready(site.map(|site| Self::of(request, site)).ok_or(PageError::NotFound))
    }
}

/// A page with a form for somebody who has not signed in. The form is tied to this browser by a cookie, so that nobody else can
/// send it in this person's name.
pub(crate) fn visit(
    site: &Site,
    visitor: &Visitor,
    render: impl FnOnce(Frame) -> Result<HttpResponse, PageError>,
) -> Result<HttpResponse, PageError> {
    if visitor.csrf().is_some() {
        return render(visitor.frame());
    }
    let token = site.new_visit();
    let mut response = render(Frame { csrf: access::csrf_token(&token), ..visitor.frame() })?;
    add(&mut response, &cookie(site, site.before_session_cookie(), token.reveal().to_owned()))?;
    Ok(response)
}

/// Gives the browser its session, under a token nobody knew before, and goes to a page.
pub(crate) fn carry_on(site: &Site, token: &SessionToken, path: &str) -> Result<HttpResponse, PageError> {
    let mut response = see_other(path);
    keep_session(site, token, &mut response)?;
    Ok(response)
}

/// The same for a response that is there.
pub(crate) fn keep_session(
    site: &Site,
    token: &SessionToken,
    response: &mut HttpResponse,
) -> Result<(), PageError> {
    add(response, &cookie(site, site.session_cookie(), token.reveal().to_owned()))?;
    let mut before = cookie(site, site.before_session_cookie(), String::new());
    before.make_removal();
    add(response, &before)
}

/// Lets the browser ask for pages in this language from now on.
pub(crate) fn remember_language(
    site: &Site,
    language: Language,
    mut response: HttpResponse,
) -> Result<HttpResponse, PageError> {
    let mut chosen = cookie(site, site.language_cookie(), language.code().to_owned());
    chosen.set_max_age(Duration::days(365));
    add(&mut response, &chosen)?;
    Ok(response)
}

/// Lets the browser show from now on that this account has signed in with it.
pub(crate) async fn remember_browser(
    site: &Site,
    email: &EmailAddress,
    response: &mut HttpResponse,
) -> Result<(), PageError> {
    let mut known = cookie(site, site.known_browser_cookie(), site.new_known_browser(email).await?);
    known.set_max_age(Duration::days(180));
    add(response, &known)
}

/// Lets the browser keep its question while somebody is at their organisation. It goes along when they come back from there, which
/// is a link from another site.
pub(crate) fn keep_question(site: &Site, kept: &str, response: &mut HttpResponse) -> Result<(), PageError> {
    let mut question = cookie(site, site.organisation_cookie(), kept.to_owned());
    question.set_max_age(Duration::minutes(10));
    add(response, &question)
}

/// The question is over, whatever came of it.
pub(crate) fn forget_question(site: &Site, response: &mut HttpResponse) -> Result<(), PageError> {
    let mut question = cookie(site, site.organisation_cookie(), String::new());
    question.make_removal();
    add(response, &question)
}

fn add(response: &mut HttpResponse, cookie: &Cookie<'_>) -> Result<(), PageError> {
    response.add_cookie(cookie).map_err(|_| PageError::BadAddress)
}

/// A cookie that scripts cannot read, for this site only, gone when the browser closes.
pub(crate) fn cookie(site: &Site, name: &'static str, value: String) -> Cookie<'static> {
    Cookie::build(name, value).path("/").http_only(true).same_site(SameSite::Lax).secure(site.https).finish()
}
