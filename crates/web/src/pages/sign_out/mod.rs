//! Signing out, and the page that says so.

use access::permission::SignOut;
use actix_web::HttpResponse;
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::web::{self, Data, ServiceConfig};
use askama::Template;
use questionnaire::Language;

use crate::samples::Sample;
use crate::signed_in::Arriving;
use crate::{Frame, PageError, Site, Visitor, page, see_other, visitor};

/// "You are signed out."
#[derive(Template)]
#[template(path = "sign_out/page.html")]
pub(crate) struct View {
    frame: Frame,
}

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route("/sign-out", web::post().to(submit)).route("/signed-out", web::get().to(show));
}

async fn submit(Arriving(who): Arriving, site: Data<Site>) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<SignOut>()?;
    operations::sign_out(&who.platform, &permit, &who.token).await?;
    let mut response = see_other("/signed-out");
    let mut session = visitor::cookie(&site, site.session_cookie(), String::new());
    session.make_removal();
    response.add_cookie(&session).map_err(|_| PageError::BadAddress)?;
    // What a browser may still hold of the pages goes too: a shared laptop must not show them with the back button.
    let name = HeaderName::from_static("clear-site-data");
    response.headers_mut().insert(name, HeaderValue::from_static("\"cache\""));
    Ok(response)
}

async fn show(visitor: Visitor) -> Result<HttpResponse, PageError> {
    page(&View { frame: visitor.frame() })
}

/// The page.
pub(crate) fn samples(language: Language) -> Vec<Sample> {
    vec![Sample::of("signed-out", &View { frame: Frame::bare(language) })]
}
