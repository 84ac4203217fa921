//! The link to the other language: it remembers the choice and leads back to the same page.

use actix_web::cookie::{Cookie, SameSite, time::Duration};
use actix_web::web::{self, Data, Path, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use questionnaire::Language;

use crate::visitor::LANGUAGE_COOKIE;
use crate::{Form, PageError, Site, see_other, urls};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route("/language/{code}", web::get().to(choose));
}

async fn choose(
    request: HttpRequest,
    site: Data<Site>,
    code: Path<String>,
) -> Result<HttpResponse, PageError> {
    let language = Language::parse(&code).ok_or(PageError::NotFound)?;
    let query = Form::decode(request.query_string().as_bytes());
    let mut response = see_other(urls::local_path(query.value("return")));
    let cookie = Cookie::build(LANGUAGE_COOKIE, language.code())
        .path("/")
        .max_age(Duration::days(365))
        .same_site(SameSite::Lax)
        .http_only(true)
        .secure(site.https)
        .finish();
    response.add_cookie(&cookie).map_err(|_| PageError::BadAddress)?;
    Ok(response)
}
