//! Staying signed in: how long is left, which is only looked at, and a person's wish to stay, which counts as use.

use access::Session;
use actix_web::HttpResponse;
use actix_web::web::{self, Data, ServiceConfig};
use serde::Serialize;

use crate::{PageError, SignedIn, Site, Visitor};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route("/stay", web::get().to(look)).route("/stay", web::post().to(stay));
}

/// What the page's script is told.
#[derive(Serialize)]
struct Left {
    /// Seconds until the session ends by itself.
    left: i64,
    /// Whether using it makes it last longer.
    can_stay: bool,
    /// Whose it is: a page of somebody else stays covered.
    account: String,
    /// The token that forms and saves have to carry now.
    token: String,
}

/// How long is left. The page asks by itself, so this is no use of the session.
async fn look(site: Data<Site>, visitor: Visitor) -> Result<HttpResponse, PageError> {
    answer(&site, &visitor).await
}

/// Somebody is here and wants to stay.
async fn stay(who: SignedIn, site: Data<Site>) -> Result<HttpResponse, PageError> {
    answer(&site, &who.visitor).await
}

async fn answer(site: &Site, visitor: &Visitor) -> Result<HttpResponse, PageError> {
    let token = visitor.session.as_ref().ok_or(PageError::SignedOut)?;
    let session = operations::look_at_session(&site.platform, token).await?.ok_or(PageError::SignedOut)?;
    Ok(HttpResponse::Ok().json(Left {
        left: seconds(&session, site),
        can_stay: session.can_stay(site.platform.now()),
        account: session.account.id.to_string(),
        token: access::csrf_token(token),
    }))
}

fn seconds(session: &Session, site: &Site) -> i64 {
    session.left(site.platform.now()).num_seconds()
}
