//! Responses a handler ends with: a page, a refused form, the next page.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{self, ContentType};
use askama::Template;

use crate::PageError;

/// The page.
pub fn page(template: &impl Template) -> Result<HttpResponse, PageError> {
    rendered(StatusCode::OK, template)
}

/// The form again, with what was wrong.
pub fn refused(template: &impl Template) -> Result<HttpResponse, PageError> {
    rendered(StatusCode::UNPROCESSABLE_ENTITY, template)
}

/// Another page, asked for afresh, so that going back or reloading sends nothing twice.
pub fn see_other(path: impl Into<String>) -> HttpResponse {
    HttpResponse::SeeOther().insert_header((header::LOCATION, path.into())).finish()
}

pub(crate) fn rendered(status: StatusCode, template: &impl Template) -> Result<HttpResponse, PageError> {
    Ok(HttpResponse::build(status).content_type(ContentType::html()).body(template.render()?))
}
