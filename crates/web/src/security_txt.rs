//! Whom to tell of a weakness, where those who look for one look first: RFC 9116.

use actix_web::HttpResponse;
use actix_web::web::{self, Data, ServiceConfig};
use chrono::{Days, NaiveTime};

use crate::{PageError, Site};

/// For how long somebody may rely on what it says.
const HOLDS_DAYS: u64 = 180;

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route("/.well-known/security.txt", web::get().to(show));
}

async fn show(site: Data<Site>) -> Result<HttpResponse, PageError> {
    let contact = site.security_contact.as_deref().ok_or(PageError::NotFound)?;
    let last = site.platform.today().checked_add_days(Days::new(HOLDS_DAYS)).ok_or(PageError::NotFound)?;
    let expires = last.and_time(NaiveTime::MIN).and_utc().to_rfc3339();
    let text = format!("Contact: {contact}\nExpires: {expires}\nPreferred-Languages: en, cy\n");
    Ok(HttpResponse::Ok().content_type("text/plain; charset=utf-8").body(text))
}
